export {
  type Approved,
  correctClaim,
  correctionFields,
  requireDifference,
  rewritten,
  waitingCorrection,
} from "./correct";
export { dropPlan } from "./drop-plan";
export { editClaim } from "./edit";
export { accordingTo, claimFields, editFields, outcomeInput, relationInput } from "./input";
export { lockClaim } from "./lock";
export { proposedClaim } from "./proposed";
export { recordClaim } from "./record";
export { recordClaims } from "./record-many";
export { revealSubjects } from "./reveal-subjects";
export { isPublic, requireSource } from "./state";
export { forgetUnsent } from "./unsent/forget";
export { keepUnsent } from "./unsent/keep";
export { readUnsent } from "./unsent/read";
