import { eq } from "drizzle-orm";
import type { z } from "zod";
import { editClaim, isPublic, outcomeInput, recordClaim } from "@/claims";
import type { ImportedState, Outcome } from "@/claims/vocabulary";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { statusChangeColumns } from "./columns";
import { writeDeciders } from "./deciders";
import { type StatusChangeInput, statusChangeEdit, statusChangeInput } from "./input";
import { requireDayThatHasCome } from "./require-day-that-has-come";
import { revealClaim } from "./reveal-claim";

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
  return record(context, raw, parse(outcomeInput, outcome));
}

/**
 * Records a status change in the state that a dossier gives it.
 * @throws RecordError `invalid`; `forbidden` for somebody who may not import, or not publish what is published.
 */
export async function importStatusChange(
  context: Context,
  raw: StatusChangeInput,
  state: ImportedState,
): Promise<{ id: string }> {
  authorise(context, "record.import");
  return record(context, raw, state);
}

function record(context: Context, raw: StatusChangeInput, state: ImportedState): Promise<{ id: string }> {
  const input = parse(statusChangeInput, raw);
  return commit(context, "claim.record", async (tx) => {
    await requireDayThatHasCome(tx, context, input);
    const { id, isNew } = await recordClaim(tx, context, "status_change", input, state);
    if (isNew) {
      await tx.insert(tables.statusChange).values({ claimId: id, ...statusChangeColumns(input) });
      await writeDeciders(tx, id, input.decidedBy, true);
      if (isPublic({ state })) await revealClaim(tx, context, id);
    }
    return { subject: { kind: "claim", id }, result: { id } };
  });
}

/**
 * Edits the draft of a status change.
 * @throws RecordError `invalid`, `not_found`, `stale`, `forbidden` when it is public, or in review and somebody else wrote it.
 */
export async function editStatusChange(
  context: Context,
  raw: z.input<typeof statusChangeEdit>,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.edit");
  const input = parse(statusChangeEdit, raw);
  const state = parse(outcomeInput, outcome);
  return commit(context, "claim.edit", async (tx) => {
    await requireDayThatHasCome(tx, context, input);
    await editClaim(tx, context, "status_change", input, state);
    const { statusChange } = tables;
    await tx.update(statusChange).set(statusChangeColumns(input)).where(eq(statusChange.claimId, input.id));
    await writeDeciders(tx, input.id, input.decidedBy);
    if (isPublic({ state })) await revealClaim(tx, context, input.id);
    return { subject: { kind: "claim", id: input.id }, result: { id: input.id } };
  });
}
