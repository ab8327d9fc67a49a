import type { PendingQuery, Row } from "postgres";
import { type Difference, differences } from "@/lib/differences";
import { groupBy } from "@/lib/group-by";
import type { Reading } from "@/reports/connection";
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
        (select key from actor where actor.id = subject_id)) as subject_key
    from act
    where subject_kind in ('claim', 'meeting', 'actor', 'source')
      ${about ? sql`and subject_id in (${about})` : sql``} ${before ? sql`and seq < ${before}` : sql``}
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

function changeOf(row: Row, [before, after]: [Facts | null, Facts | null]): Change {
  return {
    id: row["id"],
    seq: Number(row["seq"]),
    at: rfc3339(row["at_text"]),
    action: row["action"],
    kind: row["subject_kind"],
    subject: { id: row["subject_id"], key: row["subject_key"] },
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
