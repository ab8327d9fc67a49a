import { eq } from "drizzle-orm";
import type { z } from "zod";
import { type Transaction, tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { editClaim, type Outcome, recordClaim } from "@/provenance";
import { statusChangeColumns } from "./columns";
import { type StatusChangeInput, statusChangeEdit, statusChangeInput } from "./input";
import { publishClaims } from "./publish";

const publishIf = async (tx: Transaction, id: string, outcome: Outcome) => {
  if (outcome === "published" || outcome === "retracted") await publishClaims(tx, [id]);
};

/**
 * Logs a status change of a meeting: kept as a draft, sent to review, or published.
 * @throws RecordError `invalid`; `forbidden` when the outcome is not this user's to choose.
 */
export async function logStatusChange(
  context: Context,
  raw: StatusChangeInput,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.record");
  const input = parse(statusChangeInput, raw);
  return commit(context, "claim.record", async (tx) => {
    const { id, isNew } = await recordClaim(tx, context, "status_change", input, outcome);
    if (isNew) {
      await tx.insert(tables.statusChange).values({ claimId: id, ...statusChangeColumns(input) });
      await publishIf(tx, id, outcome);
    }
    return { subject: { kind: "claim", id }, result: { id } };
  });
}

/**
 * Edits the draft of a status change.
 * @throws RecordError `invalid`, `not_found`, `stale`, `forbidden` when it is no longer a draft.
 */
export async function editStatusChange(
  context: Context,
  raw: z.input<typeof statusChangeEdit>,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.edit");
  const input = parse(statusChangeEdit, raw);
  return commit(context, "claim.edit", async (tx) => {
    await editClaim(tx, context, "status_change", input, outcome);
    const { statusChange } = tables;
    await tx.update(statusChange).set(statusChangeColumns(input)).where(eq(statusChange.claimId, input.id));
    await publishIf(tx, input.id, outcome);
    return { subject: { kind: "claim", id: input.id }, result: { id: input.id } };
  });
}
