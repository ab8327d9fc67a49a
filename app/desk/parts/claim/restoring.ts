import { type ClaimRead, readClaim } from "@/claims";
import { asItStood, type Context } from "@/ledger";
import { canonicalInstant } from "@/reports/stood/instant";

/**
 * What a form starts with that is to bring back an earlier version: the claim as it stood at the instant that the
 * address names, to be saved as an edit of what it is now. The claim itself when the address names none.
 */
export async function restoring(
  context: Context,
  claim: ClaimRead,
  instantNamed: string,
): Promise<{ start: ClaimRead; from: string | null }> {
  const from = canonicalInstant(instantNamed);
  const stood = from && (await asItStood(context.db, new Date(from), (tx) => readClaim(tx, claim.claim.id)));
  if (!stood) return { start: claim, from: null };
  const { id, version } = claim.claim;
  return { start: { ...stood, claim: { ...stood.claim, id, version } }, from };
}
