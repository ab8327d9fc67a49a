import { and, eq, gte, lte, ne, sql } from "drizzle-orm";
import { type Database, tables } from "@/db";
import { speaking } from "@/lib/language/speaking";
import { log } from "@/lib/log";
import { newToken } from "@/lib/token";
import type { Mailer, Sent } from "@/outward/mail/mailer";
import type { Telling } from "@/outward/telling";
import { type About, aboutNow } from "./about";
import { confirmation, news } from "./letters";
import { confirmable } from "./limits";
import { pauseMinutes } from "./news";
import { type Bound, newsFor, usualBound } from "./news-for";
import { leavingToken } from "./token";

const { alert } = tables;
type Alert = typeof alert.$inferSelect;

const minute = 60_000;
const day = 24 * 60 * minute;

/** How long whoever took an alert up is trusted to be at it. */
const trusted = 10 * minute;
/** After so many refusals, a day apart, an address is forgotten. */
const mostRefusals = 3;
/** Writes to somebody who is due, unless another instance does, and notes that they were told. */
export async function writeAlert(
  telling: Telling,
  id: string,
  mailer: Mailer,
  bound = usualBound,
): Promise<void> {
  const { db, clock } = telling;
  const now = clock.now();
  const [taken] = await db
    .update(alert)
    .set({ dueAt: new Date(now.getTime() + trusted) })
    .where(and(eq(alert.id, id), lte(alert.dueAt, now)))
    .returning();
  if (!taken) return;
  const about = await aboutNow(telling.published, taken);
  try {
    if (!about) await settle(db, taken, { dueAt: null });
    else if (taken.confirmedAt) await writeNews(telling, taken, about, mailer, bound);
    else await writeConfirmation(telling, taken, about, mailer);
  } catch (error) {
    const wait = Math.min(trusted * 2 ** taken.failures, day / 4);
    await settle(db, taken, { failures: taken.failures + 1, dueAt: new Date(now.getTime() + wait) });
    throw error;
  }
}

async function settle(db: Database, { id }: Alert, set: Partial<typeof alert.$inferInsert>): Promise<void> {
  await db.update(alert).set(set).where(eq(alert.id, id));
}

/** The token is made only now, so that it stands nowhere but in the mail. */
async function writeConfirmation(
  { db, clock, siteUrl }: Telling,
  { id, email, language }: Alert,
  about: About,
  mailer: Mailer,
): Promise<void> {
  const { token, hash } = newToken();
  const tokenExpires = new Date(clock.now().getTime() + confirmable);
  await db.update(alert).set({ tokenHash: hash, tokenExpires }).where(eq(alert.id, id));
  const mail = speaking({ language, target: "/" }, () => confirmation(about, siteUrl, token));
  const sent = await mailer.send({ to: email, ...mail });
  // Nobody is there: nothing is kept of it.
  if (sent === "no_such_address") await db.delete(alert).where(eq(alert.id, id));
  else await db.update(alert).set({ dueAt: null, failures: 0 }).where(eq(alert.id, id));
}

async function writeNews(
  telling: Telling,
  one: Alert,
  about: About,
  mailer: Mailer,
  bound: Bound,
): Promise<void> {
  const { db, clock, siteUrl } = telling;
  const { changes, upTo, isMore } = await newsFor(telling.published, one, bound);
  let sent: Sent = "sent";
  if (changes.length > 0) {
    const leaving = leavingToken(one.id);
    const mail = speaking({ language: one.language, target: "/" }, () =>
      news(about, { changes, isMore }, siteUrl, leaving),
    );
    sent = await mailer.send({
      to: one.email,
      ...mail,
      unsubscribe: `${siteUrl}/alerts/one-click/${leaving}`,
    });
  }
  if (sent !== "sent") return refused(db, one, sent, clock.now());
  const now = clock.now();
  // Where nothing was told of what was looked through, the rest waits for no pause.
  const pause = changes.length > 0 ? pauseMinutes * minute : 0;
  const next = new Date(now.getTime() + pause).toISOString();
  await db
    .update(alert)
    .set({
      toldUpTo: upTo,
      ...(changes.length > 0 && { mailedAt: now }),
      failures: 0,
      refusals: 0,
      // Where more has happened meanwhile, it is told next time.
      dueAt: sql`case when ${alert.newsUpTo} > ${upTo} then ${next}::timestamptz end`,
    })
    .where(eq(alert.id, one.id));
}

/** Where the words leave open for whom they are meant, an address is forgotten only if others took mail meanwhile. */
async function refused(
  db: Database,
  { id, refusals }: Alert,
  how: Exclude<Sent, "sent">,
  now: Date,
): Promise<void> {
  const isEnough = refusals + 1 >= mostRefusals;
  if (isEnough && (how === "no_such_address" || (await othersTookMail(db, id, now)))) {
    await db.delete(alert).where(eq(alert.id, id));
    log.info({ alert: id }, "An address took no mail for days, and is forgotten");
  } else
    await db
      .update(alert)
      .set({ refusals: refusals + 1, failures: 0, dueAt: new Date(now.getTime() + day) })
      .where(eq(alert.id, id));
}

/** Whether another address was written to since the first of the last refusals, which are a day apart. */
async function othersTookMail(db: Database, id: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - (mostRefusals - 1) * day);
  const [other] = await db
    .select({ id: alert.id })
    .from(alert)
    .where(and(ne(alert.id, id), gte(alert.mailedAt, since)))
    .limit(1);
  return other !== undefined;
}
