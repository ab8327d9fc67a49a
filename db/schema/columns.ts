import { type AnyColumn, sql } from "drizzle-orm";
import { check, text, timestamp } from "drizzle-orm/pg-core";

/** An instant, in UTC, to the microsecond. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

const wording = (name: string) => text(name);

/**
 * The columns of one imprecise date: its EDTF text, the first and last instant it can mean (inclusive, UTC,
 * null where open or unknown) and the source's own words for it.
 */
export function impreciseDate<P extends string>(prefix: P) {
  return {
    [prefix]: wording(prefix),
    [`${prefix}Earliest`]: instant(`${prefix}_earliest`),
    [`${prefix}Latest`]: instant(`${prefix}_latest`),
    [`${prefix}AsWorded`]: wording(`${prefix}_as_worded`),
  } as Record<P | `${P}AsWorded`, ReturnType<typeof wording>> &
    Record<`${P}Earliest` | `${P}Latest`, ReturnType<typeof instant>>;
}

/** A check that a column holds one of a vocabulary's words. */
export function oneOf(name: string, column: AnyColumn, words: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`);
}
