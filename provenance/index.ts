export { chainTold } from "./chain-told";
export { addCitations, writeCitations } from "./cite";
export { type ExcerptGone, excerptsGone } from "./excerpts-gone";
export { type CitationInput, citationInput } from "./input";
export { passageOf } from "./passage";
export { type CitationRead, readCitations } from "./read";
