import { boundsOf } from "./bounds";
import { compareSpans } from "./compare";
import { displayInterval, displaySpan } from "./display-interval";
import { displayPoint, exactDay, joinDays, type PreciseDay, type Where } from "./display-point";
import { formatList, knownTimeZone } from "./format";
import { hemisphereOf } from "./hemisphere";
import { type Expression, type Hemisphere, type Selection, Unreadable } from "./model";
import { readExpression } from "./read";

/**
 * Plain English for an EDTF text, saying no more than it does: "autumn 2025", "by 30 November 2025", "around
 * 21 October 2025". Times of day are in `timeZone` (IANA), which they name; UTC when absent or unknown. Seasons are
 * those of `hemisphere`; where it is absent, of the time zone. What is not EDTF is returned as it is.
 */
export function displayDate(
  edtf: string,
  { timeZone, hemisphere }: { timeZone?: string | null | undefined; hemisphere?: Hemisphere | null } = {},
): string {
  const text = edtf.trim();
  const zone = timeZone ?? "UTC";
  const key = `${zone} ${hemisphere} ${text}`;
  const before = displayed.get(key);
  if (before !== undefined) return before;
  try {
    const known = knownTimeZone(zone);
    const where = { timeZone: known, hemisphere: hemisphere ?? hemisphereOf({ timeZone: known }) };
    const words = display(readExpression(text), where);
    if (displayed.size >= 1000) displayed.clear();
    displayed.set(key, words);
    return words;
  } catch (error) {
    if (error instanceof Unreadable) return text;
    throw error;
  }
}

// Lists show the same few dates over and over, and reading one takes a tenth of a millisecond.
const displayed = new Map<string, string>();

function display(expression: Expression, where: Where): string {
  switch (expression.kind) {
    case "interval":
      return displayInterval(expression, where);
    case "one_of":
    case "all_of":
      return displaySelection(expression, where);
    default:
      return displayPoint(expression, where);
  }
}

function displaySelection({ kind, members, earlier, later }: Selection, where: Where): string {
  const word = kind === "one_of" ? "or" : "and";
  const [only] = members;
  if (only?.kind === "span" && members.length === 1 && !earlier && !later)
    return `${kind === "one_of" ? "one" : "each"} of ${displaySpan(only, where)}`;
  const beyond = [earlier ? "earlier" : "", later ? "later" : ""].filter(Boolean).join(` ${word} `);
  const named = displayMembers(members, word, where);
  if (!beyond) return named;
  return members.length === 1 ? `${named} ${word} ${beyond}` : `${named}, ${word} ${beyond}`;
}

function displayMembers(members: Selection["members"], word: "and" | "or", where: Where): string {
  const inOrder = members
    .map((member) => ({ member, edtf: "", ...boundsOf(member) }))
    .sort(compareSpans)
    .map(({ member }) => member);
  const days = inOrder.map((member) => (member.kind === "calendar" ? exactDay(member) : null));
  if (areAlike(days)) return joinDays(days, word);
  const texts = inOrder.map((member) =>
    member.kind === "span" ? displaySpan(member, where) : displayPoint(member, where),
  );
  return formatList(texts, word);
}

function areAlike(days: readonly (PreciseDay | null)[]): days is readonly PreciseDay[] {
  return days.every((day) => day !== null && day.precision === days[0]?.precision);
}
