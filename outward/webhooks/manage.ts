import { and, count, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Caller, permit } from "@/auth";
import { recordEvent } from "@/auth/events";
import type { AccountEvent } from "@/auth/vocabulary";
import { tables } from "@/db";
import { RecordError } from "@/lib/errors";
import { isId, newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { lastAct } from "@/outward/last-act";
import { asConfigured, newWebhook, requireReachable } from "./input";
import { newSecret } from "./secret";

const { webhook, webhookDelivery: delivery } = tables;

const most = 20;

/**
 * Adds a webhook, which is told of what happens from now on. Returns the secret that its deliveries are signed with.
 * @throws RecordError `unauthenticated`, `forbidden` to all but administrators, `invalid`; `too_many` from twenty on.
 */
export async function addWebhook(
  caller: Caller,
  raw: z.input<typeof newWebhook>,
  judging = asConfigured(),
): Promise<string> {
  const { name } = permit(caller.user, "webhook.manage");
  const { url, events } = parse(newWebhook, raw);
  await requireReachable(url, judging);
  const [held] = await caller.db.select({ of: count() }).from(webhook);
  if (held && held.of >= most)
    throw new RecordError("too_many", `There are ${most} webhooks: remove one first.`);
  const { secret, sealed } = await newSecret();
  await caller.db.insert(webhook).values({
    id: newId(),
    url,
    secret: sealed,
    events,
    addedBy: name,
    addedAt: caller.clock.now(),
    toldUpTo: await lastAct(caller.db),
  });
  await tell(caller, "webhook_added", url);
  return secret;
}

/**
 * Gives a webhook a new secret; the old one signs nothing any more.
 * @throws RecordError `unauthenticated`, `forbidden`, `not_found`.
 */
export async function renewSecret(caller: Caller, id: string): Promise<string> {
  permit(caller.user, "webhook.manage");
  const { secret, sealed } = await newSecret();
  await change(caller, id, { secret: sealed }, "webhook_secret_made");
  return secret;
}

/** Sends a webhook nothing more, until it is turned on again. Throws as {@link renewSecret}. */
export async function turnOff(caller: Caller, id: string): Promise<void> {
  permit(caller.user, "webhook.manage");
  const off = { offSince: caller.clock.now(), offReason: "by_hand" } as const;
  await change(caller, id, off, "webhook_turned_off");
}

/**
 * Tells a webhook again of what happens, from now on: what waited is given up, as it may have been retracted since.
 * Throws as {@link renewSecret}.
 */
export async function turnOn(caller: Caller, id: string): Promise<void> {
  permit(caller.user, "webhook.manage");
  await caller.db.transaction(async (tx) => {
    const on = { offSince: null, offReason: null, failingSince: null, toldUpTo: await lastAct(tx) };
    await change({ ...caller, db: tx }, id, on, "webhook_turned_on");
    await tx
      .update(delivery)
      .set({ state: "given_up", nextTry: null })
      .where(and(eq(delivery.webhookId, id), eq(delivery.state, "waiting")));
  });
}

/** Removes a webhook, and the log of what was sent to it. Throws as {@link renewSecret}. */
export async function removeWebhook(caller: Caller, id: string): Promise<void> {
  permit(caller.user, "webhook.manage");
  const [gone] = isId(id)
    ? await caller.db.delete(webhook).where(eq(webhook.id, id)).returning({ url: webhook.url })
    : [];
  if (!gone) throw notFound();
  await tell(caller, "webhook_removed", gone.url);
}

async function change(
  caller: Caller,
  id: string,
  set: Partial<typeof webhook.$inferInsert>,
  what: AccountEvent,
): Promise<void> {
  const [changed] = isId(id)
    ? await caller.db.update(webhook).set(set).where(eq(webhook.id, id)).returning({ url: webhook.url })
    : [];
  if (!changed) throw notFound();
  await tell(caller, what, changed.url);
}

const notFound = () => new RecordError("not_found", "There is no such webhook any more.");

const tell = ({ db, user }: Caller, what: AccountEvent, url: string) =>
  recordEvent(db, { what, accountId: user?.id ?? null, email: user?.email ?? null, detail: url });
