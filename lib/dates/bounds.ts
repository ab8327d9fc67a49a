import { fittingDays, utc } from "./digits";
import type { Bounds, CalendarPoint, EstimatedYear, Expression, Hemisphere, Point, Span } from "./model";
import { seasonBounds } from "./seasons";

const unbounded: Bounds = { earliest: null, latest: null };

/** The first and last instant an expression can mean; a season of an unknown hemisphere can mean either. */
export function boundsOf(expression: Expression | Span, hemisphere: Hemisphere | null = null): Bounds {
  switch (expression.kind) {
    case "interval":
      return {
        earliest: expression.earlier ? null : boundsOfEnd(expression.start, hemisphere).earliest,
        latest: expression.later ? null : boundsOfEnd(expression.end, hemisphere).latest,
      };
    case "span":
      return {
        earliest: boundsOf(expression.start, hemisphere).earliest,
        latest: boundsOf(expression.end, hemisphere).latest,
      };
    case "one_of":
    case "all_of": {
      const members = expression.members.map((member) => boundsOf(member, hemisphere));
      return {
        earliest: expression.earlier ? null : extreme(members, "earliest", Math.min),
        latest: expression.later ? null : extreme(members, "latest", Math.max),
      };
    }
    case "calendar":
      return calendarBounds(expression);
    case "season":
      return seasonBounds(expression, hemisphere);
    case "time":
      return { earliest: expression.at, latest: expression.at };
    case "estimate":
      return estimateBounds(expression);
  }
}

/** The years an estimate leaves open, inclusive: all of them share its significant digits. */
export function estimatedYears({ year, significant }: EstimatedYear): [first: number, last: number] {
  const step = 10 ** Math.max(0, String(year).length - significant);
  const first = Math.floor(year / step) * step;
  return [first, first + step - 1];
}

function boundsOfEnd(end: Point | "open" | "unknown", hemisphere: Hemisphere | null): Bounds {
  return typeof end === "string" ? unbounded : boundsOf(end, hemisphere);
}

function calendarBounds({ digits }: CalendarPoint): Bounds {
  const days = digits[0] === "XXXX" ? null : fittingDays(digits);
  if (!days) return unbounded;
  const { first, last } = days;
  return { earliest: utc(first), latest: endOf(utc({ ...last, day: last.day + 1 })) };
}

function estimateBounds(estimate: EstimatedYear): Bounds {
  const [first, last] = estimatedYears(estimate);
  return {
    earliest: utc({ year: first, month: 1, day: 1 }),
    latest: endOf(utc({ year: last + 1, month: 1, day: 1 })),
  };
}

function endOf(next: Date): Date {
  return new Date(next.getTime() - 1);
}

/** Null as soon as one member is unbounded on that side. */
function extreme(
  members: readonly Bounds[],
  side: "earliest" | "latest",
  pick: (...times: number[]) => number,
): Date | null {
  const times: number[] = [];
  for (const member of members) {
    const at = member[side];
    if (!at) return null;
    times.push(at.getTime());
  }
  return new Date(pick(...times));
}
