import { type AnyColumn, and, desc, inArray, lt, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { type Difference, differences } from "@/lib/differences";
import { groupBy } from "@/lib/group-by";
import { ask, type Reading } from "@/published/connection";
import { value } from "@/published/value";
import { inWords } from "./in-words";
import type { SubjectKind, SubjectVersion } from "./model";
import type { OfPage } from "./subjects";
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
  /** Of a merge or its undoing: the actor, or question, that was merged into the subject, by its name or text. */
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

const { act, actor, actorVersion, citationVersion, claimVersion } = views;
const { meeting, meetingVersion, pageMoment, question, questionVersion, sourceVersion } = views;
const mergedActor = alias(actorVersion, "merged_actor");
const mergedQuestion = alias(questionVersion, "merged_question");
const found = alias(act, "found");
const first = alias(act, "first_act");

const text = (at: SQL | typeof act.at | typeof pageMoment.at) =>
  sql<string>`to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const rfc3339 = (micro: string) => micro.replace(/000Z$/, "Z");

/** Subjects have a history of their own; other acts, as an import, are told by what they did to those. */
const subjectKinds: readonly string[] = [
  "claim",
  "meeting",
  "actor",
  "source",
  "question",
] satisfies SubjectKind[];

export const columns = {
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
    (select ${actor.key} from ${actor} where ${actor.id} = ${act.subjectId}),
    (select ${question.key} from ${question} where ${question.id} = ${act.subjectId}))`),
  merged: value(sql<string | null>`case when ${isMerge()} then coalesce(
    (select ${mergedActor.name} from ${actorVersion} ${mergedActor} where ${wasMerged(mergedActor)} limit 1),
    (select ${mergedQuestion.text} from ${questionVersion} ${mergedQuestion} where ${wasMerged(mergedQuestion)} limit 1)
  ) end`),
  role: act.role,
  name: act.name,
  authorRole: act.authorRole,
  authorName: act.authorName,
  reason: act.reason,
};

interface Wanted {
  about?: SQL;
  page?: OfPage | undefined;
  before?: number | undefined;
  limit?: number;
}

/**
 * Acts on the record, the latest first, each with what it changed: one query for the acts, however many, and one for
 * each kind of subject that they are about.
 * @param about a query for the ids of the subjects that are asked about; all when absent.
 * @param page where these are those of a page whose moments are kept.
 */
export async function readChanges(
  db: Reading,
  { about, page, before, limit = 20 }: Wanted,
): Promise<ChangesPage> {
  const rows = await lastActs(db, about, page, before, limit + 1);
  const shown = rows.slice(0, limit);
  return {
    changes: await changesOf(db, shown),
    earlier: rows.length > limit ? (shown.at(-1)?.seq ?? null) : null,
  };
}

/** Some acts with what each changed. */
export async function changesOf(db: Reading, acts: readonly ActRow[]): Promise<Change[]> {
  const versions = new Map<string, [SubjectVersion | null, SubjectVersion | null]>();
  for (const [kind, ofKind] of groupBy(acts, (row) => row.kind)) {
    const wanted = ofKind.flatMap(({ subjectId: id, before, at }) => [
      { id, at: before },
      { id, at },
    ]);
    const found = await readVersions(db, kind, wanted);
    for (const [index, row] of ofKind.entries())
      versions.set(row.id, [found[index * 2] ?? null, found[index * 2 + 1] ?? null]);
  }
  return acts.map((row) => changeOf(row, versions.get(row.id) ?? [null, null]));
}

/** How many moments are looked through at first: at each of them there are acts, though some only on what bears on a claim. */
const momentsFirst = 64;

async function lastActs(
  db: Reading,
  subjects: SQL | undefined,
  page: OfPage | undefined,
  before: number | undefined,
  limit: number,
): Promise<ActRow[]> {
  if (!subjects || !page) return ask(actsOf(db, subjects && { subjects }, before).limit(limit));
  for (let moments = momentsFirst; ; moments *= 8) {
    const about = { subjects, page: { of: page, moments } };
    const rows = await ask(actsOf(db, about, before).limit(limit));
    const [last] = await ask(
      db
        .select({ at: value(text(pageMoment.at)) })
        .from(pageMoment)
        .where(and(sql`${pageMoment.subjectId} = ${page.id}`, upTo(before)))
        .orderBy(desc(pageMoment.at))
        .offset(moments - 1)
        .limit(1),
    );
    // What is older than the last of them may have been left out.
    const isWhole = !last || (rows.length === limit && (rows.at(-1)?.at ?? "") >= last.at);
    if (isWhole) return rows;
  }
}

