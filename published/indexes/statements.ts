import { and, desc, eq, lt, sql } from "drizzle-orm";
import { views } from "@/db";
import type { ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { dayLists, firstOfDays } from "./by-days";
import { byWords } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";
import { inListsOfDays, statementListConditions } from "./statement-conditions";

const { claim } = views;

/** Statements that are published and not retracted, those recorded last first, each with all that its page shows. */
export async function statementsIndex(db: Reading, wanted: Asked): Promise<IndexPage<ClaimModel>> {
  const { filters, limit } = wanted;
  const words = await byWords(db, "statements", claim.id, filters?.q);
  const after = wanted.after ? placeOf(claim, wanted.after, claim.seq) : undefined;
  const byDays = firstOfDays(dayLists.statements, wanted, words, {
    where: asked(wanted, inListsOfDays),
    after,
  });
  const found = await ask(
    db
      .select({ id: claim.id })
      .from(claim)
      .where(
        and(
          eq(claim.state, "published"),
          eq(claim.kind, "statement"),
          byDays ??
            and(...asked(wanted, statementListConditions), words.haveThem, after && lt(claim.seq, after)),
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
