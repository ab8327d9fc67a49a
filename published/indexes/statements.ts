import { and, desc, eq, lt, sql } from "drizzle-orm";
import { views } from "@/db";
import type { ClaimModel } from "@/published/claims/model";
import { readClaims } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { beforeFound, lastRecorded, nearDays } from "./by-days";
import { byWords } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";
import { statementListConditions } from "./statement-conditions";

const { claim, foundStatement } = views;

/** Statements that are published and not retracted, those recorded last first, each with all that its page shows. */
export async function statementsIndex(db: Reading, wanted: Asked): Promise<IndexPage<ClaimModel>> {
  const { limit } = wanted;
  const found = await idsOf(db, wanted);
  const { items, next } = pageOf(found, limit, (row) => row);
  const ids = sql.param(items.map(({ id }) => id));
  const claims = await readClaims(
    db,
    sql`select ${claim.id} from ${claim} where ${claim.id} = any (${ids}::uuid[])`,
  );
  return { items: claims.toReversed(), next };
}

/** One more than asked for. By days they are found by their index, in which they stand in the order of recording too. */
async function idsOf(db: Reading, wanted: Asked): Promise<{ id: string }[]> {
  const { after, limit, filters = {} } = wanted;
  const words = await byWords(db, "statements", claim.id, filters.q);
  const conditions = [
    eq(claim.state, "published"),
    eq(claim.kind, "statement"),
    ...asked(wanted, statementListConditions),
    words,
  ];
  const near = nearDays(foundStatement.days, filters);
  const all = db.select({ id: claim.id }).from(claim).$dynamic();
  if (!near)
    return ask(
      all
        .where(and(...conditions, after ? lt(claim.seq, placeOf(claim, after, claim.seq)) : undefined))
        .orderBy(desc(claim.seq))
        .limit(limit + 1),
    );
  return ask(
    all
      .innerJoin(foundStatement, eq(foundStatement.subjectId, claim.id))
      .where(and(...conditions, near, after ? beforeFound(foundStatement, after) : undefined))
      .orderBy(lastRecorded(foundStatement.seq))
      .limit(limit + 1),
  );
}
