import { asc, desc, eq, ilike, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { likePattern } from "@/actors";
import { type Reader, tables } from "@/db";

/** A meeting with its lists, as its form and its desk page show it; null when there is none. */
export async function readMeeting(db: Reader, key: string) {
  const { actor, meeting, meetingName, meetingParticipant, meetingRelation, meetingSummary } = tables;
  const [found] = await db
    .select()
    .from(meeting)
    .leftJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
    .where(eq(meeting.key, key));
  if (!found) return null;
  const { id } = found.meeting;
  const [names, participants, related] = await Promise.all([
    db.select().from(meetingName).where(eq(meetingName.meetingId, id)).orderBy(asc(meetingName.name)),
    db
      .select({ id: actor.id, name: actor.name, as: meetingParticipant.capacity })
      .from(meetingParticipant)
      .innerJoin(actor, eq(actor.id, meetingParticipant.actorId))
      .where(eq(meetingParticipant.meetingId, id))
      .orderBy(asc(meetingParticipant.position)),
    db
      .select({ id: meeting.id, title: meeting.title, how: meetingRelation.how })
      .from(meetingRelation)
      .innerJoin(meeting, eq(meeting.id, meetingRelation.relatedId))
      .where(eq(meetingRelation.meetingId, id))
      .orderBy(asc(meeting.title)),
  ]);
  return {
    ...found.meeting,
    summary: found.meeting_summary,
    alsoKnownAs: names.map((row) => row.name),
    participants,
    related,
  };
}

/** Everything logged of a meeting's status and attendance, drafts too, latest recorded first. */
export async function meetingClaims(db: Reader, meetingId: string) {
  const { actor, attendance, claim, statusChange } = tables;
  const whose = alias(actor, "whose");
  return db
    .select({ claim, statusChange, attendance, attendee: actor.name, accordingTo: whose.name })
    .from(claim)
    .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
    .leftJoin(attendance, eq(attendance.claimId, claim.id))
    .leftJoin(actor, eq(actor.id, attendance.actorId))
    .leftJoin(whose, eq(whose.id, claim.accordingToId))
    .where(or(eq(statusChange.meetingId, meetingId), eq(attendance.meetingId, meetingId)))
    .orderBy(desc(claim.seq));
}

/** Meetings whose title or other name holds what was typed; for type-ahead. */
export async function findMeetings(db: Reader, typed: string, limit = 12) {
  const { meeting, meetingName } = tables;
  const pattern = likePattern(typed.trim());
  return db
    .select({ id: meeting.id, key: meeting.key, title: meeting.title })
    .from(meeting)
    .where(
      or(
        ilike(meeting.title, pattern),
        sql`exists (select from ${meetingName} where ${meetingName.meetingId} = ${meeting.id} and ${meetingName.name} ilike ${pattern})`,
      ),
    )
    .orderBy(desc(meeting.recordedAt), meeting.id)
    .limit(limit);
}

/** A page of meetings for the desk, latest recorded first, before the given one. */
export async function listMeetings(
  db: Reader,
  { q = "", before, limit = 50 }: { q?: string; before?: string | undefined; limit?: number },
) {
  const { meeting, meetingSummary } = tables;
  const older = before
    ? sql`(${meeting.recordedAt}, ${meeting.id}) < (select m.recorded_at, m.id from meeting m where m.id = ${before})`
    : sql`true`;
  return db
    .select({
      id: meeting.id,
      key: meeting.key,
      title: meeting.title,
      kind: meeting.kind,
      timeZone: meeting.timeZone,
      recordedAt: meeting.recordedAt,
      status: meetingSummary.status,
      scheduled: meetingSummary.scheduled,
      scheduledLatest: meetingSummary.scheduledLatest,
      scheduledAsWorded: meetingSummary.scheduledAsWorded,
      awaitsOutcome: meetingSummary.awaitsOutcome,
      accountsDiffer: meetingSummary.accountsDiffer,
    })
    .from(meeting)
    .leftJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
    .where(q ? sql`${older} and ${meeting.title} ilike ${likePattern(q)}` : older)
    .orderBy(desc(meeting.recordedAt), desc(meeting.id))
    .limit(limit);
}
