export { editAttendance, logAttendance } from "./change-attendance";
export { editStatusChange, logStatusChange } from "./change-status";
export { editMeeting } from "./edit";
export type { AttendanceInput, MeetingInput, StatusChangeInput } from "./input";
export { publishClaims } from "./publish";
export { findMeetings, listMeetings, meetingClaims, readMeeting } from "./read";
export { recordMeeting } from "./record";
export { refreshSummaries } from "./refresh-summaries";
