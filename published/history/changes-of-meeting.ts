import { eq } from "drizzle-orm";
import { views } from "@/db";
import { isKey } from "@/lib/keys";
import { ask, type Reading } from "@/published/connection";
import { type ChangesPage, readChanges, subjectsOfMeeting } from "./changes";

export interface MeetingHistory extends ChangesPage {
  key: string;
  title: string;
}

/** Every published change to a meeting and what is claimed of it; null when the public knows no such meeting. */
export async function meetingHistory(
  db: Reading,
  slug: string,
  before: number | undefined,
): Promise<MeetingHistory | null> {
  if (!isKey(slug)) return null;
  const { meeting } = views;
  const [[found], page] = await Promise.all([
    ask(db.select({ key: meeting.key, title: meeting.title }).from(meeting).where(eq(meeting.key, slug))),
    readChanges(db, { about: subjectsOfMeeting(slug), before }),
  ]);
  return found ? { ...found, ...page } : null;
}
