import { clocks, localClock } from "./lexicon";

/** A time of day on a day ("YYYY-MM-DD") by the clock of a zone (IANA), as EDTF with that clock's offset. */
export function atTime(day: string, hour: number, minute: number, timeZone: string): string {
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  const naive = new Date(`${day}T${time}Z`);
  // The offset of that moment, from the one of a moment not a day away.
  const near = new Date(naive.getTime() - minutesAhead(naive, timeZone) * 60_000);
  return `${day}T${time}${offsetText(minutesAhead(near, timeZone))}`;
}

export function offsetText(minutes: number): string {
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, "0"));
  return `${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}

function minutesAhead(at: Date, timeZone: string): number {
  const named = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).format(at);
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(named) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

const named = clocks.map(
  ([words, timeZone]) => [new RegExp(`\\s*,?\\s*\\(?(?:${words})\\)?$`, "u"), timeZone] as const,
);
const local = new RegExp(`\\s*,?\\s*\\(?(?:${localClock})\\)?$`, "u");

/** Words without the clock that they name at their end, and that clock; the given one where they name none. */
export function clockOf(text: string, timeZone: string): { text: string; timeZone: string } {
  const found = named.find(([words]) => words.test(text));
  const bare = text.replace(found?.[0] ?? local, "");
  return { text: bare, timeZone: found?.[1] ?? timeZone };
}
