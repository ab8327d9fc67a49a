/** What an EDTF text says, taken apart: the one form that bounds and plain English are both made from. */
export type Expression = Point | Interval | Selection;

export type Point = CalendarPoint | SeasonPoint | TimePoint | EstimatedYear;

export type Unit = "year" | "month" | "day" | "season";

/** Which units of a date are marked uncertain (`?`) and which approximate (`~`); `%` marks both. */
export interface Qualification {
  uncertain: readonly Unit[];
  approximate: readonly Unit[];
}

/** The digits of a year, or of a year and month, or of those and a day; `X` where one is not given: `["2025", "1X"]`. */
export type Digits = readonly string[];

export interface CalendarPoint extends Qualification {
  kind: "calendar";
  digits: Digits;
}

/** A season, quarter, four months or half of a year: ISO 8601-2 codes 21 to 41. */
export interface SeasonPoint extends Qualification {
  kind: "season";
  year: number;
  code: number;
}

/** An instant: a date with a time of day and a time zone. */
export interface TimePoint {
  kind: "time";
  at: Date;
}

/** A year of which only the first digits count: `1950S2` is somewhere from 1900 to 1999, estimated 1950. */
export interface EstimatedYear {
  kind: "estimate";
  year: number;
  significant: number;
}

/** `earlier`: begins on that date or before (`..2004-06-01/…`); `later`: ends on that date or after. */
export interface Interval {
  kind: "interval";
  start: Point | "open" | "unknown";
  end: Point | "open" | "unknown";
  earlier: boolean;
  later: boolean;
}

/** One of several dates (`[…]`) or all of them (`{…}`); `earlier` and `later`: or any before, or any after. */
export interface Selection {
  kind: "one_of" | "all_of";
  members: readonly (Point | Span)[];
  earlier: boolean;
  later: boolean;
}

/** Consecutive dates inside a selection: `2020-04-08..2020-04-10`. */
export interface Span {
  kind: "span";
  start: Point;
  end: Point;
}

/** Which half of the globe a season without one (21 to 24) is counted in. */
export type Hemisphere = "northern" | "southern";

/** A day of the proleptic Gregorian calendar; months count from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** First and last instant, inclusive, in UTC; null where open or unknown. */
export interface Bounds {
  earliest: Date | null;
  latest: Date | null;
}

/** A text that is not a date; its message tells the writer what would be. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
