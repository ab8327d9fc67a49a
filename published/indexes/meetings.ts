import { and, gt } from "drizzle-orm";
import { views } from "@/db";
import { meetingConditions } from "@/published/conditions/meetings";
import { ask, type Reading } from "@/published/connection";
import { lineOf, type MeetingLine, meetingLines } from "@/published/pages/meetings";
import { byWords } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";

const { meeting } = views;
const { q: _, ...conditions } = meetingConditions;

/** Meetings by key. */
export async function meetingsIndex(db: Reading, wanted: Asked, now: Date): Promise<IndexPage<MeetingLine>> {
  const { after, limit } = wanted;
  const words = await byWords(db, "meetings", meeting.id, wanted.filters?.q);
  const rows = await ask(
    meetingLines(db)
      .where(
        and(
          ...asked(wanted, conditions),
          words,
          after ? gt(meeting.key, placeOf(meeting, after, meeting.key)) : undefined,
        ),
      )
      .orderBy(meeting.key)
      .limit(limit + 1),
  );
  return pageOf(rows, limit, (row) => lineOf(row, now));
}
