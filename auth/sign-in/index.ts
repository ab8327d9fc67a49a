export { attemptLimits } from "./limits";
export { type SignIn, signInWithPassword } from "./with-password";
export { accountOfProvider, type ProviderClaims } from "./with-single-sign-on";
