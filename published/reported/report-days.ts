import { groupBy } from "@/lib/group-by";
import type { RelationRow } from "@/published/claims/query";
import type { CountsFrom, ReportedRows } from "./counts-from";

/** A day that had something new. */
export interface ReportDay {
  /** "YYYY-MM-DD". */
  day: string;
  /** Claims about the meeting that had been reported by it, and not before. */
  claims: number;
  /** Further sources for what had been reported before. */
  sources: number;
  /** Claims not about the meeting that bear on what had been reported before. */
  answers: number;
}

/** The report days of a meeting around a day; null where there is none. */
export interface ReportDays {
  first: string | null;
  previous: string | null;
  next: string | null;
  last: string | null;
  /** The nearest of them, in order; never more than ten, however many there are. */
  nearest: ReportDay[];
}

type New = { day: string; what: "claims" | "sources" | "answers" };

/** How many report days a page lists. */
const listed = 10;

/** Every report day of a meeting, in order. */
export function reportDaysOf(rows: ReportedRows, from: CountsFrom): ReportDay[] {
  const chosen = new Set(rows.claims.flatMap(({ id, isChosen }) => (isChosen ? [id] : [])));
  const claims = [...chosen].map((id) => ({ day: from.claim(id), what: "claims" as const }));
  const sources = rows.citations
    .map((row) => ({ day: from.citation(row), since: from.claim(row.claimId), what: "sources" as const }))
    .filter(({ day, since }) => day !== since);
  const answers = rows.relations
    .filter((row) => isAnswerFromElsewhere(row, chosen))
    .map((row) => ({ day: from.relation(row), since: from.claim(row.targetId), what: "answers" as const }))
    .filter(({ day, since }) => day !== since);
  const arrived = [...claims, ...sources, ...answers].flatMap(({ day, what }): New[] =>
    day === null ? [] : [{ day, what }],
  );
  const count = (all: readonly New[], kind: New["what"]) => all.filter(({ what }) => what === kind).length;
  return [...groupBy(arrived, ({ day }) => day)]
    .map(([day, all]) => ({
      day,
      claims: count(all, "claims"),
      sources: count(all, "sources"),
      answers: count(all, "answers"),
    }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Whether readers of the page see something in it that is no claim about the meeting. */
const isAnswerFromElsewhere = (
  { claimId, targetId, how, claimState, targetState }: RelationRow,
  chosen: ReadonlySet<string>,
): boolean =>
  claimState === "published" &&
  !(chosen.has(claimId) && chosen.has(targetId)) &&
  (how === "same_utterance" ? targetState === "published" : chosen.has(targetId));

/** The days around one, and the nearest to it. @param days in order. */
export function around(days: readonly ReportDay[], day: string): ReportDays {
  const before = days.filter((one) => one.day < day).length;
  const after = days.findIndex((one) => one.day > day);
  const start = Math.max(0, Math.min(before - listed / 2, days.length - listed));
  return {
    first: days[0]?.day ?? null,
    previous: days[before - 1]?.day ?? null,
    next: days[after]?.day ?? null,
    last: days.at(-1)?.day ?? null,
    nearest: days.slice(start, start + listed),
  };
}
