import { and, asc, eq, ne } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { type ClaimRead, listClaims, readClaim } from "@/review/read";
import type { CorrectionInput } from "./correct";
import { tryCorrection } from "./propose";

const { account, claim, proposedCorrection } = tables;

const columns = {
  id: proposedCorrection.claimId,
  kind: claim.kind,
  claimVersion: claim.version,
  claimState: claim.state,
  proposal: proposedCorrection.proposal,
  version: proposedCorrection.version,
  authorId: proposedCorrection.authorId,
  author: account.name,
  input: proposedCorrection.input,
  state: proposedCorrection.state,
  sentBackReason: proposedCorrection.sentBackReason,
  proposedAt: proposedCorrection.proposedAt,
};

/** A correction that waits for a second person, or was sent back. */
export type Correction = ReturnType<typeof correctionOf>;

const rowsOf = (db: Reader) =>
  db
    .select(columns)
    .from(proposedCorrection)
    .innerJoin(claim, eq(claim.id, proposedCorrection.claimId))
    .leftJoin(account, eq(account.id, proposedCorrection.authorId))
    .$dynamic();

const correctionOf = ({
  claimVersion,
  claimState,
  input,
  ...row
}: Awaited<ReturnType<typeof rowsOf>>[number]) => ({
  ...row,
  input: { ...input, id: row.id, version: row.version } as CorrectionInput,
  publicNote: String(input["publicNote"]),
  /** What is published has changed since it was written: it can only be written anew. */
  isStale: claimVersion !== row.version || claimState !== "published",
});

/** The correction of a claim that waits, or was sent back; null where there is none. */
export async function readCorrection(db: Reader, id: string): Promise<Correction | null> {
  const [row] = await rowsOf(db).where(eq(proposedCorrection.claimId, id));
  return row ? correctionOf(row) : null;
}

/** The corrections in a state, what has waited longest first, each with the claim that it corrects. */
export async function listCorrections(
  db: Reader,
  { state, authorId, limit = 100 }: { state: Correction["state"]; authorId?: string; limit?: number },
) {
  const rows = await rowsOf(db)
    .where(
      and(
        eq(proposedCorrection.state, state),
        ne(claim.state, "retracted"),
        authorId ? eq(proposedCorrection.authorId, authorId) : undefined,
      ),
    )
    .orderBy(asc(proposedCorrection.proposedAt), asc(proposedCorrection.claimId))
    .limit(limit);
  const ids = rows.map(({ id }) => id);
  const claims = new Map(ids.length === 0 ? [] : (await listClaims(db, { ids })).map((one) => [one.id, one]));
  return rows.flatMap((row) => {
    const of = claims.get(row.id);
    return of ? [{ ...correctionOf(row), claim: of }] : [];
  });
}

/** The claim as a correction would leave it, for the form that writes on it; null where it could not be made any more. */
export async function correctionAsClaim(context: Context, correction: Correction): Promise<ClaimRead | null> {
  try {
    const { kind, id, input } = correction;
    const found = await tryCorrection(context, kind, input, (tx) => readClaim(tx, id));
    return found ?? null;
  } catch (error) {
    if (error instanceof RecordError) return null;
    throw error;
  }
}
