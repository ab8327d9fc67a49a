export { correctClaim, correctionFields, requireDifference } from "./correct-claim";
export { editClaim, lockClaim } from "./edit-claim";
export { accordingTo, claimFields, editFields, type Outcome } from "./input";
export { passageOf } from "./passage";
export { type CitationRead, readCitations } from "./read";
export { recordClaim, requireSource } from "./record-claim";
export { relateClaims } from "./relate";
