import { type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";
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

/** Of what there is endlessly much: a common word has its fill among those recorded last. */
const foundLately: Partial<Record<Kind, View>> = {
  meetings: views.foundMeetingLately,
  statements: views.foundStatementLately,
  sources: views.foundSourceLately,
};
type View = (typeof views)[Extract<keyof typeof views, `found${string}`>];
export const kinds = ["actors", "meetings", "statements", "sources", "questions"] as const satisfies Kind[];

/** Weights of D, C, B and A: see db/schema/views/search.ts. */
const weights = sql.raw("'{0.1, 0.3, 0.6, 1}'::real[]");

/**
 * The ids of what fits, best first: what is called just so, then what begins so, then by where the words stand; of two
 * that fit as well the newer. One more than {@link mostRanked} where more fit.
 * @param conditions what else it must fulfil, asked of `e.subject_id`.
 */
export async function candidates(
  db: Reading,
  kind: Kind,
  typed: Typed,
  conditions: readonly SQL[] = [],
): Promise<string[]> {
  const recent = foundLately[kind];
  if (recent && conditions.length === 0) {
    const lately = await ranked(
      db,
      typed,
      (wanted) => sql`${recent} e where e.words @@ ${wanted} and (
        select count(*) >= ${sql.raw(String(common))} from (select words from ${recent} limit 1000) last
        where last.words @@ ${wanted})`,
    );
    // An index would first gather all that have a common word.
    if (lately.length > mostRanked) return lately;
  }
  const all = conditions.length > 0 ? sql`where ${sql.join([...conditions], sql` and `)}` : sql``;
  // The fence (OFFSET 0) keeps PostgreSQL from reading everything by age to find what only the index of words finds.
  return ranked(
    db,
    typed,
    (wanted) => sql`(select * from ${found[kind]} where words @@ ${wanted} offset 0) e ${all}`,
  );
}

/** @param from what has the words, as `e`. */
async function ranked(db: Reading, { asked, folded }: Typed, from: (wanted: SQL) => SQL): Promise<string[]> {
  const wanted = sql`${asked}::tsquery`;
  const rows = await ask(
    db.select({ id: sql<string>`id` }).from(sql`(
      select newest.subject_id as id from (
        select e.* from ${from(wanted)}
        order by e.seq desc limit ${sql.raw(String(mostRanked + 1))}
      ) newest
      order by ${folded} = any (string_to_array(names, ' | ')) desc, starts_with(names, ${folded}) desc,
        ts_rank(${weights}, words, ${wanted}) desc, seq desc
    ) ranked`),
  );
  return rows.map(({ id }) => id);
}
