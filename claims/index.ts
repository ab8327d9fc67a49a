export { correctClaim, correctionFields, requireDifference } from "./correct";
export { editClaim } from "./edit";
export { accordingTo, claimFields, editFields, outcomeInput } from "./input";
export { lockClaim } from "./lock";
export { recordClaim } from "./record";
export { recordClaims } from "./record-many";
export { relateClaims } from "./relate";
export { revealSubjects } from "./reveal-subjects";
export { isPublic, requireSource } from "./state";
