import { eq } from "drizzle-orm";
import type { z } from "zod";
import { editClaim, isPublic, outcomeInput, recordClaim } from "@/claims";
import type { ImportedState, Outcome } from "@/claims/vocabulary";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { attendanceColumns } from "./columns";
import { type AttendanceInput, attendanceEdit, attendanceInput } from "./input";
import { revealClaim } from "./reveal-claim";

/**
 * Logs that somebody was invited, accepted, declined, attended …: kept as a draft, sent to review, or published.
 * @throws RecordError `invalid`; `forbidden` when the outcome is not this user's to choose.
 */
export async function logAttendance(
  context: Context,
  raw: AttendanceInput,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.record");
  return record(context, raw, parse(outcomeInput, outcome));
}

/**
 * Records an attendance change in the state that a dossier gives it.
 * @throws RecordError `invalid`; `forbidden` for somebody who may not import, or not publish what is published.
 */
export async function importAttendance(
  context: Context,
  raw: AttendanceInput,
  state: ImportedState,
): Promise<{ id: string }> {
  authorise(context, "record.import");
  return record(context, raw, state);
}

function record(context: Context, raw: AttendanceInput, state: ImportedState): Promise<{ id: string }> {
  const input = parse(attendanceInput, raw);
  return commit(context, "claim.record", async (tx) => {
    const { id, isNew } = await recordClaim(tx, context, "attendance", input, state);
    if (isNew) {
      await tx.insert(tables.attendance).values({ claimId: id, ...attendanceColumns(input) });
      if (isPublic({ state })) await revealClaim(tx, context, id);
    }
    return { subject: { kind: "claim", id }, result: { id } };
  });
}

/**
 * Edits the draft of an attendance change.
 * @throws RecordError `invalid`, `not_found`, `stale`, `forbidden` when it is public, or in review and somebody else wrote it.
 */
export async function editAttendance(
  context: Context,
  raw: z.input<typeof attendanceEdit>,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.edit");
  const input = parse(attendanceEdit, raw);
  const state = parse(outcomeInput, outcome);
  return commit(context, "claim.edit", async (tx) => {
    await editClaim(tx, context, "attendance", input, state);
    const { attendance } = tables;
    await tx.update(attendance).set(attendanceColumns(input)).where(eq(attendance.claimId, input.id));
    if (isPublic({ state })) await revealClaim(tx, context, input.id);
    return { subject: { kind: "claim", id: input.id }, result: { id: input.id } };
  });
}
