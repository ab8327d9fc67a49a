import {
  displayPoint,
  displayUnqualified,
  exactDay,
  precisionOf,
  qualify,
  type Where,
} from "./display-point";
import { formatDays, formatInstants } from "./format";
import type { CalendarPoint, Interval, Point, Span } from "./model";

/** "1–5 October 2025", "by the end of autumn 2025", "from 20 October 2025". */
export function displayInterval({ start, end, earlier, later }: Interval, where: Where): string {
  if (typeof end === "string") {
    const from = typeof start === "string" ? "" : `from ${displayEnd(start, where)}`;
    return end === "open" ? from : `${from}, end unknown`;
  }
  if (start === "open") return `by ${displayLimit(end, where)}`;
  if (start === "unknown") return `until ${displayLimit(end, where)}, start unknown`;
  const words = earlier || later ? null : together(start, end, where);
  if (words !== null) return words;
  const from = `from ${displayEnd(start, where)}${earlier ? " or earlier" : ""}`;
  return `${from} to ${displayEnd(end, where)}${later ? " or later" : ""}`;
}

/** "8–10 April 2020", "autumn 2025 to spring 2026". */
export function displaySpan({ start, end }: Span, where: Where): string {
  return together(start, end, where) ?? `${displayEnd(start, where)} to ${displayEnd(end, where)}`;
}

/** Both ends in one phrase, where they are of one kind and marked alike; else null. */
function together(start: Point, end: Point, where: Where): string | null {
  if (start.kind === "time" && end.kind === "time") return formatInstants(start.at, end.at, where.timeZone);
  if (start.kind === "season" && displayPoint(start, where) === displayPoint(end, where))
    return displayPoint(end, where);
  if (start.kind !== "calendar" || end.kind !== "calendar") return null;
  if (start.digits.length !== end.digits.length || !markedAlike(start, end)) return null;
  const from = exactDay(plain(start));
  const to = exactDay(plain(end));
  return from && to && qualify(formatDays(from, to, precisionOf(end.digits)), end);
}

function markedAlike(a: CalendarPoint, b: CalendarPoint): boolean {
  return a.uncertain.join() === b.uncertain.join() && a.approximate.join() === b.approximate.join();
}

function plain(point: CalendarPoint): CalendarPoint {
  return { ...point, uncertain: [], approximate: [] };
}

/** A period is reached "by" its end; a date that is itself one of several has no such end. */
function displayLimit(end: Point, where: Where): string {
  const text = displayUnqualified(end, where);
  const isPeriod = end.kind === "season" || (end.kind === "calendar" && precisionOf(end.digits) !== "day");
  return isPeriod && !isVague(text) ? qualify(`the end of ${text}`, end) : displayEnd(end, where);
}

function displayEnd(end: Point, where: Where): string {
  const text = displayPoint(end, where);
  return text.startsWith("between") ? `some time ${text}` : text;
}

function isVague(text: string): boolean {
  return /^(?:between|a |date unknown)| or /.test(text);
}
