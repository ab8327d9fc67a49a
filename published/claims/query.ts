import type { PendingQuery, Row } from "postgres";
import type { Reading } from "@/published/connection";

/** A query for the ids of some claims. */
export type ClaimIds = PendingQuery<Row[]>;

/** Other queries that a page makes along with the one for its claims, by names that this one does not use itself. */
export type Others = Record<string, PendingQuery<Row[]>> & { [Name in keyof typeof lists]?: never };

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
    with chosen (id) as materialized (select distinct * from (${ids}) ids) ${sql.unsafe(listParts)}
    select ${sql.unsafe(listColumns)} ${more}`;
  return rows as ClaimRows & Record<keyof O, Row[]>;
}
export type ClaimRows = Record<keyof typeof lists, Row[]>;

const namedActor = (alias: string) =>
  `${alias}.id as ${alias}_id, ${alias}.key as ${alias}_key, ${alias}.name as ${alias}_name, ${alias}.kind as ${alias}_kind`;

/** The columns that name an actor, prefixed with its alias in the query. */
export const actorColumns = (sql: Reading, alias: string) => sql.unsafe(namedActor(alias));

const claimLine = (alias: string) => `coalesce(${alias}.text, ${alias}.status, ${alias}.change)`;
const claimSpeaker = (alias: string) =>
  `coalesce(${alias}.speaker_id, ${alias}.attendee_id, ${alias}.according_to_id)`;

/**
 * A part of each chosen thing, looked up by key. The fence keeps PostgreSQL from joining whole tables: it cannot know
 * how few are chosen.
 */
const of = (view: string, column: string, key: string, alias: string) =>
  `lateral (select * from ${view} where ${view}.${column} = ${key} offset 0) ${alias}`;

/** What several lists are about, read once each. */
const parts = {
  detail: `select claim.* from chosen cross join ${of("claim_detail", "id", "chosen.id", "claim")}`,
  about: `select about.* from chosen cross join ${of("claim_meeting", "claim_id", "chosen.id", "about")}`,
  cited: `
      select c.id, c.claim_id, c.position, c.excerpt, s.id as source_id, s.publisher_id, s.title, s.url, s.published,
        s.published_earliest, s.published_latest, s.published_as_worded
      from chosen cross join ${of("citation", "claim_id", "chosen.id", "c")}
      cross join ${of("source", "id", "c.source_id", "s")}`,
  linked: `
      select l.citation_id, l.position, l.actor_id
      from cited cross join ${of("citation_link", "citation_id", "cited.id", "l")}`,
  participation: `
      select p.meeting_id, p.actor_id from (select distinct meeting_id from about) about
      cross join ${of("meeting_participant", "meeting_id", "about.meeting_id", "p")}`,
};

/** Text put together once: these queries have no values of their own. */
const lists = {
  claims: `
      select detail.*, array(select json_build_object('key', q.key, 'question', q.text, 'stance', p.stance)
          from "position" p join question q on q.id = p.question_id where p.claim_id = detail.id
          order by q.text, q.key) as positions
      from detail order by seq`,
  actors: `
      select a.id, a.key, a.name, a.kind, affiliation.name as affiliation
      from (
        select unnest(array[according_to_id, attendee_id, speaker_id, on_behalf_of_id, addressee_id]) as id from detail
        union select publisher_id from cited union select actor_id from linked
      ) named cross join ${of("actor", "id", "named.id", "a")}
      left join actor affiliation on affiliation.id = a.affiliation_id`,
  citations: "select * from cited order by claim_id, position",
  links: "select * from linked order by citation_id, position",
  meetings: `
      select about.claim_id, m.id, m.key, m.title
      from about join meeting m on m.id = about.meeting_id order by m.title, m.key`,
  participations: "select * from participation",
  relations: `
      select r.claim_id, r.how, r.target_id, one.state as claim_state, other.state as target_state,
        ${claimLine("one")} as claim_line, ${claimLine("other")} as target_line,
        one_says.name as claim_who, other_says.name as target_who
      from (
        select r.* from chosen cross join ${of("claim_relation", "claim_id", "chosen.id", "r")}
        union select r.* from chosen cross join ${of("claim_relation", "target_id", "chosen.id", "r")}
      ) r
      cross join ${of("claim_detail", "id", "r.claim_id", "one")}
      cross join ${of("claim_detail", "id", "r.target_id", "other")}
      left join actor one_says on one_says.id = ${claimSpeaker("one")}
      left join actor other_says on other_says.id = ${claimSpeaker("other")}
      order by one.seq, r.how, other.seq`,
  roles: `
      select held.*, o.name as organisation
      from (select speaker_id as id from detail union select actor_id from participation) actor
      cross join ${of("actor_role", "actor_id", "actor.id", "held")}
      left join actor o on o.id = held.organisation_id
      order by held.actor_id, held.position`,
};

const listParts = Object.entries(parts)
  .map(([name, query]) => `, ${name} as materialized (${query})`)
  .join("");
const listColumns = Object.entries(lists)
  .map(([name, query]) => `(select coalesce(json_agg(item), '[]') from (${query}) item) as ${name}`)
  .join(", ");
