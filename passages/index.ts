export { proposePassages } from "./propose";
export { guessPassage, suggestPassages } from "./suggest";
