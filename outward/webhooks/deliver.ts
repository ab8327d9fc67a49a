import { and, asc, eq, exists, isNull, lte, sql } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { type Database, type Reader, tables } from "@/db";
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

/** The deliveries that are due, the longest due first. */
export async function deliveriesDue(db: Database, now: Date, limit = 100): Promise<string[]> {
  const due = await db
    .select({ id: delivery.id })
    .from(delivery)
    .innerJoin(webhook, eq(webhook.id, delivery.webhookId))
    .where(and(isDue(now), isNull(webhook.offSince)))
    .orderBy(asc(delivery.nextTry))
    .limit(limit);
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
  { id, webhookId, attempts, event }: typeof delivery.$inferSelect,
  { status, failure }: Attempted,
  now: Date,
): Promise<void> {
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
    const off = offBecause(status, event, state);
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

/** A receiver that says that it is gone is asked no more; nor one that did not take something for days. */
function offBecause(
  status: number | null,
  event: typeof delivery.$inferSelect.event,
  state: string,
): OffReason | null {
  if (status === 410) return "gone";
  return state === "given_up" && event !== "test" ? "failing" : null;
}
