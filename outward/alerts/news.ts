import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";
import { type Database, tables } from "@/db";
import { eventOf } from "@/outward/event-of";
import { lastAct } from "@/outward/last-act";
import type { Telling } from "@/outward/telling";
import { goOn, toldUpTo } from "@/outward/telling-up-to";
import { withMerged } from "@/published/history/followed";
import { claimsChangedSince, followedIn } from "@/published/history/since";

const { alert } = tables;

/** How many acts are looked through at once, and how many times at most before others have their turn. */
const atOnce = 100;
const turns = 10;

/** From one mail about the same thing to the next, at least, in minutes. */
export const pauseMinutes = 15;

/** How long somebody has to confirm, in days, before their address is forgotten. */
const daysToConfirm = 3;

/** Finds out which alerts what became of claims lately concerns, and has them written. */
export async function markNews(telling: Omit<Telling, "siteUrl">): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) if (!(await markSome(telling))) return;
}

/** Answers whether there is more. */
async function markSome({ db, published, clock }: Omit<Telling, "siteUrl">): Promise<boolean> {
  const from = await toldUpTo(db, "readers");
  const last = await lastAct(db);
  if (last <= from) return false;
  const changes = await claimsChangedSince(published, from, atOnce);
  const told = changes.filter((change) => eventOf(change) !== undefined);
  const reached = changes.at(-1)?.seq ?? last;
  const isMore = changes.length === atOnce;
  const upTo = isMore ? reached : Math.max(reached, last);
  const named = [
    ...(
      await followedIn(
        published,
        told.map(({ subject }) => subject.id),
      )
    ).values(),
  ];
  const concerned = await withMerged(published, [...new Set(named.flatMap((ids) => [...ids]))]);
  const now = clock.now().toISOString();
  return db.transaction(async (tx) => {
    if (!(await goOn(tx, "readers", from, upTo)) || told.length === 0) return isMore;
    await tx
      .update(alert)
      .set({
        newsUpTo: upTo,
        // What is written begins after what was known before: not what concerned others long since.
        toldUpTo: sql`case when ${alert.dueAt} is null then greatest(${alert.toldUpTo}, ${from}) else ${alert.toldUpTo} end`,
        dueAt: sql`coalesce(${alert.dueAt},
          greatest(${now}::timestamptz, ${alert.mailedAt} + make_interval(mins => ${pauseMinutes}::integer)))`,
      })
      .where(
        and(
          isNotNull(alert.confirmedAt),
          or(
            eq(alert.kind, "everything"),
            concerned.length > 0 ? inArray(alert.subjectId, concerned) : undefined,
          ),
        ),
      );
    return isMore;
  });
}

/** The alerts that are due to be written, the longest due first. */
export async function alertsDue(db: Database, now: Date, limit = 200): Promise<string[]> {
  const due = await db
    .select({ id: alert.id })
    .from(alert)
    .where(lte(alert.dueAt, now))
    .orderBy(asc(alert.dueAt))
    .limit(limit);
  return due.map(({ id }) => id);
}

/** Forgets the addresses that nobody confirmed. */
export async function forgetUnconfirmed(db: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - daysToConfirm * 86_400_000);
  await db.delete(alert).where(and(isNull(alert.confirmedAt), lt(alert.askedAt, before)));
}
