import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { relationInput } from "./input";

/**
 * Records that one claim bears on another.
 * @throws RecordError `invalid` when a claim would bear on itself.
 */
export async function relateClaims(context: Context, raw: z.input<typeof relationInput>): Promise<void> {
  authorise(context, "claim.record");
  const { claim, how, target } = parse(relationInput, raw);
  if (claim === target) throw invalid({ target: "Choose another claim: nothing bears on itself." });
  await commit(context, "claim.record", async (tx) => {
    await tx
      .insert(tables.claimRelation)
      .values({ claimId: claim, how, targetId: target })
      .onConflictDoNothing();
    return { subject: { kind: "claim", id: claim }, result: undefined };
  });
}
