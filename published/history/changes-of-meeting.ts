import { isKey } from "@/lib/keys";
import type { Reading } from "@/published/connection";
import { type ChangesPage, readChanges, subjectsOfMeeting } from "./changes";

export interface MeetingHistory extends ChangesPage {
  key: string;
  title: string;
}

/** Every published change to a meeting and what is claimed of it; null when the public knows no such meeting. */
export async function meetingHistory(
  sql: Reading,
  slug: string,
  before: number | undefined,
): Promise<MeetingHistory | null> {
  if (!isKey(slug)) return null;
  const [[meeting], page] = await Promise.all([
    sql`select key, title from meeting where key = ${slug}`,
    readChanges(sql, { about: subjectsOfMeeting(sql, slug), before }),
  ]);
  return meeting ? { key: meeting["key"], title: meeting["title"], ...page } : null;
}
