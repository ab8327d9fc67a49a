import type { ClaimKind } from "@/claims/vocabulary";
import type { Context } from "@/ledger";
import type { AttendanceInput, StatusChangeInput } from "@/meetings";
import {
  foretellAttendance,
  foretellStatement,
  foretellStatusChange,
  type ToldOfForm,
} from "@/review/foretelling/of-form";
import type { StatementInput } from "@/statements";
import type { CorrectionInput } from "./correct";

/**
 * What publishing a correction will do, as sentences.
 * @throws RecordError as foretelling a claim of its kind.
 */
export function foretellAny(
  context: Context,
  kind: ClaimKind,
  correction: CorrectionInput,
): Promise<ToldOfForm> {
  const { publicNote: _note, version: _version, ...input } = correction;
  switch (kind) {
    case "statement":
      return foretellStatement(context, input as StatementInput);
    case "attendance":
      return foretellAttendance(context, input as AttendanceInput);
    default:
      return foretellStatusChange(context, input as StatusChangeInput);
  }
}
