import type { PendingQuery, Row } from "postgres";
import type { Reading } from "@/reports/connection";

/** A query for the ids of some claims; every other query of a page is about these. */
export type ClaimIds = PendingQuery<Row[]>;

/** Everything a page shows of some claims: five queries at once, however many claims there are. */
export async function queryClaims(sql: Reading, ids: ClaimIds) {
  const [claims, citations, meetings, relations, roles] = await Promise.all([
    sql`
      select c.*, s.meeting_id as status_meeting_id, s.status, s.effective as s_effective,
        s.effective_earliest as s_effective_earliest, s.effective_latest as s_effective_latest,
        s.effective_as_worded as s_effective_as_worded, s.sets_schedule, s.scheduled, s.scheduled_earliest,
        s.scheduled_latest, s.scheduled_as_worded, s.sets_place, s.venue, s.city, s.country,
        a.meeting_id as attendance_meeting_id, a.change, a.effective as a_effective,
        a.effective_earliest as a_effective_earliest, a.effective_latest as a_effective_latest,
        a.effective_as_worded as a_effective_as_worded, t.said, t.said_earliest, t.said_latest, t.said_as_worded,
        t.form, t.text, t.language, t.original_text,
        ${actorColumns(sql, "whose")}, ${actorColumns(sql, "attendee")}, ${actorColumns(sql, "speaker")},
        ${actorColumns(sql, "principal")}, ${actorColumns(sql, "addressee")}, affiliation.name as affiliation,
        array(select json_build_object('key', q.key, 'question', q.text, 'stance', p.stance)
          from "position" p join question q on q.id = p.question_id where p.claim_id = c.id order by q.text) as positions
      from claim c
      left join status_change s on s.claim_id = c.id
      left join attendance a on a.claim_id = c.id
      left join statement t on t.claim_id = c.id
      left join actor whose on whose.id = c.according_to_id
      left join actor attendee on attendee.id = a.actor_id
      left join actor speaker on speaker.id = t.speaker_id
      left join actor affiliation on affiliation.id = speaker.affiliation_id
      left join actor principal on principal.id = t.on_behalf_of_id
      left join actor addressee on addressee.id = t.addressee_id
      where c.id in (${ids}) order by c.seq`,
    sql`
      select c.id, c.claim_id, c.excerpt, s.id as source_id, s.title, s.url, s.published, s.published_earliest,
        s.published_latest, s.published_as_worded, ${actorColumns(sql, "publisher")},
        array(select json_build_object('id', link.id, 'key', link.key, 'name', link.name, 'kind', link.kind)
          from citation_link l join actor link on link.id = l.actor_id
          where l.citation_id = c.id order by l.position) as via
      from citation c join source s on s.id = c.source_id join actor publisher on publisher.id = s.publisher_id
      where c.claim_id in (${ids}) order by c.claim_id, c.position`,
    sql`
      select about.claim_id, m.id, m.key, m.title,
        array(select actor_id from meeting_participant p where p.meeting_id = m.id) as participant_ids
      from claim_meeting about join meeting m on m.id = about.meeting_id
      where about.claim_id in (${ids}) order by m.title`,
    sql`
      select r.claim_id, r.how, r.target_id, one.state as claim_state, other.state as target_state,
        ${claimLine(sql, "one")} as claim_line, ${claimLine(sql, "other")} as target_line,
        ${claimSpeaker(sql, "one")} as claim_who, ${claimSpeaker(sql, "other")} as target_who
      from claim_relation r join claim one on one.id = r.claim_id join claim other on other.id = r.target_id
      where r.claim_id in (${ids}) or r.target_id in (${ids}) order by one.seq, r.how`,
    sql`
      select held.*, o.name as organisation from actor_role held left join actor o on o.id = held.organisation_id
      where held.actor_id in (
        select speaker_id from statement where claim_id in (${ids})
        union select p.actor_id from claim_meeting about join meeting_participant p on p.meeting_id = about.meeting_id
          where about.claim_id in (${ids}))
      order by held.actor_id, held.position`,
  ]);
  return { claims, citations, meetings, relations, roles };
}

/** The columns that name an actor, prefixed with its alias in the query. */
export function actorColumns(sql: Reading, alias: string) {
  return sql`${sql(alias)}.id as ${sql(`${alias}_id`)}, ${sql(alias)}.key as ${sql(`${alias}_key`)},
    ${sql(alias)}.name as ${sql(`${alias}_name`)}, ${sql(alias)}.kind as ${sql(`${alias}_kind`)}`;
}

const claimLine = (sql: Reading, alias: string) => sql`coalesce(
  (select text from statement where claim_id = ${sql(alias)}.id),
  (select status from status_change where claim_id = ${sql(alias)}.id),
  (select change from attendance where claim_id = ${sql(alias)}.id))`;

const claimSpeaker = (sql: Reading, alias: string) => sql`(
  select actor.name from actor where actor.id = coalesce(
    (select speaker_id from statement where claim_id = ${sql(alias)}.id),
    (select actor_id from attendance where claim_id = ${sql(alias)}.id),
    ${sql(alias)}.according_to_id))`;
