import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type postgres from "postgres";
import { describe, expect } from "vitest";
import { createPool } from "./pool";
import { type TestDatabase, test } from "./testing";

/** A pool of one connection, so that whatever comes next comes by the one that was lost. */
const onlyOne = (url: string) => createPool(url, { max: 1 });

const pidOf = async (sql: postgres.Sql | postgres.TransactionSql) =>
  (await sql<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]?.pid ?? 0;

/** Ends a session, and waits until it is gone. */
async function end({ owner }: TestDatabase, pid: number): Promise<void> {
  await owner`select pg_terminate_backend(${pid}, 10000)`;
}

/** Ends the session that sleeps, once there is one. */
async function endSleeping(database: TestDatabase): Promise<void> {
  const sleeping = () => database.owner<{ pid: number }[]>`
    select pid from pg_stat_activity where query = 'select pg_sleep(60)' and datname = current_database()`;
  await expect.poll(async () => (await sleeping()).length).toBe(1);
  await end(database, (await sleeping())[0]?.pid ?? 0);
}

/** A way to the database whose connections can be reset, as a host that goes down resets them. */
async function resettable(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const clients: Socket[] = [];
  const between = createServer((client) => {
    clients.push(client);
    const server = connect(Number(port), hostname);
    client.on("error", () => undefined).on("close", () => server.destroy());
    server.on("error", () => undefined);
    client.pipe(server).pipe(client);
  });
  await once(between.listen(0, "127.0.0.1"), "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  return {
    url: url.toString(),
    reset() {
      for (const client of clients.splice(0)) client.resetAndDestroy();
    },
    close: () => between.close(),
  };
}

describe("a connection that is lost", () => {
  test("during a query fails that query, and none after it", async ({ database }) => {
    const sql = onlyOne(database.ownerUrl);
    const asking = sql`select pg_sleep(60)`.catch((error) => error);
    await endSleeping(database);
    expect(await asking).toMatchObject({ code: "57P01" });
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
    await sql.end();
  });

  test("during a transaction fails it, and takes neither the process nor the pool along", async ({
    database,
  }) => {
    const sql = onlyOne(database.ownerUrl);
    await sql`create table kept (word text)`;
    const begun = sql.begin(async (tx) => {
      await tx`insert into kept values ('before')`;
      await tx`select pg_sleep(60)`;
    });
    await Promise.all([expect(begun).rejects.toMatchObject({ code: "57P01" }), endSleeping(database)]);
    expect([...(await sql`select * from kept`)]).toEqual([]);
    await sql.end();
  });

  test("leaves no transaction that goes on in the next one's", async ({ database }) => {
    const sql = onlyOne(database.ownerUrl);
    await sql`create table kept (word text)`;
    let goOn = () => {};
    const next = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const lost = sql.begin(async (tx) => {
      await end(database, await pidOf(tx));
      await next;
      await tx`insert into kept values ('of the lost one')`;
    });
    await expect(lost).rejects.toThrow();
    const undone = new Error("undone");
    const second = sql.begin(async (tx) => {
      await tx`insert into kept values ('of the next')`;
      goOn();
      for (let turn = 0; turn < 10; turn += 1) await tx`select 1`;
      throw undone;
    });
    await expect(second).rejects.toBe(undone);
    expect([...(await sql`select * from kept`)]).toEqual([]);
    await sql.end();
  });

  test("by a reset fails its transaction, and the pool goes on", async ({ database }) => {
    const way = await resettable(database.url);
    const sql = onlyOne(way.url);
    const begun = sql.begin(async (tx) => {
      await tx`select 1`;
      const waiting = tx`select pg_sleep(60)`;
      way.reset();
      await waiting;
    });
    await expect(begun).rejects.toThrow();
    for (const one of [1, 2, 3]) expect([...(await sql`select ${one}::int as one`)]).toEqual([{ one }]);
    await sql.end();
    way.close();
  });

  test("answers what its transaction had still to ask", async ({ database }) => {
    const sql = onlyOne(database.ownerUrl);
    const asked = sql.begin(async (tx) => {
      const pid = await pidOf(tx);
      const all = Array.from({ length: 300 }, () => tx`select pg_sleep(60)`);
      await end(database, pid);
      return Promise.allSettled(all);
    });
    await expect(asked).rejects.toThrow();
    expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }]);
    await sql.end();
  });
});
