export { removeTwoStep } from "./remove";
export { offerTwoStep, ownTwoStep, renewRecoveryCodes, setUpTwoStep, turnOffTwoStep } from "./set-up";
export { takeCode } from "./take-code";
export { codeAt } from "./totp";
