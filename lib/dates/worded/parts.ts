import { lastDayOf } from "./days";
import { early, half, late, mid, ordinals, week } from "./lexicon";
import { nothing, type Read } from "./reading";

type Part = "early" | "mid" | "late";

const forms = (
  [
    ["early", early],
    ["mid", mid],
    ["late", late],
  ] as const
).map(([part, words]) => [part, new RegExp(`^(?:in\\s+)?(?:${words})\\s*(?<=[\\s-])(.+)$`, "u")] as const);

const halves = ordinals
  .slice(0, 2)
  .map((words) => new RegExp(`^(?:in |у |в )?(?:the )?(?:${words})\\s+(?:${half})\\s+(?:of\\s+)?(.+)$`, "u"));
const weeks = [...ordinals, "last|останн\\p{L}+"].map(
  (words) =>
    new RegExp(`^(?:in |during |на |у |в )?(?:the )?(?:${words})\\s+(?:${week})\\s+(?:of |in )?(.+)$`, "u"),
);

/** “Early October”, “the end of the year”, “the first half of 2026”, “the last week of May”. */
export const readPart =
  (read: Read): Read =>
  (text, from) => {
    for (const [part, form] of forms) {
      const whole = form.exec(text)?.[1];
      if (whole) return read(whole, from).map((date) => partOf(date, part));
    }
    for (const [index, form] of halves.entries()) {
      const whole = form.exec(text)?.[1];
      if (whole) return read(whole, from).flatMap((date) => halfOf(date, index));
    }
    for (const [index, form] of weeks.entries()) {
      const whole = form.exec(text)?.[1];
      if (whole) return read(whole, from).flatMap((date) => weekIn(date, index));
    }
    return nothing;
  };

const isMonth = (date: string) => /^\d{4}-(?:0\d|1[0-2])$/.test(date);
const isYear = (date: string) => /^\d{4}$/.test(date);

/** Thirds of a month, four months of a year (ISO 8601-2: 37 to 39); of what has no such parts, all of it. */
function partOf(date: string, part: Part): string {
  if (isMonth(date))
    return {
      early: `${date}-01/${date}-10`,
      mid: `${date}-11/${date}-20`,
      late: `${date}-21/${lastDayOf(date)}`,
    }[part];
  if (isYear(date)) return `${date}-${{ early: 37, mid: 38, late: 39 }[part]}`;
  return date;
}

function halfOf(date: string, half: number): string[] {
  if (isMonth(date)) return [half === 0 ? `${date}-01/${date}-15` : `${date}-16/${lastDayOf(date)}`];
  return isYear(date) ? [`${date}-${40 + half}`] : [date];
}

/** Seven days of a month, from its first or to its last. */
function weekIn(date: string, index: number): string[] {
  if (!isMonth(date)) return [];
  if (index === 4) {
    const last = lastDayOf(date);
    return [`${date}-${String(Number(last.slice(8)) - 6).padStart(2, "0")}/${last}`];
  }
  const first = index * 7 + 1;
  const day = (number: number) => `${date}-${String(number).padStart(2, "0")}`;
  return [`${day(first)}/${day(first + 6)}`];
}