/** The moments of a page up to the act before which its history goes on. */
const upTo = (before: number | undefined): SQL =>
  before === undefined
    ? sql`true`
    : sql`${pageMoment.at} <= (select ${first.at} from ${act} ${first} where ${first.seq} = ${before})`;

function isMerge(action: AnyColumn = act.action): SQL {
  return inArray(action, ["actor.merge", "actor.undo_merge", "question.merge", "question.undo_merge"]);
}

/** Whether it was this that the act merged into its subject, or took apart from it. */
function wasMerged({
  mergedIntoId,
  stoodFrom,
  stoodTo,
}: Record<"mergedIntoId" | "stoodFrom" | "stoodTo", AnyColumn>) {
  return sql`${mergedIntoId} = ${act.subjectId} and ${act.at} = case
    when ${act.action} in ('actor.merge', 'question.merge') then ${stoodFrom} else ${stoodTo} end`;
}

/**
 * The acts on some subjects, each subject's looked up by its id: the fence (OFFSET 0) keeps PostgreSQL from reading all
 * acts there are, as it cannot know how few these are.
 */
const actsOn = (subjects: SQL) => sql`(${subjects}) subject (id)
  cross join lateral (select ${found}.* from ${act} ${found} where ${found.subjectId} = subject.id offset 0) ${found}`;

/** A merge is an act on an actor or a question, and yet changes whatever named it, and what rests on a source of its. */
const touchedBy = (merge: SQL, about: SQL) => sql`exists (
    select from (
      ${sql.join(
        [claimVersion, meetingVersion, sourceVersion, actorVersion, questionVersion].map(
          (version) => sql`select ${version.id}, ${version.stoodFrom} as at from ${version}`,
        ),
        sql` union all `,
      )}
    ) touched where touched.at = ${merge} and (touched.id in (${about}) or touched.id in (
      select ${citationVersion.sourceId} from ${citationVersion} where ${citationVersion.claimId} in (${about})))
  )`;

/**
 * The acts of the latest moments of a page, each found by its instant, so that a long history is not read whole.
 * @param moments how many.
 */
const latestOf = ({ id, isTold }: OfPage, before: number | undefined, moments: number) => sql`
  (select ${pageMoment.at} from ${pageMoment} where ${pageMoment.subjectId} = ${id} and ${upTo(before)}
    order by ${pageMoment.at} desc limit ${moments}) moment
  cross join lateral (
    select ${claimVersion.id} from ${claimVersion} where ${claimVersion.stoodFrom} = moment.at offset 0
  ) told
  cross join lateral (select ${found.seq} from ${act} ${found}
    where ${found.subjectId} = told.id and ${found.at} = moment.at and (${isTold(sql`told.id`)}) offset 0) ${found}`;

/** Whose acts are asked for. */
interface About {
  /** A query for the ids of the subjects. */
  subjects: SQL;
  /** Where they are those of a page whose moments are kept, how many moments are looked through. */
  page?: { of: OfPage; moments: number } | undefined;
}

/** The numbers of the acts on some subjects, and of the merges that changed them. */
const numbersOf = ({ subjects, page }: About, before: number | undefined) => sql`
  ${
    page
      ? sql`select ${found.seq} from ${actsOn(page.of.besides)}
          union select ${found.seq} from ${latestOf(page.of, before, page.moments)}`
      : sql`select ${found.seq} from ${actsOn(subjects)}`
  }
  union select ${found.seq} from ${actsOn(sql`select distinct ${actorVersion.mergedIntoId} from ${actorVersion}
      where ${actorVersion.mergedIntoId} is not null
    union select ${questionVersion.mergedIntoId} from ${questionVersion}
      where ${questionVersion.mergedIntoId} is not null`)}
    where ${isMerge(found.action)} and ${touchedBy(sql`${found.at}`, subjects)}`;

const actsOf = (db: Reading, about: About | undefined, before: number | undefined) =>
  db
    .select(columns)
    .from(act)
    .where(
      and(
        inArray(act.subjectKind, [...subjectKinds]),
        about && sql`${act.seq} = any (array(${numbersOf(about, before)}))`,
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
