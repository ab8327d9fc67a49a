import { type AnyColumn, and, asc, desc, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { of } from "@/published/claims/parts";
import { ask, type Reading } from "@/published/connection";
import type { Words } from "./by-words";
import type { Asked } from "./index-page";

const { claim, meetingPeriod, sourcePeriod, statementPeriod } = views;
const { meeting, meetingSummary, source } = views;

interface DayLists {
  /** What stands in which of them. */
  view: typeof meetingPeriod | typeof sourcePeriod | typeof statementPeriod;
  /** Its place there. */
  place: readonly AnyColumn[];
  order: "asc" | "desc";
  /** Which it is, and what besides conditions are asked of, looked up for one after another. */
  id: AnyColumn | SQL;
  besides: SQL;
}

const ofMeetings = {
  view: meetingPeriod,
  id: meeting.id,
  besides: sql`${of(meeting.id, meetingPeriod.subjectId, meeting)}
    ${of(meetingSummary.meetingId, meetingPeriod.subjectId, meetingSummary)}`,
};

/** Each day, month, year and decade has a list of what is of it, in the order of the list that readers see. */
export const dayLists = {
  statements: {
    view: statementPeriod,
    place: [statementPeriod.seq],
    order: "desc",
    id: claim.id,
    besides: of(claim.id, statementPeriod.subjectId, claim),
  },
  sources: {
    view: sourcePeriod,
    place: [sourcePeriod.recordedAt, sourcePeriod.subjectId],
    order: "desc",
    id: source.id,
    besides: of(source.id, sourcePeriod.subjectId, source),
  },
  meetings: {
    ...ofMeetings,
    place: [meetingPeriod.latest, meetingPeriod.subjectId],
    order: "desc",
  },
  meetingsByKey: { ...ofMeetings, place: [meetingPeriod.key], order: "asc" },
} as const satisfies Record<string, DayLists>;

/** The days that are asked for: each "YYYY-MM-DD" or an instant. */
export type Days = Pick<NonNullable<Asked["filters"]>, "from" | "to">;

/** The periods in whose lists all stands that is of some days. By an instant these are a day more, whatever the calendar. */
const periods = ({ from, to }: Days): SQL => {
  const day = (given: string | undefined, more: SQL) =>
    given
      ? sql`(${given}::timestamptz at time zone 'UTC')::date ${given.includes("T") ? more : sql``}`
      : sql`null`;
  return sql`search.periods_asked(${day(from, sql`- 1`)}, ${day(to, sql`+ 1`)}) asked(period)`;
};

interface Others {
  where: readonly (SQL | undefined)[];
  /** The place after which they stand. */
  after?: SQL | undefined;
  limit: number;
}

/** A query for the ids of the first things that are of some days and fulfil other conditions. */
export function firstIds({ view, place, order, id, besides }: DayLists, days: Days, others: Others): SQL {
  const { where, after, limit } = others;
  const columns = sql.join([...place], sql`, `);
  const own = place.map((column) => sql`own.${sql.identifier(column.name)}`);
  const inOrder = (columns: readonly (AnyColumn | SQL)[]) =>
    sql.join(
      columns.map((column) => (order === "asc" ? asc(column) : desc(column))),
      sql`, `,
    );
  const isAfter = after && sql`(${columns}) ${sql.raw(order === "asc" ? ">" : "<")} ${after}`;
  return sql`select own.id from ${periods(days)} cross join lateral (
      select ${id} as id, ${columns} from ${view} ${besides}
      where ${and(sql`${view.period} = asked.period`, isAfter, ...where)} order by ${inOrder(place)} limit ${limit}
    ) own group by own.id, ${sql.join(own, sql`, `)} order by ${inOrder(own)} limit ${limit}`;
}

/**
 * The condition that something is among the first of a list that is narrowed down by days.
 * @returns none where no days are asked for, or something that few have is gathered first.
 */
export function firstOfDays(
  list: DayLists,
  { filters = {}, limit }: Asked,
  { haveThem, areGathered }: Words,
  { where, after }: Omit<Others, "limit">,
): SQL | undefined {
  if (!(filters.from ?? filters.to) || filters.meeting || filters.actor || areGathered) return undefined;
  const others = { where: [...where, haveThem], after, limit: limit + 1 };
  return sql`${list.id} = any (array(${firstIds(list, filters, others)}))`;
}

/** How many things of some days are few, beside those that have words. */
const few = 2_000;

/** A query for the ids of all that is of some days, where that is few. */
export async function fewOfDays(db: Reading, { view }: DayLists, days: Days): Promise<SQL | undefined> {
  if (!(days.from ?? days.to)) return undefined;
  const ids = sql`select own.id from ${periods(days)} cross join lateral (
    select ${view.subjectId} as id from ${view} where ${view.period} = asked.period offset 0) own`;
  const [counted] = await ask(
    db
      .select({ areFew: sql<boolean>`counted.are_few` })
      .from(sql`(select count(*) <= ${few} as are_few from (${ids} limit ${few + 1}) first) counted`),
  );
  return counted?.areFew ? ids : undefined;
}
