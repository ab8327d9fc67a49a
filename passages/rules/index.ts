export { guessFor } from "./guess";
export { apart, markPassages } from "./mark-passages";
export type { Known } from "./reading";
