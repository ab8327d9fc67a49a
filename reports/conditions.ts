import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import type { DateOf, Expression } from "./column";
import type { Filters } from "./filters";

/** Filters that add a condition. `state` is not among them: every report starts from the claims in that state. */
export const filterNames = ["meeting", "actor", "status", "from", "to", "q"] as const;
export type FilterName = (typeof filterNames)[number];

/** The setting of the session that carries the value of a filter. */
export const settingOf = (filter: FilterName | "site") => `onrecord.export_${filter}`;

const types: Record<FilterName, string> = {
  meeting: "uuid",
  actor: "uuid",
  status: "text",
  from: "timestamptz",
  to: "timestamptz",
  q: "text",
};

/** A setting of the session. Where it is missing PostgreSQL refuses the query rather than leave it out. */
export const setting = (name: FilterName | "site") => sql`current_setting('${sql.raw(settingOf(name))}')`;

const value = (filter: FilterName) => sql`${setting(filter)}::${sql.raw(types[filter])}`;

/** The condition that each filter adds to a report, given the filter's value in SQL. */
export type Conditions = Readonly<Record<FilterName, (value: SQL) => SQL>>;

/** The conditions of the filters that were given. */
export function conditionsOf(filters: Filters, conditions: Conditions): SQL[] {
  return filterNames
    .filter((filter) => filters[filter] !== undefined)
    .map((filter) => sql`(${conditions[filter](value(filter))})`);
}

/** Whether one of several texts holds what was searched for, whatever its case. */
export const mentions = (texts: readonly Expression[]) => (value: SQL) =>
  sql.join(
    texts.map((text) => sql`position(lower(${value}) IN lower(${text})) > 0`),
    sql` OR `,
  );

const { claimDay, claimMeeting, meetingSummary } = views;

/** Meetings whose current status is the one asked for, as a condition on a claim. */
export const aboutMeetingsNow = (claim: AnyColumn) => (value: SQL) =>
  sql`${claim} IN (SELECT ${claimMeeting.claimId} FROM ${claimMeeting}
    JOIN ${meetingSummary} ON ${meetingSummary.meetingId} = ${claimMeeting.meetingId}
    WHERE ${meetingSummary.status} = ${value})`;

export const aboutMeeting = (claim: AnyColumn) => (value: SQL) =>
  sql`${claim} IN (SELECT ${claimMeeting.claimId} FROM ${claimMeeting} WHERE ${claimMeeting.meetingId} = ${value})`;

/** Conditions on the day a claim speaks of: any overlap with the time asked for counts, and an open end is open. */
export const dayOfClaim = (claim: AnyColumn): Pick<Conditions, "from" | "to"> => ({
  from: (value) => sql`${claim} IN (
    SELECT ${claimDay.claimId} FROM ${claimDay} WHERE coalesce(${claimDay.latest} >= ${value}, true))`,
  to: (value) => sql`${claim} IN (
    SELECT ${claimDay.claimId} FROM ${claimDay} WHERE coalesce(${claimDay.earliest} <= ${value}, true))`,
});

/** The same for an imprecise date of the row itself; a row without one is left out. */
export const spanOf = ({ edtf, earliest, latest }: DateOf): Pick<Conditions, "from" | "to"> => ({
  from: (value) => sql`${edtf} IS NOT NULL AND coalesce(${latest} >= ${value}, true)`,
  to: (value) => sql`${edtf} IS NOT NULL AND coalesce(${earliest} <= ${value}, true)`,
});
