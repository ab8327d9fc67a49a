import { eq } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { authorise, type Context, differs } from "@/ledger";
import { invalid, RecordError } from "@/lib/errors";
import { limits, prose } from "@/lib/text";
import { writeCitations } from "@/provenance";
import { lockClaim } from "./lock";
import type { SharedFields } from "./record";
import { requireSource } from "./state";
import type { ClaimKind } from "./vocabulary";
import { writeRelations } from "./write-relations";

/** What a correction adds to an edit: the note readers see. */
export const correctionFields = { publicNote: prose(limits.note) };

/**
 * Writes what a corrected claim shares with every other. It stays published, as a new version with a public note.
 * @throws RecordError `not_found`, `stale`, `forbidden` when it is not published, `invalid` without a source.
 */
export async function correctClaim(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  fields: SharedFields & { id: string; version: number; publicNote: string },
): Promise<void> {
  const current = await lockClaim(tx, fields.id, fields.version);
  if (current.kind !== kind) throw new RecordError("not_found", "There is no such claim.");
  const user = authorise(context, "claim.correct", current);
  requireSource(fields.citations);
  await tx
    .update(tables.claim)
    .set({
      version: current.version + 1,
      lastEditedById: user.id,
      accordingToId: fields.accordingTo ?? null,
      ...dateColumns("reported", fields.reported),
      note: fields.note ?? null,
      publicNote: fields.publicNote,
    })
    .where(eq(tables.claim.id, fields.id));
  await writeCitations(tx, fields.id, fields.citations);
  await writeRelations(tx, { id: fields.id, kind, form: fields.form }, fields.relations);
}

/**
 * Asked once everything of a correction is written; the public note alone corrects nothing.
 * @throws RecordError `invalid` when nothing differs from what was published.
 */
export async function requireDifference(tx: Transaction): Promise<void> {
  if (!(await differs(tx, ["public_note"])))
    throw invalid({}, "Nothing here differs from what is published: there is nothing to correct.");
}
