import type { ClaimKind } from "@/claims/vocabulary";
import type { Filters } from "./filters";

const quoted = (word: string) => `'${word}'`;

/**
 * The claims a report is made from, as the common table expression `wanted`. Without conditions it is folded into
 * each of its uses, which lets PostgreSQL 18 drop joins of `claim` to itself; with conditions it is found once.
 */
export function wanted(filters: Filters, kind: ClaimKind | null, conditions: readonly string[] = []): string {
  const state = filters.state ?? "published";
  const all = [
    ...(kind ? [`claim.kind = ${quoted(kind)}`] : []),
    ...(state === "all" ? [] : [`claim.state = ${quoted(state)}`]),
    ...conditions,
  ];
  return `wanted AS ${conditions.length > 0 ? "MATERIALIZED" : "NOT MATERIALIZED"} (
  SELECT claim.* FROM claim WHERE ${all.length > 0 ? all.join(" AND ") : "true"}
)`;
}
