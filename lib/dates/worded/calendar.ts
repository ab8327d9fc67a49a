import * as english from "chrono-node/en";
import * as ukrainian from "chrono-node/uk";
import { atTime, clockOf, offsetText } from "./clock";
import { exists, monthText, textOf, weekdayOf, yearText } from "./days";
import { fillers } from "./lexicon";
import { type From, nothing, type Read, type Readings } from "./reading";
import { weekdaysMeant } from "./weekdays";
import { nearest } from "./yearless";

type Components = ReturnType<typeof english.parse>[number]["start"];

/** Three weeks ago is about that day; three days ago is that day. */
const unit = "(?:week|month|year|тиж|місяц|рок|рік)\\p{L}*";
const roughly = new RegExp(`${unit}\\s+(?:ago|earlier|later|тому|пізніше)|^(?:in|через|за)\\s.*${unit}`, "u");
/** Counted from a clock that the day of a source does not tell. */
const byTheClock = /(?<!\p{L})(?:hour|minute|second|годин|хвилин|секунд)\p{L}*/u;
const isToday = /^(?:this|today|сьогодні|цього|цієї)(?!\p{L})/u;

/** Days, months, weekdays, clock times and “three days ago”: what chrono-node reads. */
export const readCalendar: Read = (given, from) => {
  const { found, text, here } = parsed(given, from) ?? {};
  return found && text && here && !found.end ? pointsOf(found.start, text, here) : nothing;
};

/** “5–7 October”, “from 5 October to 3 November 2025”: likewise. */
export const readRange: Read = (given, from) => {
  const { found, text, here } = parsed(given, from) ?? {};
  if (!found?.end || !text || !here) return nothing;
  const { start, end } = found;
  // A year is said once, at the end.
  const isYearless = end.isCertain("year") && start.isCertain("month") && !start.isCertain("year");
  const starts = isYearless
    ? pointsOf(start, text, { ...here, today: `${yearText(start.get("year") ?? 0)}-07-01`, past: false })
    : pointsOf(start, text, here);
  return starts.flatMap((first) => endsAt(first, end, text, here));
};

function parsed(given: string, from: From) {
  const { text, timeZone } = clockOf(given, from.timeZone);
  const { parse } = /\p{Script=Cyrillic}/u.test(text) ? ukrainian : english;
  const [found, ...more] = parse(text, { instant: new Date(`${from.today}T12:00Z`), timezone: 0 });
  if (!found || more.length > 0 || byTheClock.test(text)) return null;
  const left = text.slice(0, found.index) + text.slice(found.index + found.text.length);
  return left.replace(fillers, "") === "" ? { found, text, here: { ...from, timeZone } } : null;
}

function pointsOf(said: Components, text: string, from: From): Readings {
  const days = daysOf(said, text, from);
  if (!said.isCertain("hour")) return days;
  const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/.test(day);
  return days.filter(isDay).map((day) => timed(said, day, from));
}

function timed(said: Components, day: string, { timeZone }: From): string {
  const [hour, minute] = [said.get("hour") ?? 0, said.get("minute") ?? 0];
  if (!said.isCertain("timezoneOffset")) return atTime(day, hour, minute, timeZone);
  return atTime(day, hour, minute, "UTC").replace("Z", offsetText(said.get("timezoneOffset") ?? 0));
}

function daysOf(said: Components, text: string, from: From): Readings {
  const [year, month, day] = [certain(said, "year"), certain(said, "month"), certain(said, "day")];
  const about = roughly.test(text);
  if (year !== null && month !== null && day !== null) {
    if (!exists({ year, month, day })) return nothing;
    const whole = textOf({ year, month, day });
    if (said.isCertain("weekday") && weekdayOf(whole) !== (said.get("weekday") || 7)) return nothing;
    const isInWeeks = about && /(?:week|тиж)/u.test(text);
    return [isInWeeks ? whole.replace(/(\d\d)$/, "~$1") : whole];
  }
  const weekday = certain(said, "weekday");
  const isThatWeekday = (date: string) => weekday === null || weekdayOf(date) === (weekday || 7);
  if (month !== null && day !== null) return nearest({ month, day }, from, isThatWeekday);
  if (year !== null && month !== null) {
    const whole = monthText(year, month);
    return [about ? whole.replace(/(\d\d)$/, "~$1") : whole];
  }
  if (month !== null) return nearest({ month }, from);
  if (year !== null) return [about ? `${yearText(year)}~` : yearText(year)];
  if (weekday !== null) return weekdaysMeant(text, weekday || 7, from);
  return isToday.test(text) ? [from.today] : nothing;
}

/** From a start to an end, which comes after it: in that year, or in the next. */
function endsAt(start: string, said: Components, text: string, from: From): Readings {
  const [year, month, day] = [certain(said, "year"), certain(said, "month"), certain(said, "day")];
  if (year !== null || month === null) return pointsOf(said, text, from).map((end) => `${start}/${end}`);
  const began = Number(start.slice(0, 4));
  const ends = [began, began + 1]
    .map((one) => ({ year: one, month, day: day ?? 1 }))
    .filter(exists)
    .map((whole) => (day === null ? monthText(whole.year, month) : textOf(whole)))
    .map((end) => (said.isCertain("hour") ? timed(said, end, from) : end));
  const end = ends.find((one) => one >= start);
  return end ? [`${start}/${end}`] : nothing;
}

const certain = (said: Components, unit: "year" | "month" | "day" | "weekday") =>
  said.isCertain(unit) ? said.get(unit) : null;
