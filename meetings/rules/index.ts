export { type AttendanceFacts, effectOnAttendance } from "./attendance";
export { dayToCome } from "./day-to-come";
export { effectInWords } from "./effect-in-words";
export { effectsOf, effectsOfRetracting } from "./effects";
export { type Place, type RecordedDate, type StatusChangeFacts, undated } from "./facts";
export { type Dated, inOrder } from "./order";
export { overdueFrom } from "./overdue";
export { placeName } from "./place-name";
export { type DerivedState, deriveState } from "./state";
