import type { Context } from "@/ledger";
import { dayIn, displayDate, hemisphereOf } from "@/lib/dates";
import { type From, readWordedBetween, type Worded } from "@/lib/dates/worded";
import { isId } from "@/lib/ids";
import { timeZoneOf } from "@/meetings";
import { publishedDays } from "@/sources";

/** What the dates in a form are counted from: the days on which its source can have come out, else today. */
export interface Counting extends Pick<From, "timeZone" | "hemisphere"> {
  days: readonly [string, string];
  isSources: boolean;
}

/** @param about the sources and the meeting that a form names; what is not on record decides nothing. */
export async function countingFrom(
  db: Context["db"],
  now: Date,
  about: { sources: readonly string[]; meeting: string | null },
): Promise<Counting> {
  const { meeting } = about;
  const timeZone = (meeting && isId(meeting) ? await timeZoneOf(db, meeting) : null) ?? "UTC";
  const [source] = about.sources.filter(isId);
  const days = source ? await publishedDays(db, source, timeZone) : null;
  const today = dayIn(timeZone, now);
  return {
    days: days ?? [today, today],
    isSources: days !== null,
    timeZone,
    hemisphere: hemisphereOf({ timeZone }),
  };
}

export const wordedIn = (text: string, { days, ...zone }: Counting, past: boolean): Worded =>
  readWordedBetween(text, days, { ...zone, past });

/**
 * What was typed for a date, as EDTF where it is understood; the words that say more than that; why it is refused,
 * where more than one day can be meant or none.
 */
export function understood(typed: string, counting: Counting, past: boolean) {
  const worded = wordedIn(typed, counting, past);
  switch (worded.kind) {
    case "edtf":
      return { date: worded.edtf, kept: null, refusal: null };
    case "words":
      return { date: worded.edtf, kept: worded.says === "more" ? typed.trim() : null, refusal: null };
    case "unknown":
      return { date: typed, kept: null, refusal: worded.message };
    case "ambiguous": {
      const meant = worded.readings.map((edtf) => displayDate(edtf, counting)).join(", or ");
      return { date: typed, kept: null, refusal: `This can be ${meant}: choose which is meant.` };
    }
  }
}
