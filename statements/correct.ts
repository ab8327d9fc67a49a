import { eq } from "drizzle-orm";
import type { z } from "zod";
import { type Approved, correctClaim, requireDifference } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { revealClaim } from "@/meetings";
import { statementColumns } from "./columns";
import { statementCorrection } from "./input";
import { writeLists } from "./write-lists";

/**
 * Corrects a published statement: it stays published, as a new version with a public note.
 * @throws RecordError `invalid`, also when nothing differs; `not_found`, `stale`, `forbidden` when it is not published, or a
 * second person has to publish it. `approved`: it waited for that, and this is who does.
 */
export async function correctStatement(
  context: Context,
  raw: z.input<typeof statementCorrection>,
  approved?: Approved,
): Promise<{ id: string }> {
  authorise(context, approved ? "claim.publish_correction" : "claim.correct");
  const input = parse(statementCorrection, raw);
  return commit(context, "claim.correct", async (tx) => {
    await correctClaim(tx, context, "statement", input, approved);
    const { statement, statementMeeting } = tables;
    const before = await tx
      .select({ id: statementMeeting.meetingId })
      .from(statementMeeting)
      .where(eq(statementMeeting.claimId, input.id));
    await tx.update(statement).set(statementColumns(input)).where(eq(statement.claimId, input.id));
    await writeLists(tx, input.id, input);
    await requireDifference(tx);
    await revealClaim(
      tx,
      context,
      input.id,
      before.map(({ id }) => id),
    );
    return { subject: { kind: "claim", id: input.id }, reason: input.publicNote, result: { id: input.id } };
  });
}
