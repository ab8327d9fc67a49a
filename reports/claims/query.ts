import type { PendingQuery, Row } from "postgres";
import type { Reading } from "@/reports/connection";

/** A query for the ids of some claims. */
export type ClaimIds = PendingQuery<Row[]>;

/** Other queries that a page makes along with the one for its claims, by name. */
export type Others = Record<string, PendingQuery<Row[]>>;

/**
 * Everything a page shows of some claims, in one statement however many there are: what it reads stood together at
 * one moment, and which claims it is about is worked out once. Rows come as JSON, so instants are text.
 */
export async function queryClaims<O extends Others>(
  sql: Reading,
  ids: ClaimIds,
  others: O,
): Promise<ClaimRows & Record<keyof O, Row[]>> {
  const more = Object.entries(others).reduce(
    (all, [name, query]) =>
      sql`${all}, (select coalesce(json_agg(item), '[]') from (${query}) item) as ${sql(name)}`,
    sql``,
  );
  const [rows] = await sql`
    with chosen (id) as materialized (select distinct * from (${ids}) ids) select ${sql.unsafe(listColumns)} ${more}`;
  return rows as ClaimRows & Record<keyof O, Row[]>;
}
export type ClaimRows = Record<keyof typeof lists, Row[]>;

const namedActor = (alias: string) =>
  `${alias}.id as ${alias}_id, ${alias}.key as ${alias}_key, ${alias}.name as ${alias}_name, ${alias}.kind as ${alias}_kind`;

/** The columns that name an actor, prefixed with its alias in the query. */
export const actorColumns = (sql: Reading, alias: string) => sql.unsafe(namedActor(alias));

const claimLine = (alias: string) => `coalesce(
  (select text from statement where claim_id = ${alias}.id),
  (select status from status_change where claim_id = ${alias}.id),
  (select change from attendance where claim_id = ${alias}.id))`;

const claimSpeaker = (alias: string) => `(
  select actor.name from actor where actor.id = coalesce(
    (select speaker_id from statement where claim_id = ${alias}.id),
    (select actor_id from attendance where claim_id = ${alias}.id),
    ${alias}.according_to_id))`;

/**
 * A part of each chosen claim, looked up by key. The fence keeps PostgreSQL from joining whole tables: it cannot know
 * how few claims are chosen.
 */
const of = (view: string, column: string, key: string, alias: string) =>
  `lateral (select * from ${view} where ${view}.${column} = ${key} offset 0) ${alias}`;

/** Text put together once: these queries have no values of their own. */
const lists = {
  claims: `
      select c.*, s.meeting_id as status_meeting_id, s.status, s.effective as s_effective,
        s.effective_earliest as s_effective_earliest, s.effective_latest as s_effective_latest,
        s.effective_as_worded as s_effective_as_worded, s.sets_schedule, s.scheduled, s.scheduled_earliest,
        s.scheduled_latest, s.scheduled_as_worded, s.sets_place, s.venue, s.city, s.country,
        a.meeting_id as attendance_meeting_id, a.change, a.effective as a_effective,
        a.effective_earliest as a_effective_earliest, a.effective_latest as a_effective_latest,
        a.effective_as_worded as a_effective_as_worded, t.said, t.said_earliest, t.said_latest, t.said_as_worded,
        t.form, t.text, t.language, t.original_text,
        ${namedActor("whose")}, ${namedActor("attendee")}, ${namedActor("speaker")},
        ${namedActor("principal")}, ${namedActor("addressee")}, affiliation.name as affiliation,
        array(select json_build_object('key', q.key, 'question', q.text, 'stance', p.stance)
          from "position" p join question q on q.id = p.question_id where p.claim_id = c.id order by q.text, q.key) as positions
      from chosen cross join ${of("claim", "id", "chosen.id", "c")}
      left join ${of("status_change", "claim_id", "c.id", "s")} on true
      left join ${of("attendance", "claim_id", "c.id", "a")} on true
      left join ${of("statement", "claim_id", "c.id", "t")} on true
      left join actor whose on whose.id = c.according_to_id
      left join actor attendee on attendee.id = a.actor_id
      left join actor speaker on speaker.id = t.speaker_id
      left join actor affiliation on affiliation.id = speaker.affiliation_id
      left join actor principal on principal.id = t.on_behalf_of_id
      left join actor addressee on addressee.id = t.addressee_id
      order by c.seq`,
  citations: `
      select c.id, c.claim_id, c.excerpt, s.id as source_id, s.title, s.url, s.published, s.published_earliest,
        s.published_latest, s.published_as_worded, ${namedActor("publisher")},
        array(select json_build_object('id', link.id, 'key', link.key, 'name', link.name, 'kind', link.kind)
          from citation_link l join actor link on link.id = l.actor_id
          where l.citation_id = c.id order by l.position) as via
      from chosen cross join ${of("citation", "claim_id", "chosen.id", "c")}
      cross join ${of("source", "id", "c.source_id", "s")} join actor publisher on publisher.id = s.publisher_id
      order by c.claim_id, c.position`,
  meetings: `
      select about.claim_id, m.id, m.key, m.title,
        array(select actor_id from meeting_participant p where p.meeting_id = m.id) as participant_ids
      from chosen cross join ${of("claim_meeting", "claim_id", "chosen.id", "about")}
      join meeting m on m.id = about.meeting_id order by m.title, m.key`,
  relations: `
      select r.claim_id, r.how, r.target_id, one.state as claim_state, other.state as target_state,
        ${claimLine("one")} as claim_line, ${claimLine("other")} as target_line,
        ${claimSpeaker("one")} as claim_who, ${claimSpeaker("other")} as target_who
      from (
        select r.* from chosen cross join ${of("claim_relation", "claim_id", "chosen.id", "r")}
        union select r.* from chosen cross join ${of("claim_relation", "target_id", "chosen.id", "r")}
      ) r cross join ${of("claim", "id", "r.claim_id", "one")} cross join ${of("claim", "id", "r.target_id", "other")}
      order by one.seq, r.how, other.seq`,
  roles: `
      select held.*, o.name as organisation from actor_role held left join actor o on o.id = held.organisation_id
      where held.actor_id in (
        select t.speaker_id from chosen cross join ${of("statement", "claim_id", "chosen.id", "t")}
        union select p.actor_id from chosen cross join ${of("claim_meeting", "claim_id", "chosen.id", "about")}
          join meeting_participant p on p.meeting_id = about.meeting_id)
      order by held.actor_id, held.position`,
};

const listColumns = Object.entries(lists)
  .map(([name, query]) => `(select coalesce(json_agg(item), '[]') from (${query}) item) as ${name}`)
  .join(", ");
