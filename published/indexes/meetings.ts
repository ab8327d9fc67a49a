import { and, gt } from "drizzle-orm";
import { views } from "@/db";
import { meetingConditions } from "@/published/conditions/meetings";
import { ask, type Reading } from "@/published/connection";
import { lineOf, type MeetingLine, meetingLines } from "@/published/pages/meetings";
import { dayLists, firstOfDays } from "./by-days";
import { byWords } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";

const { meeting } = views;
const { q: _, ...conditions } = meetingConditions;

/** Meetings by key. */
export async function meetingsIndex(db: Reading, wanted: Asked, now: Date): Promise<IndexPage<MeetingLine>> {
  const { filters, limit } = wanted;
  const words = await byWords(db, "meetings", meeting.id, filters?.q);
  const where = asked(wanted, conditions);
  const after = wanted.after ? placeOf(meeting, wanted.after, meeting.key) : undefined;
  const rows = await ask(
    meetingLines(db)
      .where(
        firstOfDays(dayLists.meetingsByKey, wanted, words, { where, after }) ??
          and(...where, words.haveThem, after && gt(meeting.key, after)),
      )
      .orderBy(meeting.key)
      .limit(limit + 1),
  );
  return pageOf(rows, limit, (row) => lineOf(row, now));
}
