import { and, asc, eq, lte, sql } from "drizzle-orm";
import { type Database, tables } from "@/db";
import { lastAct } from "@/outward/last-act";
import type { Telling } from "@/outward/telling";
import { goOn, toldUpTo } from "@/outward/telling-up-to";
import { concerningSince, editors, isFor } from "./concerns";

const { notice } = tables;

const atOnce = 200;

/** From one mail to an editor to the next, at least, in minutes. */
export const pauseMinutes = 30;
/** How long acts are gathered before the first is told. */
const gathering = 2;

/** Finds out whom what editors did lately concerns, and has them written. */
export async function markNotices({ db, clock }: Pick<Telling, "db" | "clock">): Promise<void> {
  const from = await toldUpTo(db, "editors");
  const last = await lastAct(db);
  if (last <= from) return;
  const acts = await concerningSince(db, from, atOnce);
  const reached = acts.at(-1)?.seq ?? last;
  const upTo = acts.length < atOnce ? Math.max(reached, last) : reached;
  const whom = (await editors(db)).filter(({ id }) => acts.some((act) => isFor(act, id)));
  const soon = new Date(clock.now().getTime() + gathering * 60_000);
  await db.transaction(async (tx) => {
    if (!(await goOn(tx, "editors", from, upTo)) || whom.length === 0) return;
    await tx
      .insert(notice)
      .values(whom.map(({ id }) => ({ accountId: id, toldUpTo: from, newsUpTo: upTo, dueAt: soon })))
      .onConflictDoUpdate({
        target: notice.accountId,
        set: {
          newsUpTo: upTo,
          toldUpTo: sql`case when ${notice.dueAt} is null then ${from} else ${notice.toldUpTo} end`,
          dueAt: sql`coalesce(${notice.dueAt}, greatest(${soon.toISOString()}::timestamptz,
            ${notice.mailedAt} + make_interval(mins => ${pauseMinutes}::integer)))`,
        },
        setWhere: eq(notice.isOff, false),
      });
  });
}

/** The accounts that are due to be written to. */
export async function noticesDue(db: Database, now: Date): Promise<string[]> {
  const due = await db
    .select({ id: notice.accountId })
    .from(notice)
    .where(and(lte(notice.dueAt, now), eq(notice.isOff, false)))
    .orderBy(asc(notice.dueAt))
    .limit(200);
  return due.map(({ id }) => id);
}
