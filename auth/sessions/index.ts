export { closeSession, closeSessionsOf } from "./close";
export { sessionCookie } from "./cookie";
export { openSession, sessionLifetime } from "./open";
export { closeOtherSessions, closeOwnOthers, closeOwnSession, ownSessions } from "./own";
export { type TwoStepPolicy, userOfSession } from "./read";
