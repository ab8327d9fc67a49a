export { actsOn } from "./acts";
export { asItStood } from "./as-it-stood";
export { commit } from "./commit";
export { recordDatabase } from "./connection";
export { authorise, type Context } from "./context";
export { differs } from "./differs";
export { isReady } from "./readiness";
export { onTouched, readTouched, type Touched, touchedChannel } from "./touched";
export { requireVersion } from "./versions";
