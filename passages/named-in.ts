import { asc, desc, eq, inArray, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import { descriptionKeys, type Keys } from "./rules/keys";
import type { NamedActor, NamedMeeting } from "./vocabulary";

/** A last name that more have than that tells nobody. */
const sharedBy = 12;
const mostActors = 500;
const mostMeetings = 100;

/**
 * The actors whose names stand in a text, by a whole name or a person's last. Looked up by the text's own words in the
 * index of what actors are called, however many actors there are.
 */
export async function actorsNamedIn(db: Reader, { whole, single, stems }: Keys): Promise<NamedActor[]> {
  // With `offset 0` the index is asked: for the first few of anything a planner would rather walk the table.
  const found = await db.execute<{ id: string }>(sql`
    (select id from (select subject_id as id from desk.found_actor
      where search.called(names) && ${words(whole)} offset 0) called limit ${mostActors})
    union
    (select called.id from unnest(${words(single)}) word cross join lateral (
      select id from (select subject_id as id from desk.found_actor
        where search.called(names) @> array[word] offset 0) one limit ${sharedBy}) called
      limit ${mostActors})
    union
    (select called.id from unnest(${words(stems)}) stem cross join lateral (
      select id from (select subject_id as id from desk.found_actor
        where words @@ to_tsquery('pg_catalog.simple', stem || ':*A') offset 0) one limit ${sharedBy}) called
      limit ${mostActors})`);
  return actorsOf(
    db,
    found.map(({ id }) => id),
  );
}

/** Unnamed speakers and others who are on record as a text describes them. */
export async function actorsDescribedAs(db: Reader, descriptions: Iterable<string>): Promise<NamedActor[]> {
  const keys = descriptionKeys(descriptions);
  if (keys.length === 0) return [];
  const found = await db.execute<{ id: string }>(sql`
    select id from (select subject_id as id from desk.found_actor
      where search.called(names) && ${words(keys)} offset 0) called limit ${mostActors}`);
  return actorsOf(
    db,
    found.map(({ id }) => id),
  );
}

/** Meetings that some of these take part in: those that most of them do, then the latest recorded. */
export async function meetingsOf(db: Reader, actorIds: readonly string[]): Promise<NamedMeeting[]> {
  if (actorIds.length === 0) return [];
  const { meeting, meetingName, meetingParticipant, meetingSummary } = tables;
  const likely = await db
    .select({ id: meetingParticipant.meetingId })
    .from(meetingParticipant)
    .where(inArray(meetingParticipant.actorId, [...actorIds]))
    .groupBy(meetingParticipant.meetingId)
    .orderBy(desc(sql`count(*)`), desc(meetingParticipant.meetingId))
    .limit(mostMeetings);
  const ids = likely.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [meetings, names, participants] = await Promise.all([
    db
      .select({ id: meeting.id, kind: meeting.kind, title: meeting.title, city: meetingSummary.city })
      .from(meeting)
      .leftJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
      .where(inArray(meeting.id, ids))
      .orderBy(asc(meeting.id)),
    db.select().from(meetingName).where(inArray(meetingName.meetingId, ids)),
    db.select().from(meetingParticipant).where(inArray(meetingParticipant.meetingId, ids)),
  ]);
  const known = groupBy(names, ({ meetingId }) => meetingId);
  const taking = groupBy(participants, ({ meetingId }) => meetingId);
  return meetings.map(({ title, ...one }) => ({
    ...one,
    names: [title, ...(known.get(one.id) ?? []).map(({ name }) => name).toSorted()],
    participants: (taking.get(one.id) ?? []).map(({ actorId }) => actorId).toSorted(),
  }));
}

async function actorsOf(db: Reader, ids: readonly string[]): Promise<NamedActor[]> {
  if (ids.length === 0) return [];
  const { actor, actorAlias } = tables;
  const [actors, aliases] = await Promise.all([
    db
      .select({ id: actor.id, kind: actor.kind, name: actor.name, nativeName: actor.nativeName })
      .from(actor)
      .where(inArray(actor.id, [...ids]))
      .orderBy(asc(actor.id)),
    db
      .select()
      .from(actorAlias)
      .where(inArray(actorAlias.actorId, [...ids]))
      .orderBy(asc(actorAlias.name)),
  ]);
  const others = groupBy(aliases, ({ actorId }) => actorId);
  return actors.map(({ id, kind, name, nativeName }) => ({
    id,
    kind,
    names: [name, ...(nativeName ? [nativeName] : []), ...(others.get(id) ?? []).map((alias) => alias.name)],
  }));
}

const words = (some: readonly string[]) => sql`${sql.param(some)}::text[]`;
