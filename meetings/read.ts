import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { alias, unionAll } from "drizzle-orm/pg-core";
import { foundTyping, inOrder, likeliest, namedSo, type Reader, tables } from "@/db";
import { isId } from "@/lib/ids";

/** A meeting, by its id or its key, with its lists as its form and its desk page show it; null when there is none. */
export async function readMeeting(db: Reader, named: string) {
  const { actor, meeting, meetingName, meetingParticipant, meetingRelation, meetingSummary } = tables;
  const [found] = await db
    .select()
    .from(meeting)
    .leftJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
    .where(isId(named) ? eq(meeting.id, named) : eq(meeting.key, named));
  if (!found) return null;
  const { id } = found.meeting;
  const [names, participants, related] = await Promise.all([
    db.select().from(meetingName).where(eq(meetingName.meetingId, id)).orderBy(inOrder(meetingName.name)),
    db
      .select({ id: actor.id, key: actor.key, name: actor.name, as: meetingParticipant.capacity })
      .from(meetingParticipant)
      .innerJoin(actor, eq(actor.id, meetingParticipant.actorId))
      .where(eq(meetingParticipant.meetingId, id))
      .orderBy(asc(meetingParticipant.position)),
    db
      .select({ id: meeting.id, key: meeting.key, title: meeting.title, how: meetingRelation.how })
      .from(meetingRelation)
      .innerJoin(meeting, eq(meeting.id, meetingRelation.relatedId))
      .where(eq(meetingRelation.meetingId, id))
      .orderBy(inOrder(meeting.title)),
  ]);
  return {
    ...found.meeting,
    summary: found.meeting_summary,
    alsoKnownAs: names.map((row) => row.name),
    participants,
    related,
  };
}

/** A meeting by its id or its key. */
export async function meetingNamed(db: Reader, name: string) {
  const { meeting } = tables;
  const [found] = await db
    .select({ id: meeting.id, key: meeting.key, title: meeting.title })
    .from(meeting)
    .where(isId(name) ? eq(meeting.id, name) : eq(meeting.key, name));
  return found ?? null;
}

/** Everything logged of a meeting's status and attendance, drafts too, latest recorded first; and by whom. */
export async function meetingClaims(db: Reader, meetingId: string) {
  const { account, actor, attendance, claim, statusChange } = tables;
  const whose = alias(actor, "whose");
  const changes = db
    .select({ id: statusChange.claimId })
    .from(statusChange)
    .where(eq(statusChange.meetingId, meetingId));
  const attendances = db
    .select({ id: attendance.claimId })
    .from(attendance)
    .where(eq(attendance.meetingId, meetingId));
  return db
    .select({
      claim,
      statusChange,
      attendance,
      attendee: actor.name,
      accordingTo: whose.name,
      decidedBy: sql<string | null>`(select string_agg(a.name, ', ' order by d.position, a.id)
        from decided_by d join actor a on a.id = d.actor_id where d.claim_id = ${claim.id})`,
      author: account.name,
    })
    .from(claim)
    .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
    .leftJoin(attendance, eq(attendance.claimId, claim.id))
    .leftJoin(actor, eq(actor.id, attendance.actorId))
    .leftJoin(whose, eq(whose.id, claim.accordingToId))
    .leftJoin(account, eq(account.id, claim.authorId))
    .where(and(inArray(claim.id, unionAll(changes, attendances)), isNull(claim.discardedAt)))
    .orderBy(desc(claim.seq));
}

/** Meetings by their names, participants and places, the likeliest first, then the latest recorded; for type-ahead. */
export async function findMeetings(db: Reader, typed: string, limit = 12) {
  const { meeting } = tables;
  return db
    .select({ id: meeting.id, key: meeting.key, title: meeting.title })
    .from(meeting)
    .innerJoin(...foundTyping("meeting", meeting.id, typed))
    .orderBy(...likeliest(typed), desc(meeting.recordedAt), meeting.id)
    .limit(limit);
}

/** The meetings that somebody means who typed a whole title or other name instead of choosing from the list. */
export async function meetingsNamed(db: Reader, name: string) {
  const { meeting } = tables;
  return db
    .select({ id: meeting.id, key: meeting.key, title: meeting.title })
    .from(meeting)
    .where(sql`${meeting.id} in (${namedSo("meeting", name)})`)
    .limit(3);
}

/** How many meetings are on record. */
export const countMeetings = (db: Reader): Promise<number> => db.$count(tables.meeting);
