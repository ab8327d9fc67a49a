import { type AnyColumn, and, desc, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { type Difference, differences } from "@/lib/differences";
import { groupBy } from "@/lib/group-by";
import { ask, type Reading } from "@/published/connection";
import { value } from "@/published/value";
import { inWords } from "./in-words";
import type { SubjectKind, SubjectVersion } from "./model";
import { readVersions } from "./versions";

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
  before: SubjectVersion | null;
  after: SubjectVersion | null;
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

const { act, actor, actorVersion, citationVersion, claimVersion, meeting, meetingVersion, sourceVersion } =
  views;
const merged = alias(actorVersion, "merged");
const found = alias(act, "found");

const text = (at: SQL | typeof act.at) =>
  sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const rfc3339 = (micro: string) => micro.replace(/000Z$/, "Z");

/** Subjects have a history of their own; other acts, as an import, are told by what they did to those. */
const subjectKinds: readonly string[] = ["claim", "meeting", "actor", "source"] satisfies SubjectKind[];

const columns = {
  id: act.id,
  seq: act.seq,
  at: value(text(act.at)),
  /** The last microsecond before it. */
  before: value(text(sql`(${act.at} - interval '1 microsecond')`)),
  action: act.action,
  kind: sql<SubjectKind>`${act.subjectKind}`,
  subjectId: act.subjectId,
  subjectKey: value(sql<string | null>`coalesce(
    (select ${meeting.key} from ${meeting} where ${meeting.id} = ${act.subjectId}),
    (select ${actor.key} from ${actor} where ${actor.id} = ${act.subjectId}))`),
  merged: value(sql<string | null>`case when ${isMerge()} then (
    select ${merged.name} from ${actorVersion} ${merged} where ${merged.mergedIntoId} = ${act.subjectId}
      and ${act.at} = case ${act.action} when 'actor.merge' then ${merged.stoodFrom} else ${merged.stoodTo} end limit 1
  ) end`),
  role: act.role,
  name: act.name,
  authorRole: act.authorRole,
  authorName: act.authorName,
  reason: act.reason,
};

/**
 * Acts on the record, the latest first, each with what it changed: one query for the acts, however many, and one for
 * each kind of subject that they are about.
 * @param about a query for the ids of the subjects that are asked about; all when absent.
 */
export async function readChanges(
  db: Reading,
  { about, before, limit = 20 }: { about?: SQL; before?: number | undefined; limit?: number },
): Promise<ChangesPage> {
  const rows = await ask(actsOf(db, about, before).limit(limit + 1));
  const shown = rows.slice(0, limit);
  const versions = new Map<string, [SubjectVersion | null, SubjectVersion | null]>();
  for (const [kind, acts] of groupBy(shown, (row) => row.kind)) {
    const wanted = acts.flatMap(({ subjectId: id, before, at }) => [
      { id, at: before },
      { id, at },
    ]);
    const found = await readVersions(db, kind, wanted);
    for (const [index, row] of acts.entries())
      versions.set(row.id, [found[index * 2] ?? null, found[index * 2 + 1] ?? null]);
  }
  return {
    changes: shown.map((row) => changeOf(row, versions.get(row.id) ?? [null, null])),
    earlier: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
}

function isMerge(action: AnyColumn = act.action): SQL {
  return inArray(action, ["actor.merge", "actor.undo_merge"]);
}

/**
 * The acts on some subjects, each subject's looked up by its id: the fence (OFFSET 0) keeps PostgreSQL from reading all
 * acts there are, as it cannot know how few these are.
 */
const actsOn = (subjects: SQL) => sql`(${subjects}) subject (id)
  cross join lateral (select ${found}.* from ${act} ${found} where ${found.subjectId} = subject.id offset 0) ${found}`;

/** A merge is an act on an actor, and yet changes whatever named it, and what rests on a source of its. */
const touchedBy = (merge: SQL, about: SQL) => sql`exists (
    select from (
      ${sql.join(
        [claimVersion, meetingVersion, sourceVersion, actorVersion].map(
          (version) => sql`select ${version.id}, ${version.stoodFrom} as at from ${version}`,
        ),
        sql` union all `,
      )}
    ) touched where touched.at = ${merge} and (touched.id in (${about}) or touched.id in (
      select ${citationVersion.sourceId} from ${citationVersion} where ${citationVersion.claimId} in (${about})))
  )`;

/** The numbers of the acts on some subjects, and of the merges that changed them. */
const numbersOf = (about: SQL) => sql`
  select ${found.seq} from ${actsOn(about)}
  union select ${found.seq} from ${actsOn(sql`select distinct ${actorVersion.mergedIntoId} from ${actorVersion}
      where ${actorVersion.mergedIntoId} is not null`)}
    where ${isMerge(found.action)} and ${touchedBy(sql`${found.at}`, about)}`;

const actsOf = (db: Reading, about: SQL | undefined, before: number | undefined) =>
  db
    .select(columns)
    .from(act)
    .where(
      and(
        inArray(act.subjectKind, [...subjectKinds]),
        about && sql`${act.seq} = any (array(${numbersOf(about)}))`,
        before ? lt(act.seq, before) : undefined,
      ),
    )
    .orderBy(desc(act.seq));
type ActRow = Awaited<ReturnType<typeof actsOf>>[number];

function changeOf(row: ActRow, [before, after]: [SubjectVersion | null, SubjectVersion | null]): Change {
  return {
    id: row.id,
    seq: row.seq,
    at: rfc3339(row.at),
    action: row.action,
    kind: row.kind,
    subject: { id: row.subjectId, key: row.subjectKey },
    merged: row.merged,
    before,
    after,
    differences: before && after ? differences(inWords(before), inWords(after)) : [],
    by: { role: row.role, name: row.name },
    author: row.authorRole ? { role: row.authorRole, name: row.authorName } : null,
    reason: row.reason,
  };
}

/** One subject, by its id. */
export const subject = (id: string): SQL => sql`select ${id}::uuid`;
