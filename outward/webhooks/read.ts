import { and, desc, eq, lt, sql } from "drizzle-orm";
import { type Caller, permit } from "@/auth";
import { tables } from "@/db";
import { isId } from "@/lib/ids";

const { webhook, webhookDelivery: delivery } = tables;

const { id, url, events, addedBy, addedAt, failingSince, offSince, offReason } = webhook;
const shown = { id, url, events, addedBy, addedAt, failingSince, offSince, offReason };
const lastOf = sql<string | null>`(select max(d.tried_at) from webhook_delivery d
  where d.webhook_id = ${webhook.id} and d.state = 'delivered')`;

/**
 * Every webhook, without its secret, and when it last took something.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators.
 */
export async function listWebhooks({ db, user }: Caller) {
  permit(user, "webhook.manage");
  return db
    .select({ ...shown, lastDelivered: lastOf })
    .from(webhook)
    .orderBy(webhook.addedAt, webhook.id);
}

/** One webhook; null when there is none. Throws as {@link listWebhooks}. */
export async function readWebhook({ db, user }: Caller, wanted: string) {
  permit(user, "webhook.manage");
  if (!isId(wanted)) return null;
  const [found] = await db
    .select({ ...shown, lastDelivered: lastOf })
    .from(webhook)
    .where(eq(webhook.id, wanted));
  return found ?? null;
}

/** What was sent to a webhook and what came of it, the latest first. Throws as {@link listWebhooks}. */
export async function deliveriesOf(
  { db, user }: Caller,
  webhookId: string,
  { before, limit }: { before?: string | undefined; limit: number },
) {
  permit(user, "webhook.manage");
  // Ids are in the order in which they were made (UUID version 7).
  const earlier = before && isId(before) ? lt(delivery.id, before) : undefined;
  const { id, event, state, attempts, status, failure, createdAt, triedAt, nextTry } = delivery;
  return db
    .select({ id, event, state, attempts, status, failure, createdAt, triedAt, nextTry })
    .from(delivery)
    .where(and(eq(delivery.webhookId, webhookId), earlier))
    .orderBy(desc(delivery.id))
    .limit(limit);
}
