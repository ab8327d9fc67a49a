import { endOfDay } from "@/lib/dates";
import { isKey } from "@/lib/keys";
import { queryClaims } from "@/published/claims/query";
import type { Reading } from "@/published/connection";
import { claimsOfMeeting, type MeetingModel, meetingLists, meetingOf } from "@/published/pages/meeting";
import { countsFrom, rowsBy } from "./counts-from";
import { hasBegun } from "./day";
import { around, type ReportDays, reportDaysOf } from "./report-days";
import { told } from "./told";

/** A meeting as the reports of a day and before it had it: a reconstruction from what is on record now. */
export interface ReportedMeeting {
  /** "YYYY-MM-DD". */
  day: string;
  meeting: MeetingModel;
  /** The last instant of the day by the meeting's clock; now, while the day is not over. */
  at: Date;
  /** How many claims about the meeting have no day by which they had been reported, and so are left out. */
  undated: number;
  /** Those that have begun. */
  days: ReportDays;
}

/**
 * The page of a meeting made of the claims that had been reported by a day, whenever they were put on record.
 * @param day "YYYY-MM-DD", by the meeting's clock.
 * @returns null when the public knows no such meeting.
 */
export async function asReported(
  db: Reading,
  slug: string,
  day: string,
  now: Date,
): Promise<ReportedMeeting | null> {
  if (!isKey(slug)) return null;
  const rows = await queryClaims(db, claimsOfMeeting(slug), { ...meetingLists(slug), told });
  const zone = rows.meeting[0]?.timeZone ?? null;
  const from = countsFrom(rows, zone);
  const over = new Date(endOfDay(day, zone ?? "UTC").getTime() - 1);
  const at = over < now ? over : now;
  const meeting = meetingOf(rowsBy(rows, from, day), at);
  if (!meeting) return null;
  const undated = rows.claims.filter(({ id, isChosen }) => isChosen && from.claim(id) === null).length;
  const days = reportDaysOf(rows, from).filter((one) => hasBegun(one.day, now));
  return {
    day,
    meeting: { ...meeting, related: withoutStatus(meeting) },
    at,
    undated,
    days: around(days, day),
  };
}

/** Of other meetings the status now is known here, which the reports of the day need not have had. */
const withoutStatus = ({ related }: MeetingModel): MeetingModel["related"] =>
  related.map((other) => ({ ...other, status: null, accordingTo: null, accountsDiffer: false }));
