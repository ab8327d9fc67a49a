import { and, eq, isNull } from "drizzle-orm";
import { type Transaction, tables } from "@/db";
import { newId } from "@/lib/ids";
import { eventOf } from "@/outward/event-of";
import { lastAct } from "@/outward/last-act";
import type { Telling } from "@/outward/telling";
import type { DeliveryEvent } from "@/outward/vocabulary";
import type { Change } from "@/published/history/changes";
import { claimsChangedSince } from "@/published/history/since";
import { entryOf } from "@/syndication/feeds/feed";
import { itemOf } from "@/syndication/feeds/json-feed";

const { webhook, webhookDelivery } = tables;

/** How many acts are told of at once. */
const atOnce = 100;

/** Makes a delivery of each act that a webhook has not been told of; by one instance, whoever else does so meanwhile. */
export async function tellWebhooks({ db, published, clock, siteUrl }: Telling): Promise<void> {
  const hooks = await db.select().from(webhook).where(isNull(webhook.offSince));
  if (hooks.length === 0) return;
  const last = await lastAct(db);
  const now = clock.now();
  for (const hook of hooks) {
    if (hook.toldUpTo >= last) continue;
    const changes = await claimsChangedSince(published, hook.toldUpTo, atOnce);
    const reached = changes.at(-1)?.seq ?? last;
    const upTo = changes.length < atOnce ? Math.max(reached, last) : reached;
    const deliveries = changes.flatMap((change) => {
      const event = eventOf(change);
      return event && hook.events.includes(event)
        ? [
            waiting(
              hook.id,
              event,
              bodyOf(`claim.${event}`, change.at, itemOf(entryOf(change, siteUrl))),
              now,
            ),
          ]
        : [];
    });
    await db.transaction(async (tx) => {
      const mine = await takeTurn(tx, hook, upTo);
      if (mine && deliveries.length > 0) await tx.insert(webhookDelivery).values(deliveries);
    });
  }
}

/** Says up to where a webhook is told, unless another instance has. */
async function takeTurn(
  tx: Transaction,
  { id, toldUpTo }: { id: string; toldUpTo: number },
  upTo: number,
): Promise<boolean> {
  const taken = await tx
    .update(webhook)
    .set({ toldUpTo: upTo })
    .where(and(eq(webhook.id, id), eq(webhook.toldUpTo, toldUpTo), isNull(webhook.offSince)))
    .returning({ id: webhook.id });
  return taken.length > 0;
}

/** The body of a delivery, as Standard Webhooks has it. */
const bodyOf = (type: string, timestamp: Change["at"], data: object): string =>
  JSON.stringify({ type, timestamp, data });

const waiting = (webhookId: string, event: DeliveryEvent, body: string, now: Date) => ({
  id: newId(),
  webhookId,
  event,
  body,
  createdAt: now,
  nextTry: now,
});

/** A delivery that says nothing, to try a webhook. */
export const aTest = (webhookId: string, now: Date) =>
  waiting(
    webhookId,
    "test",
    bodyOf("test", now.toISOString(), { text: "This is a test. Nothing has happened." }),
    now,
  );
