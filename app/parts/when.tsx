import { rich } from "@/components/rich";
import { displayDate, displayMoment, displaySince, hemisphereMeant } from "@/lib/dates";
import type { RecordedDate } from "@/published/claims/model";

const exactDay = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/;

/** An imprecise date: the source's own words first, and what they mean; nothing more exact than is known. */
export function When({ date, timeZone }: { date: RecordedDate; timeZone?: string | null }) {
  const plain = displayDate(date.edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  const known = exactDay.test(date.edtf) ? <time dateTime={date.edtf}>{plain}</time> : plain;
  if (!date.asWorded || plain.toLowerCase().startsWith(date.asWorded.toLowerCase())) return known;
  return rich("words.date_as_worded", { words: <span dir="auto">{date.asWorded}</span>, date: known });
}

/** From when something holds: "since …", or "by …" where the day it began is not known; the source's words first. */
export function Since({
  date,
  timeZone,
  isFirst = false,
}: {
  date: RecordedDate;
  timeZone: string | null;
  /** Whether a sentence begins with it. */
  isFirst?: boolean;
}) {
  const plain = displaySince(date.edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  const shown = isFirst && !date.asWorded ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
  const known = exactDay.test(date.edtf) ? <time dateTime={date.edtf}>{shown}</time> : shown;
  if (!date.asWorded) return known;
  return rich(isFirst ? "words.since_worded_first" : "words.since_worded", {
    words: <span dir="auto">{date.asWorded}</span>,
    date: known,
  });
}

/** An exact moment of the record, in UTC; to the second where moments are told apart. */
export function Moment({ at, exact = false }: { at: Date; exact?: boolean }) {
  return <time dateTime={at.toISOString()}>{displayMoment(at, exact)}</time>;
}
