import { recordClaims } from "@/claims";
import type { ImportedState } from "@/claims/vocabulary";
import { addRows, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { parse } from "@/lib/parse";
import { attendanceColumns, statusChangeColumns } from "./columns";
import { type AttendanceInput, attendanceInput, type StatusChangeInput, statusChangeInput } from "./input";
import { requireDaysThatHaveCome } from "./require-day-that-has-come";

interface Given<Input> {
  raw: Input;
  state: ImportedState;
}

/**
 * Records many status changes in the states that a dossier gives them, each an act of its own among many together.
 * @throws RecordError `invalid`; `forbidden` for somebody who may not import, or not publish what is published.
 */
export async function importStatusChanges(
  context: Context,
  given: readonly Given<StatusChangeInput>[],
): Promise<void> {
  authorise(context, "record.import");
  const parsed = given.map(({ raw, state }) => ({ input: parse(statusChangeInput, raw), state }));
  await recordClaims(context, "status_change", parsed, async (tx, added) => {
    await requireDaysThatHaveCome(
      tx,
      context,
      added.map(({ input }) => input),
    );
    const rows = added.map(({ claimId, input }) => ({ claimId, ...statusChangeColumns(input) }));
    await addRows(tx, tables.statusChange, rows);
    const deciders = added.flatMap(({ claimId, input }) =>
      input.decidedBy.map((actorId, position) => ({ claimId, actorId, position })),
    );
    await addRows(tx, tables.decidedBy, deciders);
  });
}

/** The same for attendance changes. */
export async function importAttendances(
  context: Context,
  given: readonly Given<AttendanceInput>[],
): Promise<void> {
  authorise(context, "record.import");
  const parsed = given.map(({ raw, state }) => ({ input: parse(attendanceInput, raw), state }));
  await recordClaims(context, "attendance", parsed, async (tx, added) => {
    const rows = added.map(({ claimId, input }) => ({ claimId, ...attendanceColumns(input) }));
    await addRows(tx, tables.attendance, rows);
  });
}
