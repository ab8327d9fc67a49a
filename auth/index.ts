export { type Action, actions, type ClaimSubject, can, type ReviewPolicy, type Verdict } from "./can";
export type { User } from "./user";
