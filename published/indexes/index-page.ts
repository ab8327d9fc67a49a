import { type AnyColumn, eq, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { type Conditions, conditionsOf, type FilterName } from "@/published/conditions/condition";
import { ask, type Reading } from "@/published/connection";

/** Which part of an index is asked for. */
export interface Asked {
  /** `meeting` and `actor` by id; `from` and `to` as "YYYY-MM-DD" or an instant. */
  filters?: Partial<Record<FilterName, string | undefined>>;
  /** The id of the last item of the page before. */
  after?: string | undefined;
  limit: number;
}

/** A part of an index, and where the next begins. */
export interface IndexPage<Line> {
  items: Line[];
  /** The id to give as `after`; null on the last page. */
  next: string | null;
}

/** The conditions of what is asked for. */
export const asked = ({ filters = {} }: Asked, conditions: Partial<Conditions>): SQL[] =>
  conditionsOf(filters, conditions, (_, type, given) => sql`${given}::${type}`);

/** The part of an index that rows, one more than asked for, are. */
export function pageOf<Row, Line extends { id: string }>(
  rows: readonly Row[],
  limit: number,
  line: (row: Row) => Line,
): IndexPage<Line> {
  const items = rows.slice(0, limit).map(line);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

const indexed = {
  meetings: views.meeting,
  actors: views.actor,
  statements: views.claim,
  sources: views.source,
  questions: views.question,
};

/** Columns of the row with an id, to compare with: null where there is none. */
export const placeOf = (
  view: (typeof indexed)[keyof typeof indexed],
  id: string,
  ...columns: (AnyColumn | SQL)[]
): SQL => sql`(select ${sql.join(columns, sql`, `)} from ${view} where ${view.id} = ${id}::uuid)`;

/** Whether there is something public with an id, after which an index can go on. */
export async function isIndexed(db: Reading, name: keyof typeof indexed, id: string): Promise<boolean> {
  const view = indexed[name];
  const found = await ask(db.select({ id: view.id }).from(view).where(eq(view.id, id)));
  return found.length > 0;
}
