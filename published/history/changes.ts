import type { PendingQuery, Row } from "postgres";
import { type Difference, differences } from "@/lib/differences";
import { groupBy } from "@/lib/group-by";
import type { Reading } from "@/published/connection";
import { readFacts } from "./facts";
import { inWords } from "./in-words";
import type { Facts, SubjectKind } from "./model";

/** One act on the record, with what it changed. */
export interface Change {
  id: string;
  seq: number;
  /** The instant from which it stood, in RFC 3339. */
  at: string;
  action: string;
  kind: SubjectKind;
  subject: { id: string; key: string | null };
  /** Of a merge or its undoing: the name of the actor that was merged into the subject. */
  merged: string | null;
  /** What the subject was before and is since; null before it was to be seen. */
  before: Facts | null;
  after: Facts | null;
  differences: Difference[];
  /** Who did it, and who wrote what was approved; by name only where the reader may know it. */
  by: Person;
  author: Person | null;
  /** Why, where the reader may know it. */
  reason: string | null;
}

export interface Person {
  role: string;
  name: string | null;
}

export interface ChangesPage {
  changes: Change[];
  /** Where the next, earlier page begins. */
  earlier: number | null;
}

const text = (at: string) => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const rfc3339 = (micro: string) => micro.replace(/000Z$/, "Z");

/**
 * Acts on the record, the latest first, each with what it changed: three queries however many acts, and one more for
 * each kind of subject.
 */
export async function readChanges(
  sql: Reading,
  { about, before, limit = 20 }: { about?: PendingQuery<Row[]>; before?: number | undefined; limit?: number },
): Promise<ChangesPage> {
  const rows = await sql`
    select act.*, ${sql.unsafe(text("act.at"))} as at_text,
      ${sql.unsafe(text("(act.at - interval '1 microsecond')"))} as before_text,
      coalesce((select key from meeting where meeting.id = subject_id),
        (select key from actor where actor.id = subject_id)) as subject_key,
      case when act.action in ('actor.merge', 'actor.undo_merge') then (
        select name from actor_version v where v.merged_into_id = subject_id
          and act.at = case act.action when 'actor.merge' then v.stood_from else v.stood_to end limit 1
      ) end as merged
    from act
    where subject_kind in ('claim', 'meeting', 'actor', 'source')
      ${about ? sql`and (subject_id in (${about}) or (${mergeThatTouched(sql, about)}))` : sql``} ${before ? sql`and seq < ${before}` : sql``}
    order by seq desc limit ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const facts = new Map<string, [Facts | null, Facts | null]>();
  for (const [kind, acts] of groupBy(shown, (row) => row["subject_kind"] as SubjectKind)) {
    const wanted = acts.flatMap((row) => [
      { id: row["subject_id"] as string, at: row["before_text"] as string },
      { id: row["subject_id"] as string, at: row["at_text"] as string },
    ]);
    const found = await readFacts(sql, kind, wanted);
    for (const [index, row] of acts.entries())
      facts.set(row["id"], [found[index * 2] ?? null, found[index * 2 + 1] ?? null]);
  }
  return {
    changes: shown.map((row) => changeOf(row, facts.get(row["id"]) ?? [null, null])),
    earlier: rows.length > limit ? Number(shown.at(-1)?.["seq"]) : null,
  };
}

/** A merge is an act on an actor, and yet changes whatever named it, and what rests on a source of its. */
const mergeThatTouched = (sql: Reading, about: PendingQuery<Row[]>) => sql`
  act.action in ('actor.merge', 'actor.undo_merge') and exists (
    select from (
      select id, stood_from from claim_version union all select id, stood_from from meeting_version
      union all select id, stood_from from source_version union all select id, stood_from from actor_version
    ) touched where touched.stood_from = act.at and (
      touched.id in (${about}) or touched.id in (select source_id from citation_version where claim_id in (${about})))
  )`;

function changeOf(row: Row, [before, after]: [Facts | null, Facts | null]): Change {
  return {
    id: row["id"],
    seq: Number(row["seq"]),
    at: rfc3339(row["at_text"]),
    action: row["action"],
    kind: row["subject_kind"],
    subject: { id: row["subject_id"], key: row["subject_key"] },
    merged: row["merged"],
    before,
    after,
    differences: before && after ? differences(inWords(before), inWords(after)) : [],
    by: { role: row["role"], name: row["name"] },
    author: row["author_role"] ? { role: row["author_role"], name: row["author_name"] } : null,
    reason: row["reason"],
  };
}

/** Every claim that is or was about a meeting, and the meeting itself. */
export const subjectsOfMeeting = (sql: Reading, key: string): PendingQuery<Row[]> => sql`
  select id from meeting where key = ${key}
  union select claim_id from status_change_version where meeting_id = (select id from meeting where key = ${key})
  union select claim_id from attendance_version where meeting_id = (select id from meeting where key = ${key})
  union select claim_id from statement_meeting_version where meeting_id = (select id from meeting where key = ${key})`;
