/** Something to be written beside a place of the picture. */
export interface Wanted {
  key: string;
  /** Where it points at, in pixels from the left. */
  at: number;
  /** How much room its words take, in pixels. */
  width: number;
}

export interface Placed extends Wanted {
  /** Whether the words begin at the place, or end there. */
  anchor: "start" | "end";
  /** Counted from the picture outwards, from 0. */
  row: number;
}

/** Between two labels of a row, and between a label and the line to it, in pixels. */
const gap = 12;
export const indent = 6;

/**
 * Gives labels rows such that no two touch and no line to one crosses another. On one side of some place words begin at what
 * they point at, on the other they end there: every such place is tried, and what leaves the fewest out is taken, with
 * the fewest rows. In a wider picture, where places move apart and words stay as long as they are, what is placed
 * here stays apart too.
 * @param wanted the first of them is never left out for another's sake.
 * @param width of the picture in pixels, at its narrowest.
 */
export function placeLabels(wanted: readonly Wanted[], width: number, rows: number): Placed[] {
  const byPlace = wanted.toSorted((one, other) => one.at - other.at);
  const splits = [...Array(wanted.length + 1).keys()].reverse();
  const tries = splits.flatMap((split) =>
    (["start", "end"] as const).flatMap((anchor) => {
      const left = turned(byPlace.slice(0, split), anchor);
      const right = turned(byPlace.slice(split), anchor === "start" ? "end" : "start");
      return [placeInTurn([...left, ...right], width, rows), placeInTurn([...right, ...left], width, rows)];
    }),
  );
  const worth = (placed: readonly Placed[]) =>
    (placed.some(({ key }) => key === wanted[0]?.key) ? 1000 : 0) + placed.length * 10 - rowsOf(placed);
  return tries.reduce<Placed[]>((best, one) => (worth(one) > worth(best) ? one : best), []);
}

/** Those whose words reach furthest over others come last, and stand further out. */
const turned = (labels: readonly Wanted[], anchor: Placed["anchor"]) =>
  (anchor === "start" ? labels.toReversed() : labels).map((label) => ({ ...label, anchor }));

const rowsOf = (placed: readonly Placed[]) => Math.max(0, ...placed.map(({ row }) => row + 1));

/** Each label in the innermost row that is free for it, those that come first first. */
function placeInTurn(labels: readonly Omit<Placed, "row">[], width: number, rows: number): Placed[] {
  const placed: Placed[] = [];
  for (const label of labels) {
    const options = [...Array(rows).keys()].map((row) => ({ ...label, row }));
    const free = options.find(
      (option) => fits(option, width) && placed.every((other) => !touch(option, other)),
    );
    if (free) placed.push(free);
  }
  return placed;
}

/** From where to where a label's words reach. */
export const reachOf = ({ at, width, anchor }: Placed): readonly [from: number, to: number] =>
  anchor === "start" ? [at + indent, at + indent + width] : [at - indent - width, at - indent];

const fits = (label: Placed, width: number) => {
  const [from, to] = reachOf(label);
  return from >= 0 && to <= width;
};

function touch(one: Placed, other: Placed): boolean {
  const [from, to] = reachOf(one);
  const [start, end] = reachOf(other);
  if (one.row === other.row) return from < end + gap && start < to + gap;
  // The line to the outer one passes the row of the inner one.
  const [inner, outer] = one.row < other.row ? [one, other] : [other, one];
  const [left, right] = reachOf(inner);
  return outer.at > left - indent && outer.at < right + indent;
}

/** A little more room than a text takes in our typeface, in pixels, at a size in pixels. */
export function widthOf(text: string, size: number): number {
  const ems = [...text].reduce((sum, char) => sum + (/[\p{L}\p{N}]/u.test(char) ? emsOf(char) : 0.45), 0);
  return Math.ceil(ems * size);
}

const emsOf = (char: string) =>
  /\p{Script=Latin}|\p{Script=Cyrillic}|\p{N}/u.test(char)
    ? /\p{Lu}|[mwMWмшщюжф]/u.test(char)
      ? 0.8
      : 0.56
    : 1;
