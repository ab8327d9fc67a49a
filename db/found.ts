import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** What the desk looks for by words: db/views/search.sql. */
export type FoundKind = "actor" | "meeting" | "source" | "question" | "statement";

/** Of what is recorded endlessly: where of the last so many so many fit, those are meant. */
const lately = sql.raw("2000");
const enough = sql.raw("20");

/** Of what there are only many, and of what seldom fits: two letters that more begin with mean nobody yet. */
const most = sql.raw("2000");

/** Of so many likeliest ones more can be asked, before the first of them are shown; of more, of those recorded last. */
const few = sql.raw("200");

/**
 * What of a kind what is being typed may mean, to be joined as `found`, and how: what has every word of it, the last of
 * which may be unfinished. What was typed is understood once, and no common word has everything read that was ever
 * recorded. What of older things goes by just what was typed it may pass over: whoever needs it asks for `namedSo` too.
 */
export function foundTyping(kind: FoundKind, id: AnyColumn, typed: string): [SQL, SQL] {
  const all = sql.identifier(`found_${kind}`);
  const on = sql`found.subject_id = ${id}`;
  if (typed.trim() === "") return [sql`desk.${all} found`, on];
  const fit = sql`e.words @@ (select words from asked)`;
  const fitting =
    kind === "source" || kind === "meeting"
      ? sql`lately as materialized (
          select e.* from (select * from desk.${sql.identifier(`found_${kind}_lately`)} limit ${lately}) e where ${fit}),
        enough as materialized (select count(*) >= ${enough} as are from lately),
        rare as (select e.* from desk.${all} e where not (select are from enough) and ${fit} offset 0),
        fitting as (select * from lately where (select are from enough)
          union all (select * from rare order by seq desc limit ${most}))`
      : sql`fitting as (select e.* from desk.${all} e where ${fit} limit ${most})`;
  return [
    sql`(with asked as materialized (select desk.asked(${typed}, true) as words, search.folded(${typed}) as folded),
      ${fitting}
      select subject_id, fitting.names, folded = any (string_to_array(fitting.names, ' | ')) as is_named,
        starts_with(fitting.names, folded) as begins,
        round(ts_rank('{0.1, 0.3, 0.6, 1}'::real[], fitting.words, asked.words)::numeric, 1) as rank
      from fitting cross join asked order by is_named desc, begins desc, rank desc, seq desc limit ${few}) found`,
    on,
  ];
}

/** The order of what is found so: called just so, then beginning so, then by where the words stand, roughly. */
export const likeliest = (typed: string): SQL[] =>
  typed.trim() === "" ? [] : [sql`found.is_named desc, found.begins desc, found.rank desc`];

/** What was typed, as names are folded: once, where a function of what is asked would be called for every row. */
const folded = (typed: string): SQL => sql`(select search.folded(${typed}))`;

/** A query for the ids of what goes by exactly what was typed, as it is written or otherwise: found by its words. */
export const namedSo = (kind: FoundKind, typed: string): SQL => sql`
  select found.subject_id from desk.${sql.identifier(`found_${kind}`)} found where ${folded(typed)} <> ''
    and ${folded(typed)} = any (string_to_array(found.names, ' | '))
    and found.words @@ plainto_tsquery('search.words', ${folded(typed)})`;

/** Whether a thing has every word that was searched for, in its own names or of whom it names. */
export const hasWords = (kind: FoundKind, id: AnyColumn, typed: string): SQL => sql`${id} in (
  select subject_id from desk.${sql.identifier(`found_${kind}`)} where words @@ (select desk.asked(${typed})))`;
