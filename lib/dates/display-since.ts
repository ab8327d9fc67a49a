import { displayDate } from "./display";
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
  const shown = (text: string) => displayDate(text, where);
  if (end === undefined || start === end) return `since ${shown(start)}`;
  if (/^(\.\.|$)/.test(start)) return shown(`../${end.replace(/\.\.$/, "")}`);
  if (/^(\.\.)?$/.test(end)) return `since ${shown(start)}`;
  const span = shown(`${start}/${end}`);
  return `since some time ${span.startsWith("from ") ? span : `in ${span}`}`;
}
