import { adding } from "@/app/desk/actions/adding";
import { saveAttendance, saveStatement, saveStatusChange } from "@/app/desk/actions/claims";
import {
  correctPublishedAttendance,
  correctPublishedStatement,
  correctPublishedStatusChange,
} from "@/app/desk/actions/corrections";
import { AttendanceForm } from "@/components/desk/claims/attendance-form";
import { StatementForm } from "@/components/desk/claims/statement-form";
import { StatusChangeForm } from "@/components/desk/claims/status-change-form";
import type { ClaimRead } from "@/review";
import { attendanceStart, statementStart, statusChangeStart } from "./starts";

interface Props {
  /** What the form starts with; its version is the one that the edit is made to. */
  claim: ClaimRead;
  /** It is published: what is saved is a correction. */
  correcting?: boolean;
  /** Of a correction that was written before. */
  publicNote?: string | undefined;
  /** A second person has to publish the correction. */
  waits?: boolean;
  cannotPublish?: string | undefined;
}

/** The form of a claim on record, whatever its kind. */
export function EditClaim({ claim, correcting = false, publicNote, waits = false, cannotPublish }: Props) {
  const { statusChange, attendance, statement } = claim;
  const form = { adding, correcting, publicNote, waits, cannotPublish };
  if (statusChange)
    return (
      <StatusChangeForm
        {...form}
        action={correcting ? correctPublishedStatusChange : saveStatusChange}
        meeting={statusChange.meetingId}
        start={statusChangeStart(claim, statusChange)}
      />
    );
  if (attendance)
    return (
      <AttendanceForm
        {...form}
        action={correcting ? correctPublishedAttendance : saveAttendance}
        meeting={attendance.meetingId}
        start={attendanceStart(claim, attendance)}
      />
    );
  if (!statement) return null;
  return (
    <StatementForm
      {...form}
      action={correcting ? correctPublishedStatement : saveStatement}
      start={statementStart(claim, statement)}
    />
  );
}
