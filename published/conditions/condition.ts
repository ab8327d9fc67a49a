import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";

type Expression = SQL | AnyColumn;

/** Filters that add a condition, the same wherever rows are chosen: by reports, and by lists for machines. */
export const filterNames = ["meeting", "actor", "status", "from", "to", "q"] as const;
export type FilterName = (typeof filterNames)[number];

/** What a filter asks for: `from` and `to` a day, or an instant where a time of day is given. */
type Asked = "uuid" | "text" | "date" | "timestamptz";

function typeOf(filter: FilterName, given: string): Asked {
  if (filter === "from" || filter === "to") return given.includes("T") ? "timestamptz" : "date";
  return filter === "meeting" || filter === "actor" ? "uuid" : "text";
}

/** The condition that each filter adds to a report, given the filter's value in SQL and of what type it is. */
export type Conditions = Readonly<Record<FilterName, (value: SQL, type: Asked) => SQL>>;

/**
 * The conditions of the filters that were given.
 * @param asSql the value of a filter as SQL, of the type it is asked as.
 */
export function conditionsOf(
  filters: Partial<Record<FilterName, string | undefined>>,
  conditions: Partial<Conditions>,
  asSql: (filter: FilterName, type: SQL, given: string) => SQL,
): SQL[] {
  return filterNames.flatMap((filter) => {
    const given = filters[filter];
    const condition = conditions[filter];
    if (given === undefined || !condition) return [];
    const type = typeOf(filter, given);
    return [sql`(${condition(asSql(filter, sql.raw(type), given), type)})`];
  });
}

/** Whether a text holds what was searched for, however the two are written. What folds to nothing is in no text. */
export const mentions = (text: Expression) => (value: SQL) =>
  sql`position(nullif(search.folded(${value}), '') IN search.folded(${text})) > 0`;

type Found = (typeof views)[Extract<keyof typeof views, `found${string}`>];

/** Whether a thing has every word that was searched for, in its own names or of whom it names: docs/decisions/search.md. */
export const hasWords = (id: Expression, found: Found) => (value: SQL) =>
  sql`${id} IN (SELECT ${found.subjectId} FROM ${found} WHERE ${found.words} @@ (SELECT asked(${value})))`;

const { claimCalendar, claimDay, claimMeeting, meetingSummary } = views;

/** Meetings whose current status is the one asked for, as a condition on a claim. */
export const aboutMeetingsNow = (claim: AnyColumn) => (value: SQL) =>
  sql`${claim} IN (SELECT ${claimMeeting.claimId} FROM ${claimMeeting}
    JOIN ${meetingSummary} ON ${meetingSummary.meetingId} = ${claimMeeting.meetingId}
    WHERE ${meetingSummary.status} = ${value})`;

export const aboutMeeting = (claim: AnyColumn) => (value: SQL) =>
  sql`${claim} IN (SELECT ${claimMeeting.claimId} FROM ${claimMeeting} WHERE ${claimMeeting.meetingId} = ${value})`;

/**
 * Conditions on the day a claim speaks of, by the calendar of a meeting it is about: any overlap with the time asked for
 * counts, and an open end is open.
 */
export const dayOfClaim = (claim: AnyColumn): Pick<Conditions, "from" | "to"> => ({
  from: (value, type) =>
    type === "date"
      ? sql`${claim} IN (SELECT ${claimCalendar.claimId} FROM ${claimCalendar}
    WHERE coalesce(${claimCalendar.lastDay} >= ${value}, true))`
      : sql`${claim} IN (SELECT ${claimDay.claimId} FROM ${claimDay} WHERE coalesce(${claimDay.latest} >= ${value}, true))`,
  to: (value, type) =>
    type === "date"
      ? sql`${claim} IN (SELECT ${claimCalendar.claimId} FROM ${claimCalendar}
    WHERE coalesce(${claimCalendar.firstDay} <= ${value}, true))`
      : sql`${claim} IN (SELECT ${claimDay.claimId} FROM ${claimDay} WHERE coalesce(${claimDay.earliest} <= ${value}, true))`,
});

/**
 * The same for an imprecise date of the row itself; a row without one is left out.
 * @param days its first and last day, where these are not simply those of UTC.
 */
export const spanOf = (
  { edtf, earliest, latest }: Record<"edtf" | "earliest" | "latest", Expression>,
  days = { first: sql`${earliest}::date`, last: sql`${latest}::date` } as Record<
    "first" | "last",
    Expression
  >,
): Pick<Conditions, "from" | "to"> => ({
  from: (value, type) =>
    sql`${edtf} IS NOT NULL AND coalesce(${type === "date" ? days.last : latest} >= ${value}, true)`,
  to: (value, type) =>
    sql`${edtf} IS NOT NULL AND coalesce(${type === "date" ? days.first : earliest} <= ${value}, true)`,
});
