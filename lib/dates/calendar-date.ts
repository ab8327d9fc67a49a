/** The UTC day as "YYYY-MM-DD"; empty where there is none. */
export function calendarDate(date: Date | null): string {
  return date ? date.toISOString().slice(0, 10) : "";
}
