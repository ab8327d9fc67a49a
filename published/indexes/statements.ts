import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { ClaimList } from "@/claims/vocabulary";
import { views } from "@/db";
import type { ClaimModel } from "@/published/claims/model";
import { of } from "@/published/claims/parts";
import { readClaims } from "@/published/claims/read";
import { ask, type Reading } from "@/published/connection";
import { dayLists, firstOfDays } from "./by-days";
import { byWords, type Words } from "./by-words";
import { type Asked, asked, type IndexPage, pageOf, placeOf } from "./index-page";
import { inListsOfDays, statementListConditions } from "./statement-conditions";

const { claim, listedClaim } = views;

/** Statements that are published and not retracted, those recorded last first, each with all that its page shows. */
export async function statementsIndex(db: Reading, wanted: Asked): Promise<IndexPage<ClaimModel>> {
  const { filters, limit } = wanted;
  const words = await byWords(db, "statements", claim.id, filters?.q);
  const after = wanted.after ? placeOf(claim, wanted.after, claim.seq) : undefined;
  const byDays = firstOfDays(dayLists.statements, wanted, words, {
    where: asked(wanted, inListsOfDays),
    after,
  });
  const first = byDays ?? lastRecorded(wanted, words, after);
  const found = await ask(
    db
      .select({ id: claim.id })
      .from(claim)
      .where(
        and(
          eq(claim.state, "published"),
          eq(claim.kind, "statement"),
          first ??
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

/**
 * The condition that a statement is among those that come next about a meeting, or of somebody: that they made, or that
 * were made on their behalf or to them. Lists have these in the order of recording, of ten thousand and more. None where
 * few are gathered by something else.
 */
function lastRecorded(wanted: Asked, { haveThem, areGathered }: Words, after: SQL | undefined) {
  const { actor, meeting, ...others } = wanted.filters ?? {};
  const subject = actor ?? meeting;
  if (!subject || (actor && meeting) || areGathered) return undefined;
  const where = [...asked({ ...wanted, filters: others }, statementListConditions), haveThem];
  const lastIn = (list: ClaimList) => sql`(
    select ${claim.id} as id, ${listedClaim.seq} as seq from ${listedClaim} ${of(claim.id, listedClaim.claimId, claim)}
    where ${and(
      sql`${listedClaim.subjectId} = ${subject}::uuid and ${listedClaim.list} = ${sql.raw(`'${list}'`)}`,
      sql`${listedClaim.state} = 'published'`,
      after && sql`${listedClaim.seq} < ${after}`,
      ...where,
    )} order by ${listedClaim.seq} desc limit ${wanted.limit + 1})`;
  // Nobody addresses a meeting.
  const lists = sql.join(
    (actor ? (["statements", "addressed"] as const) : (["statements"] as const)).map(lastIn),
    sql` union `,
  );
  return sql`${claim.id} = any (array(
    select id from (${lists}) own order by seq desc limit ${wanted.limit + 1}))`;
}
