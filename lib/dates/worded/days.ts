import { daysInMonth, utc } from "@/lib/dates/digits";
import type { Day } from "@/lib/dates/model";

/** Days and months as EDTF has them: "YYYY-MM-DD", "YYYY-MM". */

const padded = (number: number, length = 2) => String(number).padStart(length, "0");

export const textOf = ({ year, month, day }: Day) => `${padded(year, 4)}-${padded(month)}-${padded(day)}`;

export const monthText = (year: number, month: number) => `${padded(year, 4)}-${padded(month)}`;

export const yearText = (year: number) => padded(year, 4);

export function partsOf(day: string): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return { year, month, day: date };
}

/** Whether a calendar has this day. */
export const exists = ({ year, month, day }: Day) =>
  year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export function plusDays(day: string, days: number): string {
  const parts = partsOf(day);
  return utc({ ...parts, day: parts.day + days })
    .toISOString()
    .slice(0, 10);
}

export function plusMonths(day: string, months: number): string {
  const { year, month } = partsOf(day);
  return utc({ year, month: month + months, day: 1 })
    .toISOString()
    .slice(0, 7);
}

export const daysBetween = (one: string, other: string) =>
  Math.round((utc(partsOf(other)).getTime() - utc(partsOf(one)).getTime()) / 86_400_000);

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekdayOf = (day: string) => utc(partsOf(day)).getUTCDay() || 7;

/** The week, from Monday to Sunday, that a day lies in. */
export function weekOf(day: string): { monday: string; sunday: string } {
  const monday = plusDays(day, 1 - weekdayOf(day));
  return { monday, sunday: plusDays(monday, 6) };
}

export const lastDayOf = (month: string) => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return `${month}-${daysInMonth(year, number)}`;
};
