import { atTime } from "./clock";
import { exists, partsOf, textOf } from "./days";
import { nothing, type Read, type Readings } from "./reading";
import { nearest } from "./yearless";

const form =
  /^(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?:\s*р(?:\.|оку)?)?(?:,?\s+(?:at|о|об)?\s*(\d{1,2}):(\d\d))?$/u;

/** “24.11.2026”, “3/4/2026”: the day comes first where there are dots; else either may. */
export const readNumeric: Read = (text, from) => {
  const [, first, mark, second, year, hour, minute] = form.exec(text) ?? [];
  if (!first || !second) return nothing;
  const [one, other] = [Number(first), Number(second)];
  const orders =
    mark === "." || one === other
      ? [[one, other]]
      : [
          [one, other],
          [other, one],
        ];
  const days: Readings = orders.flatMap(([day = 0, month = 0]) =>
    year ? whole(full(year, from.today), month, day) : nearest({ month, day }, from),
  );
  if (hour === undefined) return days;
  if (Number(hour) > 23 || Number(minute) > 59) return nothing;
  return days.map((day) => atTime(day, Number(hour), Number(minute), from.timeZone));
};

function whole(year: number, month: number, day: number): Readings {
  return exists({ year, month, day }) ? [textOf({ year, month, day })] : nothing;
}

const full = (year: string, today: string) =>
  year.length === 4 ? Number(year) : Math.floor(partsOf(today).year / 100) * 100 + Number(year);
