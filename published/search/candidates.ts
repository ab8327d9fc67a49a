import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { of } from "@/published/claims/parts";
import { ask, type Reading } from "@/published/connection";
import { type Days, dayLists, fewOfDays, firstIds } from "@/published/indexes/by-days";
import type { Typed } from "./typed";

/** How many things of a kind are ranked and counted: the newest that fit, so that no search grows with the record. */
export const mostRanked = 200;

/** Of the last thousand at least so many have words of which there are enough lately: what is rarer is not looked for there. */
const common = 20;

const { foundActor, foundMeeting, foundQuestion, foundSource, foundStatement } = views;

export const found = {
  meetings: foundMeeting,
  actors: foundActor,
  statements: foundStatement,
  sources: foundSource,
  questions: foundQuestion,
};
export type Kind = keyof typeof found;

/** What a thing is found by, of whatever kind, by the name that it has in queries. */
export const entry = alias(foundStatement, "entry");

/** Of what there is endlessly much: a common word has its fill among those recorded last. */
const foundLately = {
  meetings: views.foundMeetingLately,
  statements: views.foundStatementLately,
  sources: views.foundSourceLately,
};
const isEndless = (kind: Kind): kind is keyof typeof foundLately => kind in foundLately;
export const kinds = ["actors", "meetings", "statements", "sources", "questions"] as const satisfies Kind[];

type Conditions = Partial<Record<Kind, SQL[]>>;

/** What a search is narrowed down to. */
export interface Narrow {
  /** Asked of {@link entry}. */
  conditions: Conditions;
  /** The days among these, and what is asked instead of what is met in lists of days. */
  ofDays: { days: Days; conditions: Conditions } | null;
}

/** Weights of D, C, B and A: see db/schema/views/search.ts. */
const weights = sql.raw("'{0.1, 0.3, 0.6, 1}'::real[]");

/**
 * The ids of what fits, best first: what is called just so, then what begins so, then by where the words stand; of two
 * that fit as well the newer. One more than {@link mostRanked} where more fit.
 */
export async function candidates(
  db: Reading,
  kind: Kind,
  typed: Typed,
  { conditions, ofDays }: Narrow = { conditions: {}, ofDays: null },
): Promise<string[]> {
  const fits = (wanted: SQL, own = conditions[kind] ?? []) =>
    sql.join([sql`${entry.words} @@ ${wanted}`, ...own], sql` and `);
  // The fences (OFFSET 0) keep PostgreSQL from reading everything by age to find what only an index finds.
  const among = (which: (wanted: SQL) => SQL) =>
    ranked(
      db,
      typed,
      (wanted) =>
        sql`(select * from ${found[kind]} where ${which(wanted)} offset 0) ${entry} where ${fits(wanted)}`,
    );
  if (isEndless(kind)) {
    const few = ofDays && (await fewOfDays(db, dayLists[kind], ofDays.days));
    if (few) return among(() => sql`subject_id = any (array(${few}))`);
    const recent = foundLately[kind];
    const lately = await ranked(
      db,
      typed,
      (wanted) => sql`${recent} ${entry} where ${fits(wanted)} and (
        select count(*) >= ${sql.raw(String(common))} from (select * from ${recent} limit 1000) ${entry}
        where ${fits(wanted)})`,
    );
    // An index would first gather all that have a common word.
    if (lately.length > mostRanked) return lately;
    // Meetings of some days are not in the order of recording.
    if (ofDays && kind !== "meetings" && (await areCommon(db, recent, typed)))
      return among((wanted) => {
        const where = [fits(wanted, ofDays.conditions[kind])];
        return sql`subject_id = any (array(${firstIds(foundIn(kind), ofDays.days, { where, limit: mostRanked + 1 })}))`;
      });
  }
  return among((wanted) => sql`words @@ ${wanted}`);
}

/** The lists of days, beside each thing what it is found by. */
function foundIn(kind: "statements" | "sources") {
  const list = dayLists[kind];
  const { subjectId } = found[kind];
  return {
    ...list,
    id: entry.subjectId,
    besides: of(subjectId, list.view.subjectId, entry),
  };
}

/** Whether words are common among what was recorded last. */
async function areCommon(
  db: Reading,
  recent: (typeof foundLately)[keyof typeof foundLately],
  { asked }: Typed,
): Promise<boolean> {
  const [counted] = await ask(
    db.select({ areCommon: sql<boolean>`counted.are_common` }).from(sql`(
      select count(*) >= ${common} as are_common from (select words from ${recent} limit 1000) last
      where last.words @@ ${asked}::tsquery) counted`),
  );
  return counted?.areCommon ?? false;
}

/** @param from what has the words, as {@link entry}. */
async function ranked(db: Reading, { asked, folded }: Typed, from: (wanted: SQL) => SQL): Promise<string[]> {
  const wanted = sql`${asked}::tsquery`;
  const rows = await ask(
    db.select({ id: sql<string>`id` }).from(sql`(
      select newest.subject_id as id from (
        select entry.* from ${from(wanted)}
        order by ${entry.seq} desc limit ${sql.raw(String(mostRanked + 1))}
      ) newest
      order by ${folded} = any (string_to_array(names, ' | ')) desc, starts_with(names, ${folded}) desc,
        ts_rank(${weights}, words, ${wanted}) desc, seq desc
    ) ranked`),
  );
  return rows.map(({ id }) => id);
}
