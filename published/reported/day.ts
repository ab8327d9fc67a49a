import { z } from "zod";
import { latestDayAnywhere, parseEdtf } from "@/lib/dates";

const calendarDay = z.iso.date();

/** The day that an address names, as "YYYY-MM-DD" of the years 0001 to 9999. Null for what names none. */
export function namedDay(text: unknown): string | null {
  const day = calendarDay.safeParse(text);
  return day.success && parseEdtf(day.data).ok ? day.data : null;
}

/** Whether a day ("YYYY-MM-DD") has begun, somewhere at least. */
export const hasBegun = (day: string, now: Date): boolean => day <= latestDayAnywhere(now);
