import { isKey } from "@/lib/keys";
import type { RecordedDate } from "@/meetings/rules";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { actorColumns } from "@/published/claims/query";
import { actorOf, dated, readClaims } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";
import { latestFirst } from "./meeting";
import { lineColumns, lineOf, type MeetingLine } from "./meetings";

export interface ActorModel extends ActorName {
  /** The key of the actor that this one was merged into. */
  mergedInto: string | null;
  nativeName: string | null;
  country: string | null;
  description: string | null;
  aliases: string[];
  affiliation: ActorName | null;
  roles: {
    title: string;
    organisation: ActorName | null;
    from: RecordedDate | null;
    to: RecordedDate | null;
  }[];
  /** Those who hold or held a role here. */
  people: (ActorName & { title: string })[];
  /** What the actor said, latest first. */
  statements: ClaimModel[];
  meetings: MeetingLine[];
  /** How many claims rest on this actor as a link of a chain. */
  claimsRestingOn: number;
}

/** The page of an actor; null when the public knows no such actor. */
export async function actorPage(sql: Reading, slug: string, now: Date): Promise<ActorModel | null> {
  if (!isKey(slug)) return null;
  const actorId = sql`(select id from actor where key = ${slug})`;
  const [[row], aliases, roles, people, statements, meetings, [resting]] = await Promise.all([
    sql`select a.*, ${actorColumns(sql, "affiliation")}, (${survivor(sql, "key", slug)}) as survivor from actor a
      left join actor affiliation on affiliation.id = a.affiliation_id where a.key = ${slug}`,
    sql`select name from actor_alias where actor_id = ${actorId} order by name`,
    sql`select held.*, ${actorColumns(sql, "o")} from actor_role held left join actor o on o.id = held.organisation_id
      where held.actor_id = ${actorId} order by held.position`,
    sql`select held.title, ${actorColumns(sql, "holder")} from actor_role held
      join actor holder on holder.id = held.actor_id where held.organisation_id = ${actorId}
      union all select 'Unnamed' as title, ${actorColumns(sql, "holder")} from actor holder
        where holder.affiliation_id = ${actorId} and holder.merged_into_id is null order by holder_name, holder_key, title limit 100`,
    readClaims(
      sql,
      sql`select s.claim_id from statement s join claim c on c.id = s.claim_id
        where s.speaker_id = ${actorId} or s.on_behalf_of_id = ${actorId} order by c.seq desc limit 100`,
    ),
    sql`select ${lineColumns(sql)} from meeting m join meeting_summary s on s.meeting_id = m.id
      where exists (select from meeting_participant p where p.meeting_id = m.id and p.actor_id = ${actorId})
      order by s.scheduled_latest desc nulls last, m.key limit 100`,
    sql`select count(distinct c.claim_id)::integer as claims from citation c join source s on s.id = c.source_id
      left join citation_link l on l.citation_id = c.id
      where s.publisher_id = ${actorId} or l.actor_id = ${actorId}`,
  ]);
  if (!row) return null;
  return {
    id: row["id"],
    key: row["key"],
    mergedInto: row["survivor"] === row["key"] ? null : row["survivor"],
    name: row["name"],
    kind: row["kind"],
    nativeName: row["native_name"],
    country: row["country"],
    description: row["description"],
    aliases: aliases.map((alias) => alias["name"]),
    affiliation: actorOf(row, "affiliation"),
    roles: roles.map((role) => ({
      title: role["title"],
      organisation: actorOf(role, "o"),
      from: dated(role, "from"),
      to: dated(role, "to"),
    })),
    people: people.flatMap((person) => {
      const holder = actorOf(person, "holder");
      return holder ? [{ ...holder, title: person["title"] as string }] : [];
    }),
    statements: latestFirst(statements),
    meetings: meetings.map((meeting) => lineOf(meeting, now)),
    claimsRestingOn: resting?.["claims"] ?? 0,
  };
}
