import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { User } from "@/auth";
import { type Database, tables } from "@/db";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { publishIf } from "@/review/publish";

const { plannedPublication } = tables;

/** How many are found due at once. */
const atOnce = 100;

/** The claims whose time to be published has come. */
export async function publicationsDue(db: Database, now: Date): Promise<string[]> {
  const due = await db
    .select({ id: plannedPublication.claimId })
    .from(plannedPublication)
    .where(and(lte(plannedPublication.at, now), isNull(plannedPublication.refusal)))
    .orderBy(asc(plannedPublication.at))
    .limit(atOnce);
  return due.map(({ id }) => id);
}

/** What became of a claim that was to be published: `gone` where it was published before, or is not to be any more. */
type PlannedOutcome = "published" | "refused" | "gone";

/**
 * Publishes a claim whose time has come, as whoever approved it and with the checks of publishing by hand. What these
 * refuse stays unpublished, and says why at the desk. Of several who do this at once, one publishes it; what somebody
 * cancels or puts off until then is not published.
 * @param context of nobody in particular.
 * @throws RecordError `busy`, `unavailable`: it is to be tried again.
 */
export async function publishPlanned(
  context: Omit<Context, "user"> & { db: Database },
  id: string,
  userOf: (id: string) => Promise<User | null>,
): Promise<PlannedOutcome> {
  const { db, clock } = context;
  const [plan] = await db
    .select()
    .from(plannedPublication)
    .where(and(eq(plannedPublication.claimId, id), lte(plannedPublication.at, clock.now())));
  if (!plan || plan.refusal !== null) return "gone";
  try {
    const user = await userOf(plan.userId);
    if (!user)
      throw new RecordError("forbidden", "Whoever approved it has no account any more: approve it anew.");
    await publishIf({ ...context, user }, { id, version: plan.version }, async (tx) => {
      const taken = await tx
        .delete(plannedPublication)
        .where(still(plan))
        .returning({ id: plannedPublication.claimId });
      if (taken.length === 0) throw new RecordError("stale", "It is not to be published then any more.");
    });
    return "published";
  } catch (error) {
    if (!(error instanceof RecordError) || error.code === "busy" || error.code === "unavailable") throw error;
    const refusal =
      error.code === "stale" ? "It was changed after it was approved: approve it anew." : error.message;
    const refused = await db
      .update(plannedPublication)
      .set({ refusal })
      .where(still(plan))
      .returning({ id: plannedPublication.claimId });
    // Where another has published it, or somebody decided otherwise meanwhile, nothing is left to refuse.
    return refused.length > 0 ? "refused" : "gone";
  }
}

/** The plan as it was read, where it stands still. */
const still = ({ claimId, at, version, userId }: typeof plannedPublication.$inferSelect) =>
  and(
    eq(plannedPublication.claimId, claimId),
    eq(plannedPublication.at, at),
    eq(plannedPublication.version, version),
    eq(plannedPublication.userId, userId),
    isNull(plannedPublication.refusal),
  );
