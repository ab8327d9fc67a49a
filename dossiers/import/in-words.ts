import type { FieldDifference } from "./differences";

/** How many characters of a text are shown, from a little before the place where two texts part. */
const shown = 160;
const before = 40;

/** Both sides of a difference, as a message shows them. */
export function bothSides({ recorded, given }: Omit<FieldDifference, "field">): string {
  const from = Math.max(0, partingOf(recorded, given) - before);
  return `On record: ${inWords(recorded, from)}; in this file: ${inWords(given, from)}.`;
}

function inWords(value: unknown, from: number): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "nothing";
  if (value === null) return "known to be none (null)";
  const characters = charactersOf(value);
  const part = characters.slice(from, from + shown).join("");
  const excerpt = `${from > 0 ? "…" : ""}${part}${from + shown < characters.length ? "…" : ""}`;
  return typeof value === "string" ? `“${excerpt}”` : excerpt;
}

const charactersOf = (value: unknown): string[] =>
  value === undefined ? [] : [...(typeof value === "string" ? value : JSON.stringify(value))];

/** The first character in which two values differ; the very first where both can be shown whole. */
function partingOf(one: unknown, other: unknown): number {
  const [characters, rivals] = [charactersOf(one), charactersOf(other)];
  if (Math.max(characters.length, rivals.length) <= shown) return 0;
  const parting = characters.findIndex((character, index) => character !== rivals[index]);
  return parting < 0 ? characters.length : parting;
}
