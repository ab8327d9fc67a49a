import { groupBy } from "@/lib/group-by";
import { citationDays, reportDay } from "@/provenance/rules";
import type { CitationRow, ClaimRow, RelationRow, SourceRow } from "@/published/claims/query";
import { dated } from "@/published/row";
import type { ToldRow } from "./told";

type Cited = Pick<CitationRow, "id" | "claimId" | "sourceId">;
type Bearing = Pick<RelationRow, "claimId" | "how" | "targetId" | "claimState" | "targetState">;

/** What tells from which day on each part of a page counts. */
export interface ReportedRows {
  claims: readonly Pick<ClaimRow, "id" | "isChosen">[];
  citations: readonly Cited[];
  sources: readonly Pick<
    SourceRow,
    "id" | "published" | "publishedEarliest" | "publishedLatest" | "publishedAsWorded"
  >[];
  relations: readonly Bearing[];
  told: readonly ToldRow[];
}

/** From which day ("YYYY-MM-DD") on each part of a page counts, by its reports; null: no day is known of it. */
export interface CountsFrom {
  claim(id: string): string | null;
  citation(citation: Pick<Cited, "id">): string | null;
  /** A relation counts once both of its claims had been reported. */
  relation(relation: Pick<Bearing, "claimId" | "targetId">): string | null;
}

/** The later of two days. */
export const later = (one: string, other: string): string => [one, other].toSorted()[1] ?? other;

/** @param timeZone the meeting's (IANA), whose days times of day fall on. Null: UTC. */
export function countsFrom(rows: ReportedRows, timeZone: string | null): CountsFrom {
  const claims = new Map(rows.told.map((row) => [row.id, dayOf(row, timeZone)]));
  const claim = (id: string) => claims.get(id) ?? null;
  const sources = new Map(rows.sources.map((row) => [row.id, dated(row, "published")]));
  const citations = new Map<string, string>();
  for (const [claimId, cited] of groupBy(rows.citations, (row) => row.claimId)) {
    const day = claim(claimId);
    if (day === null) continue;
    const days = citationDays(
      day,
      cited.map(({ sourceId }) => sources.get(sourceId) ?? null),
      timeZone,
    );
    for (const [index, { id }] of cited.entries()) citations.set(id, days[index] ?? day);
  }
  return {
    claim,
    citation: ({ id }) => citations.get(id) ?? null,
    relation({ claimId, targetId }) {
      const [one, other] = [claim(claimId), claim(targetId)];
      return one === null || other === null ? null : later(one, other);
    },
  };
}

const dayOf = (row: ToldRow, timeZone: string | null): string | null =>
  reportDay(
    {
      reported: dated(row, "reported"),
      happened: dated(row, "effective") ?? dated(row, "said"),
      published: row.published.flatMap((source) => dated(source, "published") ?? []),
    },
    timeZone,
  );

/** The rows of a page as far as they count on a day. */
export function rowsBy<
  Rows extends {
    claims: readonly { id: string }[];
    citations: readonly { id: string }[];
    relations: readonly { claimId: string; targetId: string }[];
  },
>(rows: Rows, from: CountsFrom, day: string): Rows {
  const counts = (since: string | null) => since !== null && since <= day;
  return {
    ...rows,
    claims: rows.claims.filter(({ id }) => counts(from.claim(id))),
    citations: rows.citations.filter((row) => counts(from.citation(row))),
    relations: rows.relations.filter((row) => counts(from.relation(row))),
  };
}
