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

/** A filter's value in SQL. Where the setting is missing PostgreSQL refuses the query rather than leave it out. */
const value = (filter: FilterName) => `current_setting('${settingOf(filter)}')::${types[filter]}`;

/** The condition that each filter adds to a report, given the filter's value in SQL. */
export type Conditions = Readonly<Record<FilterName, (value: string) => string>>;

/** The conditions of the filters that were given. */
export function conditionsOf(filters: Filters, conditions: Conditions): string[] {
  return filterNames
    .filter((filter) => filters[filter] !== undefined)
    .map((filter) => `(${conditions[filter](value(filter))})`);
}

/** Whether one of several texts holds what was searched for, whatever its case. */
export const mentions = (texts: readonly string[]) => (value: string) =>
  texts.map((text) => `position(lower(${value}) IN lower(${text})) > 0`).join(" OR ");

/** Meetings whose current status is the one asked for, as a condition on a claim. */
export const aboutMeetingsNow = (claim: string) => (value: string) =>
  `${claim} IN (SELECT claim_id FROM claim_meeting JOIN meeting_summary USING (meeting_id) WHERE status = ${value})`;

export const aboutMeeting = (claim: string) => (value: string) =>
  `${claim} IN (SELECT claim_id FROM claim_meeting WHERE meeting_id = ${value})`;

/** Conditions on the day a claim speaks of: any overlap with the time asked for counts, and an open end is open. */
export const dayOfClaim = (claim: string): Pick<Conditions, "from" | "to"> => ({
  from: (value) => `${claim} IN (SELECT claim_id FROM claim_day WHERE coalesce(latest >= ${value}, true))`,
  to: (value) => `${claim} IN (SELECT claim_id FROM claim_day WHERE coalesce(earliest <= ${value}, true))`,
});

/** The same for an imprecise date of the row itself; a row without one is left out. */
export const spanOf = (date: string): Pick<Conditions, "from" | "to"> => ({
  from: (value) => `${date} IS NOT NULL AND coalesce(${date}_latest >= ${value}, true)`,
  to: (value) => `${date} IS NOT NULL AND coalesce(${date}_earliest <= ${value}, true)`,
});
