import { type AnyColumn, asc, desc, type SQL, sql } from "drizzle-orm";

/** What a sorted list has as its condition and its order. */
interface Sorted {
  /** What stands after the row that the page before ended with. */
  beyond: SQL | undefined;
  order: SQL[];
}

/**
 * The order of a list by a key, rows of one key by id, and what of it stands after the row with an id.
 * @param key what is never null of the row, from the tables of `from`.
 */
export function sorted(
  { key, id, from }: { key: SQL | AnyColumn; id: AnyColumn; from: SQL },
  descending: boolean,
  after: string | undefined,
): Sorted {
  const direction = descending ? desc : asc;
  const last = (what: SQL) => sql`(select ${what} from ${from} where ${id} = ${after})`;
  // The first half is what an index of the key alone can begin at.
  const [atLeast, past] = descending ? [sql`<=`, sql`<`] : [sql`>=`, sql`>`];
  return {
    beyond: after
      ? sql`${key} ${atLeast} ${last(sql`${key}`)} and (${key}, ${id}) ${past} ${last(sql`${key}, ${id}`)}`
      : undefined,
    order: [direction(key), direction(id)],
  };
}
