import { count, desc, eq, inArray, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** The meeting that most of these actors take part in, at least two; of several alike the one recorded last. */
export async function meetingOfActors(
  db: Reader,
  actors: readonly string[],
): Promise<{ id: string; title: string } | null> {
  if (actors.length < 2) return null;
  const { meeting, meetingParticipant } = tables;
  const [found] = await db
    .select({ id: meeting.id, title: meeting.title })
    .from(meetingParticipant)
    .innerJoin(meeting, eq(meeting.id, meetingParticipant.meetingId))
    .where(inArray(meetingParticipant.actorId, [...actors]))
    .groupBy(meeting.id)
    .having(sql`count(*) >= 2`)
    .orderBy(desc(count()), desc(meeting.recordedAt), desc(meeting.id))
    .limit(1);
  return found ?? null;
}
