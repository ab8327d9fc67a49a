export { closeSession, closeSessionsOf } from "./close";
export { sessionCookie } from "./cookie";
export { openSession, sessionLifetime } from "./open";
export { userOfSession } from "./read";
