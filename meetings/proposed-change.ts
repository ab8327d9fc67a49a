import type { z } from "zod";
import { proposedClaim } from "@/claims";
import type { Reader } from "@/db";
import { parse } from "@/lib/parse";
import { attendanceFacts } from "./attendance-facts";
import { attendanceColumns, statusChangeColumns } from "./columns";
import { type AttendanceInput, attendanceInput, type StatusChangeInput, statusChangeInput } from "./input";
import type { AttendanceFacts, StatusChangeFacts } from "./rules";
import { statusChangeFacts } from "./status-change-facts";

interface Proposed<Input extends z.ZodType, Facts> {
  input: z.output<Input>;
  facts: Facts;
}

/**
 * A status change as somebody has it in a form, saved or not, as the rules read it.
 * @throws RecordError `invalid`.
 */
export async function proposedChange(
  db: Reader,
  raw: StatusChangeInput,
): Promise<Proposed<typeof statusChangeInput, StatusChangeFacts>> {
  const input = parse(statusChangeInput, raw);
  const claim = await proposedClaim(db, input);
  return { input, facts: statusChangeFacts({ claim, change: statusChangeColumns(input) }) };
}

/**
 * The same of an attendance change.
 * @throws RecordError `invalid`.
 */
export async function proposedAttendance(
  db: Reader,
  raw: AttendanceInput,
): Promise<Proposed<typeof attendanceInput, AttendanceFacts>> {
  const input = parse(attendanceInput, raw);
  const claim = await proposedClaim(db, input);
  return { input, facts: attendanceFacts({ claim, change: attendanceColumns(input) }) };
}
