export { meetingsAlike } from "./alike";
export { attendanceFacts } from "./attendance-facts";
export { editAttendance, importAttendance, logAttendance } from "./change-attendance";
export { editStatusChange, importStatusChange, logStatusChange } from "./change-status";
export { clockOf, clocksOf } from "./clocks";
export { correctAttendance, correctStatusChange } from "./correct";
export { readDeciders } from "./deciders";
export { editMeeting } from "./edit";
export { importAttendances, importStatusChanges } from "./import-many";
export type {
  AttendanceCorrection,
  AttendanceInput,
  MeetingInput,
  StatusChangeCorrection,
  StatusChangeInput,
} from "./input";
export { comingMeetings, type DeskMeetingLine, overdueMeetings } from "./lines";
export { listMeetings, meetingSortings, meetingWants } from "./list";
export { proposedAttendance, proposedChange } from "./proposed-change";
export { publishedChanges } from "./published-changes";
export { countMeetings, findMeetings, meetingClaims, meetingNamed, meetingsNamed, readMeeting } from "./read";
export { recordMeeting } from "./record";
export { refreshStaleSummaries } from "./refresh-stale";
export { refreshSummaries, refreshSummariesOf } from "./refresh-summaries";
export { revealClaim, revealClaims } from "./reveal-claim";
export { statusChangeFacts } from "./status-change-facts";
export { statusChangesOf } from "./status-changes-of";
export { timeZoneOf } from "./time-zone";
