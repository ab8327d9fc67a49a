export { knownAtAddress } from "./at-address";
export { latestCapture, latestCaptures, readCapture } from "./capture";
export { editSource } from "./edit";
export { importSources } from "./import-many";
export type { SourceInput } from "./input";
export { listSources, sourceSortings } from "./list";
export {
  type ChangedSource,
  changedSources,
  type LookRead,
  lookNow,
  looksAt,
  titleBefore,
  wordsAt,
} from "./looking/changes";
export { sourcesDue, takeUp } from "./looking/due";
export { lookAt } from "./looking/look";
export { publishedDays } from "./published-days";
export { findSources, readSource, sourcesNamed } from "./read";
export { readAddress } from "./reading/read-address";
export { type Fetching, siteFetching } from "./reading/read-page";
export { recordSource } from "./record";
