import { and, desc, eq, lt, sql } from "drizzle-orm";
import { views } from "@/db";
import type { ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { byWords } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";
import { statementListConditions } from "./statement-conditions";

const { claim } = views;

/** Statements that are published and not retracted, those recorded last first, each with all that its page shows. */
export async function statementsIndex(db: Reading, wanted: Asked): Promise<IndexPage<ClaimModel>> {
  const { after, limit } = wanted;
  const words = await byWords(db, "statements", claim.id, wanted.filters?.q);
  const found = await ask(
    db
      .select({ id: claim.id })
      .from(claim)
      .where(
        and(
          eq(claim.state, "published"),
          eq(claim.kind, "statement"),
          ...asked(wanted, statementListConditions),
          words,
          after ? lt(claim.seq, placeOf(claim, after, claim.seq)) : undefined,
        ),
      )
      .orderBy(desc(claim.seq))
      .limit(limit + 1),
  );
  const { items, next } = pageOf(found, limit, (row) => row);
  const ids = sql.param(items.map(({ id }) => id));
  const claims = await readClaims(
    db,
    sql`select ${claim.id} from ${claim} where ${claim.id} = any (${ids}::uuid[])`,
  );
  return { items: claims.toReversed(), next };
}
