export { makeApiToken } from "./make";
export { ownApiTokens } from "./own";
export { userOfApiToken } from "./read";
export { revokeApiToken } from "./revoke";
