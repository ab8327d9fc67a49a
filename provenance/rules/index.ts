export { checkExcerpt, foldForComparison } from "./excerpt";
export { independentOrigins, originOf, type Participant, standing } from "./former";
export { type Chain, isFirstHand, type Link, originOfCitation, originsOf, type Told } from "./origin";
export { type Office, organisationsOf, type PartyFacts, partiesOn } from "./party";
export { overlaps, type Span } from "./span";
export {
  type ChangeEvidence,
  isDisputed,
  type StatementEvidence,
  standingOfChange,
  standingOfStatement,
} from "./standing";
