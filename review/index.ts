export { discardDraft, takeUpAgain } from "./discard";
export { mergeActors } from "./merging/merge-actors";
export { undoMerge } from "./merging/undo-merge";
export { publishClaim } from "./publish";
export { type ClaimRead, countClaims, listClaims, readClaim } from "./read";
export { retractClaim } from "./retract";
export { sendBack } from "./send-back";
export { sendToReview } from "./send-to-review";
