export { attemptLimits } from "./limits";
export { signInWithPassword } from "./with-password";
export { accountOfProvider, admitFromProvider } from "./with-single-sign-on";
