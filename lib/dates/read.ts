import { Bitmask, Date as EdtfDate, parse, type SeasonTree } from "edtf";
import { boundsOf } from "./bounds";
import { fittingDays } from "./digits";
import { explain, maxLength, messages } from "./explain";
import {
  type CalendarPoint,
  type Expression,
  type Interval,
  type Point,
  type Qualification,
  type Selection,
  type Span,
  type Unit,
  Unreadable,
} from "./model";

/**
 * Takes a trimmed EDTF text apart. The library reads each single date; intervals and selections are only cut at
 * their separators here, because it refuses seasons and qualified parts in them. Throws {@link Unreadable}.
 */
export function readExpression(text: string): Expression {
  if (text.length > maxLength) throw new Unreadable(messages.length);
  if (text.includes("/")) return readInterval(text);
  if (/^[[{]/.test(text)) return readSelection(text);
  return readPoint(text);
}

function readInterval(text: string): Interval {
  const [startText, endText, ...more] = text.split("/");
  if (startText === undefined || endText === undefined || more.length > 0)
    throw new Unreadable(messages.form);
  const earlier = /^\.\../.test(startText);
  const later = /.\.\.$/.test(endText);
  const start = readEnd(earlier ? startText.slice(2) : startText);
  const end = readEnd(later ? endText.slice(0, -2) : endText);
  const begins = typeof start !== "string" && !earlier;
  const ends = typeof end !== "string" && !later;
  if (!begins && !ends && !(earlier && later)) throw new Unreadable(messages.endless);
  if (typeof start !== "string" && typeof end !== "string" && isReversed(start, end))
    throw new Unreadable(`The interval ends before it begins; write ${endText}/${startText}.`);
  return { kind: "interval", start, end, earlier, later };
}

function readEnd(text: string): Interval["start"] {
  if (text === "") return "unknown";
  return text === ".." ? "open" : readPoint(text);
}

function readSelection(text: string): Selection {
  const [, brackets, earlier, list = "", later] =
    /^(?=\[.*\]$|\{.*\}$)([[{])(\.\.)?(.*?)(\.\.)?.$/su.exec(text) ?? [];
  if (!brackets) throw new Unreadable(messages.form);
  return {
    kind: brackets === "[" ? "one_of" : "all_of",
    members: list.split(",").map((member) => readMember(member.trim())),
    earlier: earlier !== undefined,
    later: later !== undefined,
  };
}

function readMember(text: string): Point | Span {
  const [startText = "", endText, ...more] = text.split("..");
  if (endText === undefined) return readPoint(startText);
  if (more.length > 0) throw new Unreadable(messages.form);
  const start = readPoint(startText);
  const end = readPoint(endText);
  if (isReversed(start, end))
    throw new Unreadable(`The range ends before it begins; write ${endText}..${startText}.`);
  return { kind: "span", start, end };
}

function isReversed(start: Point, end: Point): boolean {
  const { earliest } = boundsOf(start);
  const { latest } = boundsOf(end);
  return earliest !== null && latest !== null && latest < earliest;
}

function readPoint(text: string): Point {
  const point = treeToPoint(text);
  // A time zone or a winter can carry a date over the edge of what the database and RFC 3339 can write.
  for (const bound of Object.values(boundsOf(point)))
    if (bound && (bound.getUTCFullYear() < 1 || bound.getUTCFullYear() > 9999))
      throw new Unreadable(messages.years);
  return point;
}

function treeToPoint(text: string): Point {
  const tree = parsed(text);
  const bare = text.replace(/[?~%]/g, "");
  switch (tree?.type) {
    case "Date": {
      const date = new EdtfDate(tree);
      if (text.includes("T")) {
        if (tree.timeZone === undefined) throw new Unreadable(`Add a time zone, for example ${text}Z.`);
        return { kind: "time", at: new Date(date.getTime()) };
      }
      return calendarPoint(text, bare, qualification(date, ["year", "month", "day"]));
    }
    case "Year":
      if (tree.values[0] < 1 || tree.values[0] > 9999) throw new Unreadable(messages.years);
      if (tree.significant === undefined) return calendarPoint(text, padded(tree.values[0]), unqualified);
      return { kind: "estimate", year: tree.values[0], significant: tree.significant };
    case "Season":
      return seasonPoint(tree);
    case "Decade":
    case "Century":
      if (bare.startsWith("-")) throw new Unreadable(messages.years);
      throw new Unreadable(
        `Write ${bare.length === 3 ? "a decade" : "a century"} as ${bare.padEnd(4, "X")}.`,
      );
    default:
      return unspecifiedPoint(text, bare);
  }
}

/** Missing digits that the library does not read: with marks, as 195X-01~, or in a 3X of a month of 30 days. */
function unspecifiedPoint(text: string, bare: string): Point {
  if (!bare.includes("X") || !/^[\dX]{4}(-[\dX]{2}){0,2}$/.test(bare)) throw new Unreadable(explain(text));
  const point = calendarPoint(text, bare, unqualified);
  const fit = fittingDays(point.digits)?.first;
  const filled = fit && [...padded(fit.year), ...twoDigits(fit.month), ...twoDigits(fit.day)];
  const marked = treeToPoint(text.replace(/[\dX]/g, () => filled?.shift() ?? ""));
  return "uncertain" in marked
    ? { ...point, uncertain: marked.uncertain, approximate: marked.approximate }
    : point;
}

const unqualified: Qualification = { uncertain: [], approximate: [] };

function calendarPoint(text: string, bare: string, qualified: Qualification): CalendarPoint {
  if (bare.startsWith("-")) throw new Unreadable(messages.years);
  const digits = bare.split("-");
  if (!fittingDays(digits))
    throw new Unreadable(bare.includes("X") ? `No day fits ${text}; write one that exists.` : explain(text));
  return { kind: "calendar", digits, ...qualified };
}

function seasonPoint(tree: SeasonTree): Point {
  if (tree.unspecified) throw new Unreadable(messages.season);
  const [year, code] = tree.values;
  if (year < 1) throw new Unreadable(messages.years);
  const marks = { uncertain: new Bitmask(tree.uncertain), approximate: new Bitmask(tree.approximate) };
  return { kind: "season", year, code, ...qualification(marks, ["year", "season"]) };
}

function qualification<U extends Unit>(
  marks: { uncertain: Bitmask; approximate: Bitmask },
  units: readonly U[],
): Qualification {
  const marked = (mask: Bitmask) =>
    units.filter((unit) => mask.test(unit === "season" ? "month" : unit) !== 0);
  return { uncertain: marked(marks.uncertain), approximate: marked(marks.approximate) };
}

function parsed(text: string): ReturnType<typeof parse> | null {
  // The library takes ".5" for 5 milliseconds.
  const exact = text.replace(/\.(\d{1,2})(?!\d)/, (_, fraction: string) => `.${fraction.padEnd(3, "0")}`);
  try {
    return parse(exact, { level: 2, seasonUncertainty: true });
  } catch {
    return null;
  }
}

function padded(year: number): string {
  return String(year).padStart(4, "0");
}

const twoDigits = (number: number) => String(number).padStart(2, "0");
