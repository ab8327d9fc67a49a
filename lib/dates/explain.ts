import { daysInMonth } from "./digits";
import { formatDay } from "./format";

export const maxLength = 100;

export const messages = {
  form: "Write the date as 2025-10-23, 2025-10, 2025-23 (autumn) or 2025-10-27/2025-11-02.",
  length: `Write the date in at most ${maxLength} characters, for example 2025-10-23.`,
  years: "Years run from 0001 to 9999; write the date as 2025-10-23.",
  time: "Write the time as 2025-10-23T14:00Z or 2025-10-23T14:00+03:00.",
  months: "Months run from 01 to 12 and seasons from 21 to 41; write the month as 2025-10.",
  season: "Write the year of a season in full, for example 2025-23.",
  reversed: "The date ends before it begins; write its earlier end first.",
  endless: "Give the interval a beginning or an end, for example ../2025-11-30.",
};

/** Says what would be right in place of one date that could not be read. */
export function explain(text: string): string {
  const bare = text.replace(/[?~%]/g, "");
  if (/^(?:[-Y]|\d{5,}-)/.test(bare)) return messages.years;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?!\d)/.exec(bare) ?? [];
  if (year === undefined) return messages.form;
  if (Number(year) < 1) return messages.years;
  if (month === undefined) return messages.form;
  if (Number(month) < 1 || Number(month) > 12) return messages.months;
  if (day !== undefined) {
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    const length = daysInMonth(date.year, date.month);
    if (date.day < 1 || date.day > length)
      return `${formatDay({ ...date, day: 1 }, "month")} has ${length} days; write a day from 01 to ${length}.`;
  }
  return bare.includes("T") ? messages.time : messages.form;
}
