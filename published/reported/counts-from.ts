import { citationDays, reportDay } from "@/provenance/rules";
import type { CitationRow, RelationRow } from "@/published/claims/query";
import { recordedDate } from "@/published/compact-date";
import type { ToldRow } from "./told";

type Bearing = Pick<RelationRow, "claimId" | "how" | "targetId" | "claimState" | "targetState">;

/** What tells from which day on each part of a page counts. */
export interface ReportedRows {
  relations: readonly Bearing[];
  told: readonly ToldRow[];
}

/** From which day ("YYYY-MM-DD") on each part of a page counts, by its reports; null: no day is known of it. */
export interface CountsFrom {
  claim(id: string): string | null;
  /** Of each citation of a claim, in their order. */
  citations(claimId: string): readonly string[];
  /** A relation counts once both of its claims had been reported. */
  relation(relation: Pick<Bearing, "claimId" | "targetId">): string | null;
}

/** The later of two days. */
export const later = (one: string, other: string): string => (one > other ? one : other);

/** @param timeZone the meeting's (IANA), whose days times of day fall on. Null: UTC. */
export function countsFrom({ told }: ReportedRows, timeZone: string | null): CountsFrom {
  const days = new Map(
    told.map(({ id, reported, happened, cited }) => {
      const published = cited.map(([, date]) => recordedDate(date));
      const day = reportDay(
        {
          reported: recordedDate(reported),
          happened: recordedDate(happened),
          published: published.filter((date) => date !== null),
        },
        timeZone,
      );
      return [id, { day, citations: day === null ? [] : citationDays(day, published, timeZone) }];
    }),
  );
  const claim = (id: string) => days.get(id)?.day ?? null;
  return {
    claim,
    citations: (claimId) => days.get(claimId)?.citations ?? [],
    relation({ claimId, targetId }) {
      const [one, other] = [claim(claimId), claim(targetId)];
      return one === null || other === null ? null : later(one, other);
    },
  };
}

/** The rows of a page as far as they count on a day. Citations are those of their claims, in order. */
export function rowsBy<
  Rows extends {
    claims: readonly { id: string }[];
    citations: readonly Pick<CitationRow, "claimId">[];
    relations: readonly Pick<Bearing, "claimId" | "targetId">[];
  },
>(rows: Rows, from: CountsFrom, day: string): Rows {
  const counts = (since: string | null | undefined) => since != null && since <= day;
  const before = new Map<string, number>();
  return {
    ...rows,
    claims: rows.claims.filter(({ id }) => counts(from.claim(id))),
    citations: rows.citations.filter(({ claimId }) => {
      const n = before.get(claimId) ?? 0;
      before.set(claimId, n + 1);
      return counts(from.citations(claimId)[n]);
    }),
    relations: rows.relations.filter((row) => counts(from.relation(row))),
  };
}
