export { publishClaim } from "./publish";
export { type ClaimRead, countClaims, listClaims, readClaim } from "./read";
export { retractClaim } from "./retract";
export type { SeenClaim } from "./seen";
export { sendBack } from "./send-back";
export { sendToReview } from "./send-to-review";
