import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect } from "vitest";
import { tables } from "@/db";
import { type TestDatabase, test } from "@/db/testing";
import { testContext, testUser } from "@/ledger/testing";
import { newId } from "@/lib/ids";
import { logStatusChange } from "@/meetings";
import { TestClock, testReceiver } from "@/outward/testing";
import type { OutwardEvent } from "@/outward/vocabulary";
import { publishClaim, retractClaim } from "@/review";
import { cancellation, recordExample } from "@/review/testing";
import {
  addWebhook,
  deliver,
  deliveriesDue,
  deliveriesOf,
  listWebhooks,
  pruneDeliveries,
  removeWebhook,
  renewSecret,
  tellWebhooks,
  tryWebhook,
  turnOff,
  turnOn,
} from ".";

let receiver: Awaited<ReturnType<typeof testReceiver>>;
beforeEach(async () => {
  receiver = await testReceiver();
});
afterEach(() => receiver.stop());

const all: OutwardEvent[] = ["published", "corrected", "retracted"];

/** A newsroom with a receiver of its own, one claim in review, and somebody who works through what is due. */
async function newsroom({ db, as }: TestDatabase) {
  const clock = new TestClock();
  const admin = { db, user: testUser("admin"), clock };
  const allowed = [{ host: "127.0.0.1", port: receiver.port }];
  const judging = { allowed, addressesOf: async () => ["192.0.2.1"] };
  const sending = { allowed, userAgent: "test", time: 2000 };
  const telling = { db, published: as("published").db, clock, siteUrl: "https://on.example" };
  const context = testContext(db, undefined, "optional");
  const example = await recordExample(context);
  const claim = await logStatusChange(context, cancellation(example));
  const work = async () => {
    await tellWebhooks(telling);
    for (const id of await deliveriesDue(db, clock.now())) await deliver(db, id, clock, sending);
  };
  const add = (events = all) => addWebhook(admin, { url: receiver.url, events }, judging);
  const only = async () => (await listWebhooks(admin))[0] ?? expect.fail("There is no webhook.");
  const log = async () =>
    (await deliveriesOf(admin, (await only()).id, { limit: 50 })).map((one) => [
      one.event,
      one.state,
      one.attempts,
      one.status,
      one.failure,
    ]);
  return { db, clock, admin, judging, sending, telling, context, claim, work, add, only, log };
}

test("what becomes of a claim is told once, signed, and of a draft nothing", async ({ database }) => {
  const { context, claim, work, add, log, telling } = await newsroom(database);
  const secret = await add(["published", "retracted"]);
  await work();
  expect(receiver.got).toEqual([]);
  await publishClaim(context, { id: claim.id, version: 1 });
  await Promise.all([tellWebhooks(telling), tellWebhooks(telling)]);
  await work();
  await work();
  expect(receiver.got).toHaveLength(1);
  const [{ headers, body } = expect.fail("Nothing came.")] = receiver.got;
  // Its own clock stands in another year: the library checks that a delivery is no older than minutes.
  const signed = new Webhook(secret).sign(
    headers["webhook-id"] ?? "",
    new Date(Number(headers["webhook-timestamp"]) * 1000),
    body,
  );
  expect(headers["webhook-signature"]).toBe(signed);
  expect(JSON.parse(body)).toMatchObject({
    type: "claim.published",
    data: {
      url: `https://on.example/claims/${claim.id}`,
      title: "Published: Cancelled — Rubio–Lavrov talks",
    },
  });
  await retractClaim(context, { id: claim.id, version: 2 }, { publicNote: "It was another meeting." });
  await work();
  expect(JSON.parse(receiver.got[1]?.body ?? "{}")).toMatchObject({ type: "claim.retracted" });
  expect(await log()).toEqual([
    ["retracted", "delivered", 1, 204, null],
    ["published", "delivered", 1, 204, null],
  ]);
});

