import { type SQL, sql } from "drizzle-orm";
import type { ClaimList } from "@/claims/vocabulary";
import type { Reading } from "@/published/connection";
import { list } from "@/published/lists";
import { fitting } from "./fitting";
import { latestFirst } from "./latest-first";
import { listed, type Part } from "./listed";
import type { ClaimModel } from "./model";
import { queryClaims } from "./query";
import { claimsOf } from "./read";

/** What a page shows of a list of claims. */
export interface ListedClaims {
  /** The latest first. */
  claims: ClaimModel[];
  /** After which claim the next part begins, by id; null: it ends here. */
  next: string | null;
}

/** A part of a list of an actor, a source or a question: as many claims as are asked for, or have room on a page. */
export async function readListed(
  db: Reading,
  name: ClaimList,
  subject: SQL,
  part: Part,
): Promise<ListedClaims> {
  const wanted = listed(name, subject, part);
  const rows = await queryClaims(db, sql`select id from (${wanted}) wanted where n <= ${part.limit}`, {
    order: list({ id: sql<string>`id` }, sql`from (${wanted}) wanted order by n`),
  });
  const byId = new Map(claimsOf(rows).map((claim) => [claim.id, claim]));
  const shown = fitting(rows.order.flatMap(({ id }) => byId.get(id) ?? []));
  const isLast = shown.length === rows.order.length;
  return { claims: latestFirst(shown), next: isLast ? null : (shown.at(-1)?.id ?? null) };
}
