import { type AnyColumn, type SQL, sql } from "drizzle-orm";

/** What the desk looks for by words: db/views/search.sql. */
export type FoundKind = "actor" | "meeting" | "source" | "question" | "statement";

/** What things of a kind are found by, to be joined as `found`, and how. */
export const foundAs = (kind: FoundKind, id: AnyColumn): [SQL, SQL] => [
  sql`desk.${sql.identifier(`found_${kind}`)} found`,
  sql`found.subject_id = ${id}`,
];

/** Of what is joined so: whether it has every word of what is being typed, the last of which may be unfinished. */
export const fitsTyping = (typed: string): SQL => sql`found.words @@ (select desk.asked(${typed}, true))`;

/** The order of what fits: called just so, then beginning so, then by where the words stand. */
export const likeliest = (typed: string): SQL => sql`
  search.folded(${typed}) = any (string_to_array(found.names, ' | ')) desc,
  starts_with(found.names, search.folded(${typed})) desc,
  ts_rank('{0.1, 0.3, 0.6, 1}'::real[], found.words, (select desk.asked(${typed}, true))) desc`;

/** Of what is joined so: whether one of its names is what was typed, as it is written or otherwise. */
export const isNamed = (typed: string): SQL => sql`search.folded(${typed}) <> ''
  and search.folded(${typed}) = any (string_to_array(found.names, ' | '))
  and found.words @@ plainto_tsquery('search.words', search.folded(${typed}))`;

/** Whether a thing has every word that was searched for, in its own names or of whom it names. */
export const hasWords = (kind: FoundKind, id: AnyColumn, typed: string): SQL => sql`${id} in (
  select subject_id from desk.${sql.identifier(`found_${kind}`)} where words @@ (select desk.asked(${typed})))`;
