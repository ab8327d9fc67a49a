export { attemptLimits } from "./limits";
export { signInWithPassword } from "./with-password";
export { accountOfProvider } from "./with-single-sign-on";
