export { passwordLength } from "@/auth/password";
export { addAccount } from "./add";
export { type PasswordLink, passwordLinkDays, readPasswordLink } from "./password-link";
export { renewPasswordLink } from "./renew-password-link";
export { setPassword } from "./set-password";
