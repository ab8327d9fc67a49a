import { and, asc, eq, exists, gte, isNull, lte, or, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { type Database, type Reader, type Transaction, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { log } from "@/lib/log";
import type { AllowedHost } from "@/lib/web/allowed-hosts";
import type { Resolve } from "@/lib/web/guarded-agent";
import { post } from "@/lib/web/post";
import type { DeliveryFailure, OffReason } from "@/outward/vocabulary";
import { nextTry } from "./rules";
import { openSecret } from "./secret";

const { webhook, webhookDelivery: delivery } = tables;

/** How a delivery is sent. */
export interface Sending {
  /** Hosts that may be reached besides public addresses. */
  allowed: readonly AllowedHost[];
  /** What the server calls itself. */
  userAgent: string;
  resolve?: Resolve;
  /** How long one attempt may take, in milliseconds. */
  time?: number;
}

/** How long whoever took a delivery up is trusted to be at it, in milliseconds; from then on it is due again. */
const trusted = 2 * 60_000;

const isDue = (now: Date) => and(eq(delivery.state, "waiting"), lte(delivery.nextTry, now));

/** How many deliveries of one webhook are taken up in one search: few where it fails, so that it holds up no other. */
const atOnce = { taking: 20, failing: 5 };

/** The deliveries that are due, the longest due first; of each webhook some. */
export async function deliveriesDue(db: Database, now: Date): Promise<string[]> {
  const next = db
    .select({
      id: delivery.id,
      nextTry: delivery.nextTry,
      place: sql<number>`row_number() over (order by ${delivery.nextTry})`.as("place"),
    })
    .from(delivery)
    .where(and(eq(delivery.webhookId, webhook.id), isDue(now)))
    .orderBy(asc(delivery.nextTry))
    .limit(atOnce.taking)
    .as("next");
  const due = await db
    .select({ id: next.id })
    .from(webhook)
    .crossJoinLateral(next)
    .where(and(isNull(webhook.offSince), or(isNull(webhook.failingSince), lte(next.place, atOnce.failing))))
    .orderBy(asc(next.nextTry));
  return due.map(({ id }) => id);
}

/**
 * Tries a delivery that is due, and notes what came of it. Null where it is not, or another instance is at it, or its
 * webhook is off.
 */
export async function deliver(
  db: Reader,
  id: string,
  clock: Clock,
  sending: Sending,
): Promise<Attempted | null> {
  const on = db
    .select({ id: webhook.id })
    .from(webhook)
    .where(and(eq(webhook.id, delivery.webhookId), isNull(webhook.offSince)));
  const [taken] = await db
    .update(delivery)
    .set({ nextTry: new Date(clock.now().getTime() + trusted) })
    .where(and(eq(delivery.id, id), isDue(clock.now()), exists(on)))
    .returning();
  if (!taken) return null;
  const [hook] = await db.select().from(webhook).where(eq(webhook.id, taken.webhookId));
  if (!hook) return null;
  const result = await attempt(hook, taken, clock.now(), sending);
  await note(db, taken, result, clock.now());
  return result;
}

/** What came of an attempt: the HTTP status of the answer, where there was one, and why it failed, if it did. */
export interface Attempted {
  status: number | null;
  failure: DeliveryFailure | null;
}

async function attempt(
  hook: typeof webhook.$inferSelect,
  { id, body }: typeof delivery.$inferSelect,
  now: Date,
  { userAgent, ...options }: Sending,
): Promise<Attempted> {
  const secret = await openSecret(hook.secret);
  if (secret === null) return { status: null, failure: "no_secret" };
  const headers = {
    "content-type": "application/json",
    "user-agent": userAgent,
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(secret).sign(id, now, body),
  };
  const posted = await post(hook.url, body, { ...options, headers });
  if (posted.kind === "failed") return { status: null, failure: posted.why };
  const isTaken = posted.status >= 200 && posted.status < 300;
  return { status: posted.status, failure: isTaken ? null : "refused" };
}

/** A test is tried once: whoever asked for it is there to ask again. */
async function note(
  db: Reader,
  taken: typeof delivery.$inferSelect,
  { status, failure }: Attempted,
  now: Date,
): Promise<void> {
  const { id, webhookId, attempts, event } = taken;
  const next = failure && event !== "test" ? nextTry(now, attempts + 1) : null;
  const state = failure === null ? "delivered" : next ? "waiting" : "given_up";
  await db.transaction(async (tx) => {
    await tx
      .update(delivery)
      .set({ state, attempts: attempts + 1, status, failure, triedAt: now, nextTry: next })
      .where(eq(delivery.id, id));
    if (failure === null) {
      await tx.update(webhook).set({ failingSince: null }).where(eq(webhook.id, webhookId));
      return;
    }
    const off: OffReason | null =
      status === 410 ? "gone" : state === "given_up" && (await tookNothing(tx, taken)) ? "failing" : null;
    await tx
      .update(webhook)
      .set({
        failingSince: sql`coalesce(${webhook.failingSince}, ${now.toISOString()}::timestamptz)`,
        ...(off && { offSince: now, offReason: off }),
      })
      .where(and(eq(webhook.id, webhookId), isNull(webhook.offSince)));
    if (off) log.warn({ webhook: webhookId, why: off }, "A webhook was turned off");
  });
}

/** Whether a webhook took nothing since something was to be sent to it: not where one event alone is never taken. */
async function tookNothing(
  tx: Transaction,
  { webhookId, event, createdAt }: typeof delivery.$inferSelect,
): Promise<boolean> {
  if (event === "test") return false;
  const [other] = await tx
    .select({ id: delivery.id })
    .from(delivery)
    .where(
      and(
        eq(delivery.webhookId, webhookId),
        eq(delivery.state, "delivered"),
        gte(delivery.triedAt, createdAt),
      ),
    )
    .limit(1);
  return !other;
}
