export { dayToCome } from "./day-to-come";
export { accountsTold, decisiveChanges } from "./decisive";
export { effectInWords } from "./effect-in-words";
export { effectsOf, effectsOfRetracting } from "./effects";
export type { Place, RecordedDate, StatusChangeFacts } from "./facts";
export { inOrder, momentOf } from "./order";
export { overdueFrom } from "./overdue";
export { placeName } from "./place-name";
export { type DerivedState, deriveState } from "./state";
