export { passwordLength } from "@/auth/password";
export { addAccount } from "./add";
export { changeRole, disableAccount, enableAccount, issueLink, resetTwoStep, resetTwoStepOf } from "./change";
export { changePassword } from "./change-password";
export { inviteAccount } from "./invite";
export { type AccountListed, listAccounts, readAccount } from "./list";
export { type PasswordLink, passwordLinkDays, readPasswordLink } from "./password-link";
export { renewPasswordLink } from "./renew-password-link";
export { setPassword } from "./set-password";
