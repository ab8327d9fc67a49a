import { mkdirSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve } from "node:path";
import { inject as request } from "light-my-request";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { recordActor } from "@/actors";
import { connect, createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { testContext, testUser } from "@/ledger/testing";
import { correctStatusChange, logStatusChange, recordMeeting } from "@/meetings";
import { published } from "@/published/connection";
import { meetingPage } from "@/published/pages/meeting";
import { readingFromPrimary, setReplicaWell } from "@/published/place";
import { PageCache } from "@/server/page-cache";
import { type Pair, startPair } from "@/server/postgres/pair";
import { recordSource } from "@/sources";
import { positionsOf } from "./positions";
import { answerLimit, ReplicaRoute } from "./route";

// Read anew each time: the two addresses are known once the servers run.
vi.mock("@/lib/settings", async () => {
  const { readEnv } = await import("@/lib/env");
  return { currentSettings: () => readEnv() };
});

const folder = resolve(".build", `replica-test-${process.pid}`);
const now = new Date("2025-10-22T12:00:00Z");
const soon = { timeout: 20_000, interval: 20 };
let pair: Pair;
let route: ReplicaRoute;
let cache: PageCache;
let write: ReturnType<typeof connect>;
let replica: ReturnType<typeof createPool>;
let version = 0;
let correct: (status: "planned" | "cancelled") => Promise<unknown>;

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  pair = await startPair(folder);
  const server = createPool(pair.address("primary", "owner", "postgres"), { max: 1 });
  await server`create database record`;
  await server.end();
  await migrate(pair.address("primary", "owner", "record"));
  const databaseUrl = pair.address("primary", "onrecord_server", "record");
  const replicaUrl = pair.address("replica", "onrecord_reader", "record");
  vi.stubEnv("DATABASE_URL", databaseUrl);
  vi.stubEnv("DATABASE_REPLICA_URL", replicaUrl);
  write = connect(databaseUrl, "app", 2);
  const context = testContext(write.db, testUser(), "optional");
  const outlet = await recordActor(context, { kind: "outlet", name: "Herald" });
  const source = await recordSource(context, { publisher: outlet.id, title: "A report" });
  const meeting = await recordMeeting(context, {
    key: "talks",
    title: "Talks",
    kind: "talks",
    participants: [],
  });
  const says = (status: "planned" | "cancelled") => ({
    meeting: meeting.id,
    status,
    effective: "2025-10-21",
    accordingTo: null,
    citations: [{ source: source.id }],
  });
  const claim = await logStatusChange(context, says("planned"), "published");
  correct = (status) => {
    version += 1;
    return correctStatusChange(context, { id: claim.id, version, ...says(status), publicNote: "Misread." });
  };
  replica = createPool(pair.address("replica", "owner", "record"), { max: 1 });
  route = new ReplicaRoute(positionsOf(databaseUrl, replicaUrl, answerLimit), setReplicaWell);
  cache = new PageCache(
    { databaseUrl, siteUrl: "http://record.example", pageCacheMegabytes: 8 },
    page,
    undefined,
    route,
  );
  await cache.start();
});

afterAll(async () => {
  cache.stop();
  await Promise.all([route.stop(), write.close(), replica.end({ timeout: 0 })]);
  await pair.stop();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

const statusNow = async () =>
  (await meetingPage(published(), "talks", now))?.state.current?.status ?? "nothing";

async function page(_: IncomingMessage, response: ServerResponse): Promise<void> {
  const status = await statusNow().catch(() => undefined);
  response.statusCode = status ? 200 : 500;
  response.setHeader("content-type", "text/html");
  response.end(status ?? "");
}

/** What a reader gets to see. */
async function seen(): Promise<string> {
  const { payload } = await request(
    (asked, response) => void cache.answer(asked as IncomingMessage, response as ServerResponse),
    "/meetings/talks",
  );
  return payload;
}

const replaying = (how: "pause" | "resume") => replica.unsafe(`select pg_wal_replay_${how}()`);
const isWell = () => expect.poll(() => route.isWell, soon).toBe(true);

describe("public pages with a replica that streams from the primary", () => {
  it("are read from it while it has everything, and from the primary by whoever writes", async () => {
    await isWell();
    const on = async () => (await published().execute("select pg_is_in_recovery() as replica"))[0];
    expect(await on()).toEqual({ replica: true });
    expect(await readingFromPrimary(on)).toEqual({ replica: false });
  });

  it("show a change although the replica has not got it, and go on showing it once it has", async () => {
    await isWell();
    expect(await seen()).toBe("planned");
    await replaying("pause");
    await correct("cancelled");
    expect(route.isWell).toBe(false);
    expect(await seen()).toBe("cancelled");
    expect(await seen()).toBe("cancelled");
    await replaying("resume");
    await isWell();
    expect(await seen()).toBe("cancelled");
    expect(await statusNow()).toBe("cancelled");
  });

  it("go on when the replica is killed, with what is newest, and come from it again when it is back", async () => {
    await isWell();
    await correct("planned");
    await isWell();
    await pair.replica.kill();
    // As soon as it is dead, before anybody has noticed; what the page is about may be heard a moment later.
    await expect.poll(seen, soon).toBe("planned");
    await expect.poll(() => route.isWell, soon).toBe(false);
    await correct("cancelled");
    expect(await seen()).toBe("cancelled");
    await pair.replica.start();
    await isWell();
    expect(await statusNow()).toBe("cancelled");
    expect(await seen()).toBe("cancelled");
  });
});
