export { addAccount, passwordLinkOwner, setPassword } from "./accounts";
export { type Action, actions, type ClaimSubject, can, type ReviewPolicy, type Verdict } from "./can";
export { door, returnAddress } from "./return-address";
export { endSession, sessionSeconds, sessionUser, startSession } from "./sessions";
export { accountByEmail, checkPassword, type SignIn } from "./sign-in";
export type { User } from "./user";
