export type { Caller } from "./caller";
export { type Action, type ClaimSubject, can, type ReviewPolicy } from "./can";
export { permit } from "./permit";
export { door, doorTo, isBehindDoor, returnAddress } from "./return-address";
export type { User } from "./user";
