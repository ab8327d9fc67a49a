import { groupBy } from "@/lib/group-by";
import { bearsFrom } from "./bears-from";
import { type CountsFrom, later, type ReportedRows } from "./counts-from";

/** A day that had something new. */
export interface ReportDay {
  /** "YYYY-MM-DD". */
  day: string;
  /** Claims about the meeting that had been reported by it, and not before. */
  claims: number;
  /** Further sources for what had been reported before. */
  sources: number;
  /** Claims about other meetings alone that are other wordings of one about this, or answer one. */
  elsewhere: number;
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

type New = { day: string; what: "claims" | "sources" | "elsewhere" };

/** How many report days a page lists. */
const listed = 10;

/** Every report day of a meeting, in order. */
export function reportDaysOf(rows: ReportedRows, from: CountsFrom): ReportDay[] {
  const about = new Set(rows.told.flatMap(({ id, isChosen }) => (isChosen ? [id] : [])));
  const bearing = bearsFrom(rows, from);
  const claims = [...bearing].map(
    ([id, day]): New => ({ day, what: about.has(id) ? "claims" : "elsewhere" }),
  );
  const sources = [...bearing].flatMap(([id, since]) =>
    from.citations(id).flatMap((day): New[] => (day > since ? [{ day, what: "sources" }] : [])),
  );
  const answers = new Map<string, New>();
  for (const { claimId, claimState, targetId } of rows.relations) {
    const [since, own] = [bearing.get(targetId), from.claim(claimId)];
    if (claimState !== "published" || bearing.has(claimId) || !since || !own) continue;
    const day = later(since, own);
    answers.set(`${claimId} ${day}`, { day, what: "elsewhere" });
  }
  const count = (all: readonly New[], kind: New["what"]) => all.filter(({ what }) => what === kind).length;
  return [...groupBy([...claims, ...sources, ...answers.values()], ({ day }) => day)]
    .map(([day, all]) => ({
      day,
      claims: count(all, "claims"),
      sources: count(all, "sources"),
      elsewhere: count(all, "elsewhere"),
    }))
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

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
