import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import { datedMeeting, datedMeetings } from "@/published/pages/calendar";
import { calendarOf } from "@/syndication/calendar";
import { answer } from "./answer";
import type { PublicContext } from "./context";

const type = { "content-type": "text/calendar; charset=utf-8" };

/** Answers with the meetings of which the day is known. */
export async function calendar(request: Request, { db, siteUrl }: PublicContext): Promise<Response> {
  try {
    return answer(request, calendarOf(await datedMeetings(db), siteUrl), type);
  } catch (error) {
    return problem(error);
  }
}

/** Answers with one meeting, if its day is known. */
export async function calendarEvent(
  request: Request,
  key: string,
  { db, siteUrl }: PublicContext,
): Promise<Response> {
  try {
    const meeting = await datedMeeting(db, key);
    if (!meeting)
      throw new RecordError("not_found", "No meeting of which the day is known is published here.");
    const kept = { ...type, "content-disposition": `inline; filename="${meeting.key}.ics"` };
    return answer(request, calendarOf([meeting], siteUrl), kept);
  } catch (error) {
    return problem(error);
  }
}
