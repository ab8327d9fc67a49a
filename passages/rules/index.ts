export { guessFor } from "./guess";
export { keysOf } from "./keys";
export { apart, markedIn, markPassages } from "./mark-passages";
export { type Known, type Reading, readText } from "./reading";
