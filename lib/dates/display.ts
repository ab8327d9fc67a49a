import { language, t } from "@/lib/language";
import { boundsOf } from "./bounds";
import { compareSpans } from "./compare";
import { displayInterval, displaySpan, isFromTo } from "./display-interval";
import { displayPoint, exactDay, joinDays, type PreciseDay, type Where } from "./display-point";
import { type Form, formatList, knownTimeZone } from "./format";
import { hemisphereOf } from "./hemisphere";
import { type Expression, type Hemisphere, type Selection, Unreadable } from "./model";
import { readExpression } from "./read";

interface Context {
  timeZone?: string | null | undefined;
  hemisphere?: Hemisphere | null;
  form?: Form;
}

/**
 * Plain words, in the language that is spoken, for an EDTF text, saying no more than it does: "autumn 2025", "by 30 November 2025", "around
 * 21 October 2025". Times of day are in `timeZone` (IANA), which they name; UTC when absent or unknown. Seasons are
 * those of `hemisphere`; where it is absent, of the time zone. What is not EDTF is returned as it is.
 */
export function displayDate(edtf: string, { timeZone, hemisphere, form = "alone" }: Context = {}): string {
  const text = edtf.trim();
  const zone = timeZone ?? "UTC";
  const key = `${language()} ${form} ${zone} ${hemisphere} ${text}`;
  const before = displayed.get(key);
  if (before !== undefined) return before;
  try {
    const words = display(readExpression(text), whereOf(zone, hemisphere), form);
    if (displayed.size >= 1000) displayed.clear();
    displayed.set(key, words);
    return words;
  } catch (error) {
    if (error instanceof Unreadable) return text;
    throw error;
  }
}

function whereOf(zone: string, hemisphere: Hemisphere | null | undefined): Where {
  const timeZone = knownTimeZone(zone);
  return { timeZone, hemisphere: hemisphere ?? hemisphereOf({ timeZone }) };
}

/** Whether the words for an EDTF text are "from … to …". */
export function isToldByEnds(edtf: string, { timeZone, hemisphere }: Context = {}): boolean {
  try {
    const read = readExpression(edtf);
    return read.kind === "interval" && isFromTo(read, whereOf(timeZone ?? "UTC", hemisphere));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

// Lists show the same few dates over and over, and reading one takes a tenth of a millisecond.
const displayed = new Map<string, string>();

function display(expression: Expression, where: Where, form: Form): string {
  switch (expression.kind) {
    case "interval":
      return displayInterval(expression, where, form);
    case "one_of":
    case "all_of":
      return displaySelection(expression, where);
    default:
      return displayPoint(expression, where, form);
  }
}

function displaySelection({ kind, members, earlier, later }: Selection, where: Where): string {
  const word = kind === "one_of" ? "or" : "and";
  const [only] = members;
  if (only?.kind === "span" && members.length === 1 && !earlier && !later)
    return t(kind === "one_of" ? "dates.one_of" : "dates.each_of", { span: displaySpan(only, where) });
  const conjunction = t(`dates.${word}`);
  const beyond = [earlier ? t("dates.earlier") : "", later ? t("dates.later") : ""]
    .filter(Boolean)
    .join(` ${conjunction} `);
  const named = displayMembers(members, word, where);
  if (!beyond) return named;
  return members.length === 1 ? `${named} ${conjunction} ${beyond}` : `${named}, ${conjunction} ${beyond}`;
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
