export { latestCapture } from "./capture";
export { editSource } from "./edit";
export type { SourceInput } from "./input";
export { findSources, listSources, readSource, sourcesNamed } from "./read";
export { recordSource } from "./record";
