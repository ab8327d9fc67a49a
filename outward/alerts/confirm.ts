import { and, eq, gt, isNull } from "drizzle-orm";
import { type Database, tables } from "@/db";
import { hashToken } from "@/lib/token";
import { lastAct } from "@/outward/last-act";
import type { Telling } from "@/outward/telling";
import { type About, aboutNow } from "./about";
import { idOfLeaving } from "./token";

const { alert } = tables;

type Given = Pick<Telling, "db" | "published" | "clock">;

const waiting = (token: string, now: Date) =>
  and(eq(alert.tokenHash, hashToken(token)), gt(alert.tokenExpires, now), isNull(alert.confirmedAt));

/** What the link with a token would have somebody follow; null where it works no more. Changes nothing. */
export async function wouldFollow({ db, published, clock }: Given, token: string): Promise<About | null> {
  const [found] = await db.select().from(alert).where(waiting(token, clock.now()));
  return found ? aboutNow(published, found) : null;
}

/** Confirms an alert, which tells of what happens from now on. Answers whether the token worked. */
export async function confirmAlert(
  { db, clock }: Pick<Given, "db" | "clock">,
  token: string,
): Promise<boolean> {
  const now = clock.now();
  const confirmed = await db
    .update(alert)
    .set({ confirmedAt: now, tokenHash: null, tokenExpires: null, dueAt: null, toldUpTo: await lastAct(db) })
    .where(waiting(token, now))
    .returning({ id: alert.id });
  return confirmed.length > 0;
}

/** What the token of a mail would end; null for none of ours, `gone` for one that has ended. Changes nothing. */
export async function wouldLeave(
  { db, published }: Pick<Given, "db" | "published">,
  token: string,
): Promise<About | "gone" | null> {
  const id = idOfLeaving(token);
  if (id === null) return null;
  const [found] = await db.select().from(alert).where(eq(alert.id, id));
  return (found && (await aboutNow(published, found))) ?? "gone";
}

/** Ends an alert and forgets its address. Answers whether the token is one of ours; one that was used already is. */
export async function leaveAlert(db: Database, token: string): Promise<boolean> {
  const id = idOfLeaving(token);
  if (id === null) return false;
  await db.delete(alert).where(eq(alert.id, id));
  return true;
}
