import { displayDate, displaySince, hemisphereMeant } from "@/lib/dates";
import type { RecordedDate } from "@/published/claims/model";

const exactDay = /^\d{4}-\d{2}-\d{2}(?:T.+)?$/;

/** An imprecise date: the source's own words first, and what they mean; nothing more exact than is known. */
export function When({ date, timeZone }: { date: RecordedDate; timeZone?: string | null }) {
  const plain = displayDate(date.edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  const known = exactDay.test(date.edtf) ? <time dateTime={date.edtf}>{plain}</time> : plain;
  if (!date.asWorded || plain.toLowerCase().startsWith(date.asWorded.toLowerCase())) return known;
  return (
    <>
      “<span dir="auto">{date.asWorded}</span>” ({known})
    </>
  );
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
  return (
    <>
      {isFirst ? "From" : "from"} “<span dir="auto">{date.asWorded}</span>” ({known})
    </>
  );
}

const toTheMinute: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
};
const moment = new Intl.DateTimeFormat("en-GB", toTheMinute);
const exactMoment = new Intl.DateTimeFormat("en-GB", { ...toTheMinute, second: "2-digit" });

/** An exact moment of the record, in UTC; to the second where moments are told apart. */
export function Moment({ at, exact = false }: { at: Date; exact?: boolean }) {
  const words = exact ? exactMoment.format(at) : moment.format(at);
  return <time dateTime={at.toISOString()}>{`${words.replace(" at ", ", ")} UTC`}</time>;
}
