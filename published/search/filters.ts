import { type AnyColumn, sql } from "drizzle-orm";
import { views } from "@/db";
import { calendarDate, parseEdtf, whyNoDate } from "@/lib/dates";
import { isKey } from "@/lib/keys";
import { t } from "@/lib/language";
import { statuses } from "@/meetings/vocabulary";
import { conditionsOf } from "@/published/conditions/condition";
import { meetingConditions } from "@/published/conditions/meetings";
import { sourceConditions } from "@/published/conditions/sources";
import type { Reading } from "@/published/connection";
import { inListsOfDays, statementListConditions } from "@/published/indexes/statement-conditions";
import { entry, type Kind, kinds, type Narrow } from "./candidates";
import { survivingActor } from "./surviving-actor";

/** What a search is narrowed down by, as its address has it. */
export interface Asked {
  q?: string | undefined;
  type?: string | undefined;
  /** Of meetings. */
  status?: string | undefined;
  /** By its key: who speaks, takes part or publishes. */
  actor?: string | undefined;
  /** EDTF: what was said, scheduled or published from then, and to then. */
  from?: string | undefined;
  to?: string | undefined;
}
export type Problems = Partial<Record<keyof Asked, string>>;

export interface Narrowed extends Narrow {
  /** Which kinds of things can fulfil all of it. */
  kinds: readonly Kind[];
  actor: { id: string; name: string } | null;
  problems: Problems;
}

const { claim, meeting, meetingSummary, source } = views;

/** Reads what a search is narrowed down by; what cannot be is told, and left out. */
export async function narrowed(db: Reading, asked: Asked): Promise<Narrowed> {
  const problems: Problems = {};
  const type = kinds.find((kind) => kind === asked.type);
  if (asked.type && !type) problems.type = t("problem.kind", { kind: asked.type });
  const status = statuses.find((one) => one === asked.status);
  if (asked.status && !status) problems.status = t("problem.status", { status: asked.status });
  const actor = asked.actor && isKey(asked.actor) ? await survivingActor(db, asked.actor) : null;
  if (asked.actor && !actor) problems.actor = t("problem.actor");
  const from = dayOf("from", asked, problems);
  const to = dayOf("to", asked, problems);
  if (from && to && from > to) problems.to = t("problem.reversed");
  const filters = { status, from, to };
  const isNarrow = Boolean(status ?? from ?? to);
  const dates = { from, to };
  const able = kinds.filter((kind) => {
    if (type && kind !== type) return false;
    if (status) return kind === "meetings";
    if (from || to) return kind === "meetings" || kind === "statements" || kind === "sources";
    return true;
  });
  const of = (given: typeof filters | typeof dates, conditions: Parameters<typeof conditionsOf>[1]) =>
    sql.join(
      conditionsOf(given, conditions, (_, sqlType, value) => sql`${value}::${sqlType}`),
      sql` and `,
    );
  const conditions: Narrowed["conditions"] = isNarrow
    ? {
        meetings: [
          sql`exists (select from ${itself(meeting.id)} cross join ${itself(meetingSummary.meetingId)}
            where ${of(filters, meetingConditions)})`,
        ],
        ...((from || to) && {
          statements: [
            sql`exists (select from ${itself(claim.id)} where ${of(dates, statementListConditions)})`,
          ],
          sources: [sql`exists (select from ${itself(source.id)} where ${of(dates, sourceConditions)})`],
        }),
      }
    : {};
  const ofDays =
    from || to
      ? { days: dates, conditions: { ...conditions, statements: [of(dates, inListsOfDays)] } }
      : null;
  return { kinds: able, actor, conditions, ofDays, problems };
}

/** The row of what is found: the fence (OFFSET 0) has PostgreSQL look it up, and not first read all that fits. */
const itself = (id: AnyColumn) =>
  sql`(select * from ${id.table} where ${id} = ${entry.subjectId} offset 0) ${id.table}`;

/** A day of the calendar, "YYYY-MM-DD". */
function dayOf(name: "from" | "to", asked: Asked, problems: Problems): string | undefined {
  const text = asked[name];
  if (!text) return undefined;
  const parsed = parseEdtf(text);
  if (!parsed.ok) {
    problems[name] = whyNoDate(parsed.message);
    return undefined;
  }
  return calendarDate(name === "from" ? parsed.date.earliest : parsed.date.latest) || undefined;
}
