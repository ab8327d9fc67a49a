import { eq } from "drizzle-orm";
import { dateColumns, type Reader, type Transaction, tables } from "@/db";
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
export const correctionFields = { publicNote: prose(limits.note, "Write the public note.") };

/** A correction that waited, by the writing of it that was read and is now published. */
export interface Approved {
  proposal: string;
}

/**
 * Writes what a corrected claim shares with every other. It stays published, as a new version with a public note.
 * @param approved where it is the publication of a correction that waited: its author counts as who edited last.
 * @throws RecordError `not_found`, `stale`, `forbidden` when it is not published or a second person has to publish it,
 * `invalid` without a source.
 */
export async function correctClaim(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  fields: SharedFields & { id: string; version: number; publicNote: string },
  approved?: Approved,
): Promise<void> {
  const current = await lockClaim(tx, fields.id, fields.version);
  if (current.kind !== kind) throw new RecordError("not_found", "There is no such claim.");
  const editor = approved
    ? await takeApproved(tx, context, current, approved)
    : authorise(context, "claim.correct", current).id;
  requireSource(fields.citations);
  await tx
    .update(tables.claim)
    .set({
      version: current.version + 1,
      lastEditedById: editor,
      accordingToId: fields.accordingTo ?? null,
      ...dateColumns("reported", fields.reported),
      note: fields.note ?? null,
      publicNote: fields.publicNote,
    })
    .where(eq(tables.claim.id, fields.id));
  await writeCitations(tx, fields.id, fields.citations);
  await writeRelations(tx, { id: fields.id, kind, form: fields.form }, fields.relations);
}

/** Takes a correction that waited off the queue; answers who wrote it. */
async function takeApproved(
  tx: Transaction,
  context: Context,
  claim: Awaited<ReturnType<typeof lockClaim>>,
  { proposal }: Approved,
): Promise<string> {
  const { proposedCorrection } = tables;
  const correction = await waitingCorrection(tx, claim.id);
  authorise(context, "claim.publish_correction", { ...claim, correction });
  if (correction?.proposal !== proposal) throw rewritten();
  await tx.delete(proposedCorrection).where(eq(proposedCorrection.claimId, claim.id));
  return correction.authorId;
}

/** The correction of a claim that waits for a second person, or was sent back. */
export async function waitingCorrection(db: Reader, claimId: string) {
  const { proposedCorrection } = tables;
  const [found] = await db.select().from(proposedCorrection).where(eq(proposedCorrection.claimId, claimId));
  return found ?? null;
}

/** Somebody read a correction that is another by now. */
export const rewritten = () =>
  new RecordError("stale", "The correction has been written anew in the meantime. Reload to see it.");

/**
 * Asked once everything of a correction is written; the public note alone corrects nothing.
 * @throws RecordError `invalid` when nothing differs from what was published.
 */
export async function requireDifference(tx: Transaction): Promise<void> {
  if (!(await differs(tx, ["public_note"])))
    throw invalid({}, "Nothing here differs from what is published: there is nothing to correct.");
}
