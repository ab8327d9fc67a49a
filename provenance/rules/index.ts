export { anchorsIn, checkExcerpt, placeOfExcerpt, type Quote } from "./anchor";
export { type Chain, type Link, originOfCitation, originsOf } from "./origin";
export { isHeldOn, type Office, type OfficeDays, officeDays, organisationsOf, partiesOn } from "./party";
export { citationDays, reportDay } from "./report-day";
export { overlaps, type Span } from "./span";
export {
  type ChangeEvidence,
  isDisputed,
  type StatementEvidence,
  standingOfChange,
  standingOfStatement,
} from "./standing";
export { type ChainTold, tellChain } from "./tell-chain";
