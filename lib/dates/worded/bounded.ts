import { plusDays } from "./days";
import { after, around, before, by, late, since } from "./lexicon";
import { nothing, type Read } from "./reading";

const opening = (words: string) => new RegExp(`^(?:${words})\\s+(.+)$`, "u");
const [isBy, isBefore, isSince, isAfter, isAround] = [by, before, since, after, around].map(opening);
const isWithin = /^(?:within|протягом|упродовж)\s+(.+)$/u;
const theEndOf = new RegExp(`^(?:${late})\\s+`, "u");
const isDay = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date);

/** “By the end of autumn”, “since Monday”, “after 24 November”, “around noon on Monday”. */
export const readBounded =
  (read: Read): Read =>
  (text, from) => {
    const within = (form: RegExp | undefined) => form?.exec(text)?.[1];
    const [upTo, notYet, onwards, later, about] = [isBy, isBefore, isSince, isAfter, isAround].map(within);
    const span = within(isWithin);
    if (span)
      return read(`${/\p{Script=Cyrillic}/u.test(span) ? "через" : "in"} ${span}`, from).flatMap((date) =>
        until(date.replace("~", "")),
      );
    if (upTo) return read(upTo.replace(theEndOf, ""), from).flatMap((date) => until(date));
    if (notYet) return read(notYet, from).flatMap((date) => until(isDay(date) ? plusDays(date, -1) : date));
    if (onwards) return read(onwards, from).flatMap((date) => sinceThen(date));
    if (later) return read(later, from).flatMap((date) => sinceThen(isDay(date) ? plusDays(date, 1) : date));
    if (about) return read(about, from).map(roughly);
    return nothing;
  };

/** An interval is reached by its end. */
function until(date: string): string[] {
  const end = date.split("/").at(-1) ?? "";
  return end === ".." || date.startsWith("[") ? [] : [`../${end}`];
}

function sinceThen(date: string): string[] {
  const [start = ""] = date.split("/");
  return start === ".." || date.startsWith("[") ? [] : [`${start}/..`];
}

/** Marked approximate; of a time of day, which cannot be marked, its day: the words say no more. */
function roughly(date: string): string {
  if (date.includes("T")) return date.slice(0, 10);
  if (date.includes("/") || date.startsWith("[") || date.includes("~") || date.includes("X")) return date;
  const marked = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date);
  if (!marked) return date;
  const [, year, month, day] = marked;
  if (day) return `${year}-${month}-~${day}`;
  if (!month) return `${year}~`;
  return Number(month) > 12 ? `${date}~` : `${year}-~${month}`;
}
