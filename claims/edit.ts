import { eq } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { writeCitations } from "@/provenance";
import { dropPlan } from "./drop-plan";
import { lockClaim } from "./lock";
import type { SharedFields } from "./record";
import { decideState, isPublic } from "./state";
import type { ClaimKind, Outcome } from "./vocabulary";
import { writeRelations } from "./write-relations";

/**
 * Writes what an edited draft shares with every other claim.
 * @throws RecordError `not_found`, `stale`, `forbidden` when it is public, or in review and somebody else wrote it, `invalid`.
 */
export async function editClaim(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  fields: SharedFields & { id: string; version: number },
  outcome: Outcome,
): Promise<void> {
  const current = await lockClaim(tx, fields.id, fields.version);
  if (current.kind !== kind) throw new RecordError("not_found", "There is no such claim.");
  const user = authorise(context, "claim.edit", current);
  const decided = decideState(context, outcome, {
    authorId: current.authorId,
    lastEditedById: user.id,
    citations: fields.citations,
  });
  await tx
    .update(tables.claim)
    .set({
      ...decided,
      version: current.version + 1,
      lastEditedById: user.id,
      accordingToId: fields.accordingTo ?? null,
      ...dateColumns("reported", fields.reported),
      note: fields.note ?? null,
      sentBackReason: outcome === "draft" ? current.sentBackReason : null,
    })
    .where(eq(tables.claim.id, fields.id));
  if (isPublic(decided)) await dropPlan(tx, fields.id);
  await writeCitations(tx, fields.id, fields.citations);
  await writeRelations(tx, { id: fields.id, kind, form: fields.form }, fields.relations);
}