test("what fails is tried again later, as it was, and then succeeds", async ({ database }) => {
  const { clock, context, claim, work, add, only, log } = await newsroom(database);
  await add();
  receiver.status = 500;
  await publishClaim(context, { id: claim.id, version: 1 });
  await work();
  await work();
  expect(await log()).toEqual([["published", "waiting", 1, 500, "refused"]]);
  expect((await only()).failingSince).toEqual(clock.now());
  clock.pass(1);
  receiver.status = 302;
  await work();
  expect(await log()).toEqual([["published", "waiting", 2, 302, "refused"]]);
  clock.pass(1);
  receiver.status = 200;
  await work();
  expect(await log()).toEqual([["published", "delivered", 3, 200, null]]);
  expect(new Set(receiver.got.map(({ headers, body }) => headers["webhook-id"] + body)).size).toBe(1);
  expect(await only()).toMatchObject({ failingSince: null, offSince: null });
});

test("a receiver that fails for days, or says that it is gone, is asked no more until it is turned on", async ({
  database,
}) => {
  const { db, clock, admin, context, claim, work, add, only, log } = await newsroom(database);
  await add();
  receiver.status = 503;
  await publishClaim(context, { id: claim.id, version: 1 });
  for (let attempt = 0; attempt < 11; attempt += 1) {
    await work();
    clock.pass(24 * 60);
  }
  expect(await log()).toEqual([["published", "given_up", 11, 503, "refused"]]);
  expect(await only()).toMatchObject({ offReason: "failing" });
  await retractClaim(context, { id: claim.id, version: 2 }, { publicNote: "No." });
  await work();
  expect(receiver.got).toHaveLength(11);
  const { id } = await only();
  await turnOn(admin, id);
  receiver.status = 410;
  const sending = { allowed: [{ host: "127.0.0.1", port: receiver.port }], userAgent: "test" };
  expect(await tryWebhook(admin, id, sending)).toEqual({ status: 410, failure: "refused" });
  expect(await only()).toMatchObject({ offReason: "gone" });
  await expect(tryWebhook(admin, id, sending)).rejects.toMatchObject({ code: "invalid" });
  clock.pass(40 * 24 * 60);
  await pruneDeliveries(db, clock.now());
  expect(await log()).toEqual([]);
});

test("an event that is never taken turns nothing off that takes others, and hangs none up", async ({
  database,
}) => {
  const { db, clock, admin, judging, sending, context, claim, work, add, only, log } =
    await newsroom(database);
  await add();
  const { id } = await only();
  await publishClaim(context, { id: claim.id, version: 1 });
  for (let attempt = 0; attempt < 11; attempt += 1) {
    receiver.status = 500;
    await work();
    receiver.status = 204;
    if (attempt === 5) await tryWebhook(admin, id, sending);
    clock.pass(24 * 60);
  }
  expect(await log()).toEqual([
    ["test", "delivered", 1, 204, null],
    ["published", "given_up", 11, 500, "refused"],
  ]);
  expect(await only()).toMatchObject({ offSince: null, failingSince: expect.any(Date) });

  await addWebhook(admin, { url: `${receiver.url}&other`, events: all }, judging);
  const other = (await listWebhooks(admin)).find((hook) => hook.id !== id)?.id ?? expect.fail("No other.");
  const waits = (webhookId: string) => ({ id: newId(), webhookId, event: "published" as const, body: "{}" });
  const at = { createdAt: clock.now(), nextTry: clock.now() };
  const many = Array.from({ length: 150 }, () => ({ ...waits(id), ...at }));
  clock.pass(1);
  const one = { ...waits(other), createdAt: clock.now(), nextTry: clock.now() };
  await db.insert(tables.webhookDelivery).values([...many, one]);
  expect(await deliveriesDue(db, clock.now())).toContain(one.id);
});

