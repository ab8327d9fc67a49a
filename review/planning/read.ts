import { asc, eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { listClaims } from "@/review/read";

const { account, claim, plannedPublication } = tables;

const columns = {
  id: plannedPublication.claimId,
  at: plannedPublication.at,
  by: account.name,
  version: plannedPublication.version,
  claimVersion: claim.version,
  refusal: plannedPublication.refusal,
};

const rowsOf = (db: Reader) =>
  db
    .select(columns)
    .from(plannedPublication)
    .innerJoin(claim, eq(claim.id, plannedPublication.claimId))
    .leftJoin(account, eq(account.id, plannedPublication.userId))
    .$dynamic();

const planOf = ({ version, claimVersion, ...row }: Awaited<ReturnType<typeof rowsOf>>[number]) => ({
  ...row,
  /** It says something else than was approved, and will not be published so. */
  isStale: version !== claimVersion,
});

/** That a claim is to be published at a time. */
export type PlannedPublication = ReturnType<typeof planOf>;

/** When a claim is to be published; null where that is at no set time. */
export async function readPlan(db: Reader, id: string): Promise<PlannedPublication | null> {
  const [row] = await rowsOf(db).where(eq(plannedPublication.claimId, id));
  return row ? planOf(row) : null;
}

/** The claims that are to be published at a time, the soonest first. */
export async function listPlanned(db: Reader, limit = 50) {
  const rows = await rowsOf(db)
    .orderBy(asc(plannedPublication.at), asc(plannedPublication.claimId))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const claims = new Map(ids.length === 0 ? [] : (await listClaims(db, { ids })).map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const of = claims.get(row.id);
    return of ? [{ ...planOf(row), claim: of }] : [];
  });
}
