import type { Approved } from "@/claims";
import type { ClaimKind } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import {
  type AttendanceCorrection,
  correctAttendance,
  correctStatusChange,
  type StatusChangeCorrection,
} from "@/meetings";
import { correctStatement, type StatementCorrection } from "@/statements";

/** A correction of a claim of any kind, as the verb of that kind takes it. */
export type CorrectionInput = StatusChangeCorrection | AttendanceCorrection | StatementCorrection;

type Correct = (context: Context, input: CorrectionInput, approved?: Approved) => Promise<{ id: string }>;

const verbs: Record<ClaimKind, Correct> = {
  status_change: (context, input, approved) =>
    correctStatusChange(context, input as StatusChangeCorrection, approved),
  attendance: (context, input, approved) =>
    correctAttendance(context, input as AttendanceCorrection, approved),
  statement: (context, input, approved) => correctStatement(context, input as StatementCorrection, approved),
};

/**
 * Corrects a published claim of whatever kind.
 * @throws RecordError as the verb of that kind.
 */
export const correctAny = (
  context: Context,
  kind: ClaimKind,
  input: CorrectionInput,
  approved?: Approved,
): Promise<{ id: string }> => verbs[kind](context, input, approved);
