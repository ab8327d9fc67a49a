export { discardDraft, takeUpAgain } from "./discard";
export { mergeActors } from "./merge-actors";
export { publishClaim } from "./publish";
export { type ClaimRead, countClaims, listClaims, readClaim } from "./read";
export { retractClaim } from "./retract";
export { sendBack } from "./send-back";
export { sendToReview } from "./send-to-review";
export { undoMerge } from "./undo-merge";
