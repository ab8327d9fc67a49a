export type { Endpoint } from "./machine/ask";
export { type Proposed, proposePassages } from "./propose";
export { guessPassage, type SourceRead, suggestPassages } from "./suggest";
