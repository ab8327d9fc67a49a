import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { relationInput } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { revealClaim } from "@/meetings";

/**
 * Records that one claim bears on another; answers false when that was on record already.
 * @throws RecordError `invalid` when a claim would bear on itself.
 */
export async function relateClaims(context: Context, raw: z.input<typeof relationInput>): Promise<boolean> {
  authorise(context, "claim.record");
  const { claim, how, target } = parse(relationInput, raw);
  if (claim === target) throw invalid({ target: "Choose another claim: nothing bears on itself." });
  const { claimRelation } = tables;
  const same = and(
    eq(claimRelation.claimId, claim),
    eq(claimRelation.how, how),
    eq(claimRelation.targetId, target),
  );
  if ((await context.db.$count(claimRelation, same)) > 0) return false;
  return commit(context, "claim.record", async (tx) => {
    await tx.insert(claimRelation).values({ claimId: claim, how, targetId: target });
    // What a claim bears on is part of it: whoever has it open is told, and readers find the change.
    const [changed] = await tx
      .update(tables.claim)
      .set({ version: sql`${tables.claim.version} + 1` })
      .where(eq(tables.claim.id, claim))
      .returning({ state: tables.claim.state });
    if (changed?.state === "published") await revealClaim(tx, context, claim);
    return { subject: { kind: "claim", id: claim }, result: true };
  });
}