test("what waited while a webhook was off is not sent when it is turned on", async ({ database }) => {
  const { clock, admin, context, claim, work, add, only, log } = await newsroom(database);
  await add();
  receiver.status = 500;
  await publishClaim(context, { id: claim.id, version: 1 });
  await work();
  const { id } = await only();
  await turnOff(admin, id);
  await retractClaim(context, { id: claim.id, version: 2 }, { publicNote: "It was another meeting." });
  clock.pass(60);
  receiver.status = 204;
  await turnOn(admin, id);
  await work();
  expect(receiver.got).toHaveLength(1);
  expect(await log()).toEqual([["published", "given_up", 1, 500, "refused"]]);
});

test("no address inward is taken, or reached where a name comes to lead there", async ({ database }) => {
  const { db, admin, clock, telling, claim, context, log } = await newsroom(database);
  const inward = { allowed: [], addressesOf: async () => ["127.0.0.1"] };
  const { port } = receiver;
  for (const url of [
    `https://127.0.0.1:${port}/`,
    `https://2130706433:${port}/`,
    `https://[::ffff:127.0.0.1]:${port}/`,
    "https://169.254.169.254/latest/meta-data/",
    `https://innocent.example:${port}/`,
    `http://public.example:${port}/`,
    "ftp://files.example/",
    `https://user:secret@hooks.example:${port}/`,
    "https://hooks.example/\r\nHost: inner",
    "",
  ])
    await expect(addWebhook(admin, { url, events: all }, inward), url).rejects.toMatchObject({
      code: "invalid",
      fields: { url: expect.any(String) },
    });
  await expect(addWebhook(admin, { url: "https://a.example/", events: [] }, inward)).rejects.toMatchObject({
    fields: { events: expect.any(String) },
  });
  const outward = { allowed: [], addressesOf: async () => ["192.0.2.1", "93.184.215.14"] };
  await expect(addWebhook(admin, { url: "https://a.example/", events: all }, outward)).rejects.toMatchObject({
    code: "invalid",
  });
  const once = { allowed: [], addressesOf: async () => ["93.184.215.14"] };
  await addWebhook(admin, { url: `https://rebinding.example:${port}/`, events: all }, once);
  await publishClaim(context, { id: claim.id, version: 1 });
  await tellWebhooks(telling);
  const [due = ""] = await deliveriesDue(db, clock.now());
  await deliver(db, due, clock, {
    allowed: [],
    userAgent: "test",
    resolve: (_, __, answer) => answer(null, [{ address: "127.0.0.1", family: 4 }]),
  });
  expect(await log()).toEqual([["published", "waiting", 1, null, "not_public"]]);
  expect(receiver.connections).toBe(0);
});

test("a secret is shown once, kept unreadable, and can be made anew; administrators alone see to webhooks", async ({
  database,
}) => {
  const { db, admin, add, only, sending } = await newsroom(database);
  const secret = await add();
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const { id } = await only();
  const stored = JSON.stringify(await db.select().from(tables.webhook));
  expect(stored).not.toContain(secret);
  expect(JSON.stringify(await only())).not.toContain("secret");
  const renewed = await renewSecret(admin, id);
  expect(renewed).not.toBe(secret);
  for (const user of [null, testUser("staff"), testUser("editor")]) {
    const caller = { ...admin, user };
    const refused = { code: user ? "forbidden" : "unauthenticated" };
    for (const attempt of [
      () => addWebhook(caller, { url: "https://a.example/", events: all }),
      () => listWebhooks(caller),
      () => deliveriesOf(caller, id, { limit: 1 }),
      () => renewSecret(caller, id),
      () => turnOn(caller, id),
      () => tryWebhook(caller, id, sending),
      () => removeWebhook(caller, id),
    ])
      await expect(attempt()).rejects.toMatchObject(refused);
  }
  await removeWebhook(admin, id);
  await expect(removeWebhook(admin, id)).rejects.toMatchObject({ code: "not_found" });
  const events = await db.select().from(tables.accountEvent).orderBy(tables.accountEvent.seq);
  expect(events.slice(-3).map(({ what }) => what)).toEqual([
    "webhook_added",
    "webhook_secret_made",
    "webhook_removed",
  ]);
});
