import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ClaimKind } from "@/claims/vocabulary";
import { views } from "@/db";
import type { Filters } from "./filters";

const { claim } = views;
/** The claims a report is made from, as its columns and joins name them. */
export const wanted = alias(claim, "wanted");

const quoted = (word: string) => sql.raw(`'${word}'`);

/**
 * The common table expression for `wanted`. Without conditions it is folded into each of its uses, which lets
 * PostgreSQL 18 drop joins of `claim` to itself; with conditions it is found once.
 */
export function wantedClaims(filters: Filters, kind: ClaimKind | null, conditions: readonly SQL[] = []): SQL {
  const state = filters.state ?? "published";
  const all = [
    ...(kind ? [sql`${claim.kind} = ${quoted(kind)}`] : []),
    ...(state === "all" ? [] : [sql`${claim.state} = ${quoted(state)}`]),
    ...conditions,
  ];
  return sql`${wanted} AS ${sql.raw(conditions.length > 0 ? "MATERIALIZED" : "NOT MATERIALIZED")} (
  SELECT ${claim}.* FROM ${claim} WHERE ${all.length > 0 ? sql.join(all, sql` AND `) : sql`true`}
)`;
}
