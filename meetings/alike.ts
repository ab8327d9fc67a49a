import { sql } from "drizzle-orm";
import type { Reader } from "@/db";

export interface MeetingAlike {
  id: string;
  key: string;
  title: string;
  kind: string;
  people: string | null;
  scheduled: string | null;
}

/**
 * Meetings on record that may be the one that somebody is about to record: with much the same title, or another name of
 * theirs, and much the same people, where both name any.
 */
export async function meetingsAlike(
  db: Reader,
  { title, participants }: { title: string; participants: readonly string[] },
): Promise<MeetingAlike[]> {
  const people = sql`${sql.param([...participants])}::uuid[]`;
  return db.execute<MeetingAlike & Record<string, unknown>>(sql`
    with named (id, alike) as (
      select id, max(similarity(search.folded(name), search.folded(${title}))) from (
        select id, title as name from meeting union all select meeting_id, name from meeting_name
      ) names group by id
    )
    select m.id, m.key, m.title, m.kind, s.scheduled,
      (select string_agg(a.name, ', ' order by p.position) from meeting_participant p
        join actor a on a.id = p.actor_id where p.meeting_id = m.id) as people
    from named join meeting m using (id) left join meeting_summary s on s.meeting_id = m.id
    cross join lateral (select count(*) as theirs, count(*) filter (where actor_id = any (${people})) as shared
      from meeting_participant where meeting_id = m.id) counted
    where named.alike >= 0.6 and (theirs = 0 or cardinality(${people}) = 0
      or shared * 2 >= greatest(theirs, cardinality(${people})))
    order by named.alike desc, m.recorded_at desc limit 3`);
}
