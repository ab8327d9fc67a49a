import { t } from "@/lib/language";
import { displayDate, isToldByEnds } from "./display";
import type { Hemisphere } from "./model";

/**
 * From when something holds, saying no more than its EDTF text does: "since 21 October 2025"; "by 21 October 2025"
 * where the day it began is not known; "since some time in …" where it began within a span. Times of day are in
 * `timeZone` (IANA), seasons those of `hemisphere`.
 */
export function displaySince(
  edtf: string,
  where: { timeZone?: string | null; hemisphere?: Hemisphere | null } = {},
): string {
  const [start = "", end] = edtf.trim().split("/");
  const shown = (text: string) => displayDate(text, { ...where, form: "of" });
  if (end === undefined || start === end) return t("dates.since", { date: shown(start) });
  if (/^(\.\.|$)/.test(start)) return shown(`../${end.replace(/\.\.$/, "")}`);
  if (/^(\.\.)?$/.test(end)) return t("dates.since", { date: shown(start) });
  const span = `${start}/${end}`;
  return t(isToldByEnds(span, where) ? "dates.since_from" : "dates.since_some", { span: shown(span) });
}
