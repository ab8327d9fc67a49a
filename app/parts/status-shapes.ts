import type { Status } from "@/meetings/vocabulary";
import type { Stance } from "@/statements/vocabulary";

/** What a colour says; the shape beside it says it too. */
export type Tone = "idea" | "open" | "set" | "doubt" | "off";

export const tones: Readonly<Record<Status, Tone>> = {
  proposed: "idea",
  planned: "open",
  scheduled: "set",
  in_doubt: "doubt",
  postponed: "doubt",
  rescheduled: "set",
  relocated: "set",
  declined: "off",
  cancelled: "off",
  under_way: "set",
  suspended: "doubt",
  held: "set",
  not_held: "off",
};

export interface Shape {
  /** Drawn as a line, in a square of 16 by 16. */
  line?: string;
  /** Whether the line is dashed. */
  isDashed?: boolean;
  /** Filled. */
  solid?: string;
}

const ring = "M8 2a6 6 0 1 0 0 12 6 6 0 0 0 0-12z";
const dot = "M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z";
const disc = "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z";

/** A shape for each status, so that no two look alike without their colour. The stylesheet has the same ones as masks. */
export const statusShapes: Readonly<Record<Status, Shape>> = {
  proposed: { line: ring, isDashed: true },
  planned: { line: ring },
  scheduled: { line: ring, solid: dot },
  in_doubt: { line: "M8 2 14.5 13.5H1.5z" },
  postponed: { solid: "M2 1h12L8 8l6 7H2l6-7z" },
  rescheduled: { line: "M2 2 8 8 2 14M8.5 2l6 6-6 6" },
  relocated: { line: "M8 1 15 8 8 15 1 8z", solid: dot },
  declined: { line: `${ring}M4 8h8` },
  cancelled: { line: "M3 3 13 13M13 3 3 13" },
  under_way: { solid: "M3 1 15 8 3 15z" },
  suspended: { solid: "M3 1h4v14H3zM9 1h4v14H9z" },
  held: { solid: disc },
  not_held: { line: `${ring}M3.5 12.5l9-9` },
};

/** And one for each stance on a question. */
export const stanceShapes: Readonly<Record<Stance, Shape>> = {
  supports: { solid: disc },
  opposes: { line: "M3 3 13 13M13 3 3 13" },
  conditional: { line: ring, solid: "M8 2a6 6 0 0 1 0 12z" },
  neutral: { line: "M2 8h12" },
  undecided: { line: ring, isDashed: true },
};

/** Beside "Accounts differ", which is no status of anybody's. */
export const differShape: Shape = { line: "M2 5.5h12M2 10.5h12M11.5 1.5l-7 13" };

export const stanceTones: Readonly<Record<Stance, Tone>> = {
  supports: "set",
  opposes: "off",
  conditional: "doubt",
  neutral: "open",
  undecided: "idea",
};

/** A shape as a picture of its own, black on nothing: a mask for the stylesheet. */
export function maskOf({ line, isDashed, solid }: Shape): string {
  const dashes = isDashed ? " stroke-dasharray='4 2.28'" : "";
  return [
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>",
    line ? `<path d='${line}' fill='none' stroke='%23000' stroke-width='2.5'${dashes}/>` : "",
    solid ? `<path d='${solid}'/>` : "",
    "</svg>",
  ].join("");
}
