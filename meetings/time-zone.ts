import { eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** The time zone of a meeting (IANA); null where there is none. */
export async function timeZoneOf(db: Reader, id: string): Promise<string | null> {
  const { meeting } = tables;
  const [found] = await db.select({ timeZone: meeting.timeZone }).from(meeting).where(eq(meeting.id, id));
  return found?.timeZone ?? null;
}
