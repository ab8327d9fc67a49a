import { t } from "@/lib/language";
import {
  displayPoint,
  displayUnqualified,
  exactDay,
  precisionOf,
  qualify,
  type Where,
} from "./display-point";
import { type Form, formatDays, formatInstants } from "./format";
import type { CalendarPoint, Interval, Point, Span } from "./model";

/** "1–5 October 2025", "by the end of autumn 2025", "from 20 October 2025". */
export function displayInterval(
  { start, end, earlier, later }: Interval,
  where: Where,
  form: Form = "alone",
): string {
  if (typeof end === "string") {
    const from = typeof start === "string" ? "" : t("dates.from", { date: displayEnd(start, where) });
    return end === "open" ? from : t("dates.end_unknown", { from });
  }
  if (start === "open") return t("dates.by", { date: displayLimit(end, where) });
  if (start === "unknown") return t("dates.until", { date: displayLimit(end, where) });
  const words = earlier || later ? null : together(start, end, where, form);
  if (words !== null) return words;
  const [from, to] = [displayEnd(start, where), displayEnd(end, where)];
  return t("dates.from_to", {
    start: earlier ? t("dates.or_earlier", { date: from }) : from,
    end: later ? t("dates.or_later", { date: to }) : to,
  });
}

/** Whether it is told by both of its ends, "from … to …". */
export const isFromTo = ({ start, end, earlier, later }: Interval, where: Where): boolean =>
  typeof start !== "string" &&
  typeof end !== "string" &&
  (earlier || later || together(start, end, where) === null);

/** "8–10 April 2020", "autumn 2025 to spring 2026". */
export function displaySpan({ start, end }: Span, where: Where): string {
  const ends = { start: displayEnd(start, where), end: displayEnd(end, where) };
  return together(start, end, where) ?? t("dates.to", ends);
}

/** Both ends in one phrase, where they are of one kind and marked alike; else null. */
function together(start: Point, end: Point, where: Where, form: Form = "alone"): string | null {
  if (start.kind === "time" && end.kind === "time") return formatInstants(start.at, end.at, where.timeZone);
  if (start.kind === "season" && displayPoint(start, where) === displayPoint(end, where))
    return displayPoint(end, where, form);
  if (start.kind !== "calendar" || end.kind !== "calendar") return null;
  if (start.digits.length !== end.digits.length || !markedAlike(start, end)) return null;
  const from = exactDay(plain(start));
  const to = exactDay(plain(end));
  return from && to && qualify({ text: formatDays(from, to, precisionOf(end.digits)), as: "named" }, end);
}

function markedAlike(a: CalendarPoint, b: CalendarPoint): boolean {
  return a.uncertain.join() === b.uncertain.join() && a.approximate.join() === b.approximate.join();
}

function plain(point: CalendarPoint): CalendarPoint {
  return { ...point, uncertain: [], approximate: [] };
}

/** A period is reached "by" its end; a date that is itself one of several has no such end. */
function displayLimit(end: Point, where: Where): string {
  const { text, as } = displayUnqualified(end, where, "of");
  const isPeriod = end.kind === "season" || (end.kind === "calendar" && precisionOf(end.digits) !== "day");
  if (!isPeriod || as !== "named") return displayEnd(end, where);
  return qualify({ text: t("dates.end_of", { period: text }), as }, end);
}

/** As it stands after a word that says from when, or until when. */
function displayEnd(end: Point, where: Where): string {
  const text = displayPoint(end, where, "of");
  const isBetween = displayUnqualified(end, where).as === "between";
  return isBetween ? t("dates.some_time", { between: text, form: "of" }) : text;
}
