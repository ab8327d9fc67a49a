export { knownAtAddress } from "./at-address";
export { latestCapture, latestCaptures, readCapture } from "./capture";
export { editSource } from "./edit";
export { importSources } from "./import-many";
export type { SourceInput } from "./input";
export { publishedDays } from "./published-days";
export { findSources, listSources, readSource, sourcesNamed } from "./read";
export { recordSource } from "./record";
