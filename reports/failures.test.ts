import { once } from "node:events";
import { type AddressInfo, connect, createServer } from "node:net";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type TestDatabase, test } from "@/db/testing";
import { count, id, text } from "./column";
import { type ExportOptions, exportReport } from "./export";
import type { Report } from "./report";

/** Unsorted rows of ten kilobytes each: by the thousand, far more than sockets and streams hold between them. */
const long = (rows: number, broken = "1"): Report => ({
  title: "Long",
  row: "A number.",
  columns: [
    id("n", sql`n`, "The number."),
    count("quotient", sql.raw(broken), "A quotient."),
    text("words", sql`repeat('x', 10000)`, "Words."),
  ],
  rows: () => ({
    with: [sql`wanted AS (SELECT 1)`],
    from: sql.raw(`generate_series(1, ${rows}) n`),
    orderBy: sql`(SELECT 1)`,
  }),
});

const options = (database: TestDatabase, more: Partial<ExportOptions> = {}): ExportOptions => ({
  databaseUrl: database.url,
  vantage: "published",
  siteUrl: "https://record.example",
  filters: {},
  form: { raw: false, bom: false },
  ...more,
});

const copying = ({ owner }: TestDatabase) => owner<{ pid: number }[]>`
  SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'COPY%' AND state = 'active'`;

const untilNoneIsCopying = (database: TestDatabase) =>
  expect.poll(async () => [...(await copying(database))], { timeout: 10_000 }).toEqual([]);

async function readAll(stream: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const page of stream) bytes += page.length;
  return bytes;
}

const startsCopying = 0x48;
const readyForQuery = 0x5a;

/** Stands between an export and PostgreSQL and delivers all that a COPY answers in one piece. */
async function inOnePiece(databaseUrl: string): Promise<{ url: string; close(): void }> {
  const { hostname, port } = new URL(databaseUrl);
  const between = createServer((client) => {
    const server = connect(Number(port), hostname);
    let held = Buffer.alloc(0);
    client.on("close", () => server.destroy()).pipe(server);
    server.on("data", (data) => {
      held = Buffer.concat([held, data]);
      if (held[0] === startsCopying && held.at(-6) !== readyForQuery) return;
      client.write(held);
      held = Buffer.alloc(0);
    });
  });
  await once(between.listen(0, "127.0.0.1"), "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  return { url: url.toString(), close: () => between.close() };
}

describe("an export", () => {
  test("comes to its end when it is read to its end, and leaves no connection behind", async ({
    database,
  }) => {
    expect(await readAll(await exportReport(long(5_000), options(database)))).toBeGreaterThan(50_000_000);
    await untilNoneIsCopying(database);
  });

  test("breaks, and does not end, when PostgreSQL ends its connection half-way", async ({ database }) => {
    const stream = await exportReport(long(5_000), options(database));
    const [backend] = await copying(database);
    await database.owner`SELECT pg_terminate_backend(${backend?.pid ?? 0})`;
    await expect(readAll(stream)).rejects.toThrow();
  });

  test("breaks when its query fails half-way", async ({ database }) => {
    const stream = await exportReport(long(5_000, "1 / (4000 - n)"), options(database));
    await expect(readAll(stream)).rejects.toThrow("division by zero");
    await untilNoneIsCopying(database);
  });

  test("is refused at once when its query fails before there is a page", async ({ database }) => {
    await expect(exportReport(long(5_000, "1 / (1 - n)"), options(database))).rejects.toThrow(
      "division by zero",
    );
    await expect(exportReport(long(1, "nonsense"), options(database))).rejects.toThrow("nonsense");
    await untilNoneIsCopying(database);
  });

  test("is refused, and takes nobody down, when its failure arrives together with its beginning", async ({
    database,
  }) => {
    const { url, close } = await inOnePiece(database.url);
    const failing = exportReport(long(1, "1 / (1 - n)"), options(database, { databaseUrl: url }));
    await expect(failing).rejects.toThrow("division by zero");
    close();
  });

  test("is refused when the database does not answer", async ({ database }) => {
    const url = new URL(database.url);
    url.port = "1";
    await expect(exportReport(long(1), options(database, { databaseUrl: url.toString() }))).rejects.toThrow(
      "ECONNREFUSED",
    );
    url.port = new URL(database.url).port;
    url.pathname = "/nowhere";
    await expect(exportReport(long(1), options(database, { databaseUrl: url.toString() }))).rejects.toThrow(
      "nowhere",
    );
  });

  test("ends in PostgreSQL too when its reader leaves half-way", async ({ database }) => {
    const stream = await exportReport(long(5_000), options(database));
    expect(await copying(database)).toHaveLength(1);
    await stream.cancel();
    await untilNoneIsCopying(database);
  });

  test("ends in PostgreSQL too when whoever asked leaves before the first row", async ({ database }) => {
    const leaving = new AbortController();
    const slow = long(1, "(SELECT count(*) FROM generate_series(1, 10000000000))");
    const pending = exportReport(slow, options(database, { signal: leaving.signal }));
    const refused = expect(pending).rejects.toThrow();
    await expect.poll(async () => (await copying(database)).length, { timeout: 10_000 }).toBe(1);
    leaving.abort();
    await refused;
    await untilNoneIsCopying(database);
  });

  test("leaves its place to others when its reader leaves", async ({ database }) => {
    const running = await Promise.all(
      Array.from({ length: 4 }, () => exportReport(long(5_000), options(database))),
    );
    const refused = exportReport(long(1), options(database, { patience: 0 }));
    await expect(refused).rejects.toMatchObject({ code: "unavailable" });
    const waits = exportReport(long(1), options(database, { patience: 60_000 }));
    await running[0]?.cancel();
    expect(await readAll(await waits)).toBeGreaterThan(10_000);
    for (const stream of running) await stream.cancel();
  });
});
