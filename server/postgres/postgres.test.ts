import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { createPool } from "@/db/pool";
import { inDatabase } from "@/lib/in-database";
import { startPostgres } from "./index";
import { isPostgres } from "./processes";

const dataDir = resolve(".build", `postgres-test-${process.pid}`);
const folder = join(dataDir, "postgres");
const pidFile = join(folder, "postmaster.pid");
const begin = () => startPostgres({ dataDir, log: () => undefined });
type Begun = Awaited<ReturnType<typeof begin>>;

const running: Begun[] = [];
afterEach(async () => {
  for (const { stop } of running.splice(0)) await stop();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function begun(): Promise<Begun> {
  const server = await begin();
  running.push(server);
  return server;
}

async function query<Row extends object>(url: string, text: string): Promise<readonly Row[]> {
  const sql = createPool(url, { max: 1 });
  try {
    return await sql.unsafe<Row[]>(text);
  } finally {
    await sql.end();
  }
}

const serverPid = () => Number.parseInt(readFileSync(pidFile, "utf8"), 10);
const portOf = (url: string) => Number(new URL(url).port);

async function killServer(): Promise<void> {
  const pid = serverPid();
  process.kill(pid, "SIGKILL");
  await expect.poll(() => isPostgres(pid), { timeout: 5000 }).toBe(false);
}

describe("the embedded PostgreSQL", () => {
  it("is made once however many ask at once, and clears up what a start that was killed left", async () => {
    mkdirSync(`${folder}.new-999999999-0`, { recursive: true });
    const all = await Promise.all([begun(), begun(), begun()]);
    expect(new Set(all.map(({ url }) => url)).size).toBe(1);
    expect(readdirSync(dataDir)).toEqual(["postgres"]);
  });

  it("keeps what it holds from one start to the next, on the same port", async () => {
    const first = await begin();
    await query(first.ownerUrl, "create table kept as select 'Лавров' as name");
    await first.stop();
    expect(existsSync(pidFile)).toBe(false);
    const second = await begun();
    expect(second.url).toBe(first.url);
    expect(await query(second.ownerUrl, "select name from kept")).toEqual([{ name: "Лавров" }]);
  });

  it("is safe, in UTC, in UTF-8, and knows letters beyond ASCII", async () => {
    const { url } = await begun();
    const [settings] = await query(
      url,
      `select current_setting('fsync') as fsync, current_setting('TimeZone') as zone,
        current_setting('server_encoding') as encoding, lower('ЛАВРОВ') as lower, 'Лавров' ~ '^\\w+$' as word`,
    );
    expect(settings).toEqual({ fsync: "on", zone: "UTC", encoding: "UTF8", lower: "лавров", word: true });
  });

  it("lets in nobody without the password", async () => {
    const { url } = await begun();
    const wrong = url.replace(/:[^:@/]+@/, ":wrong@");
    await expect(query(wrong, "select 1")).rejects.toThrow(/password authentication failed/);
  });

  it("serves with logins that own nothing, also where an earlier version made it", async () => {
    const earlier = await begun();
    await query(earlier.ownerUrl, "drop role onrecord_server, onrecord_reader");
    const { url, readersUrl, ownerUrl } = await begun();
    const superuser = "select rolsuper from pg_roles where rolname = session_user";
    for (const login of [url, readersUrl]) {
      expect(await query(login, superuser)).toEqual([{ rolsuper: false }]);
      const elsewhere = inDatabase(login, "postgres");
      await expect(query(elsewhere, "select 1")).rejects.toThrow(/permission denied for database/);
    }
    expect(new URL(url).password).not.toBe(new URL(readersUrl).password);
    expect(await query(ownerUrl, superuser)).toEqual([{ rolsuper: true }]);
  });

  it("is taken over while it runs, and stops with the last who uses it", async () => {
    const first = await begin();
    const second = await begin();
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
    expect(existsSync(pidFile)).toBe(false);
  });

  it("keeps what was committed when it is killed", async () => {
    const first = await begun();
    await query(first.ownerUrl, "create table committed as select 1 as one");
    await killServer();
    const second = await begun();
    expect(await query(second.ownerUrl, "select one from committed")).toEqual([{ one: 1 }]);
  });

  it("starts although the number of a killed server now is that of another program", async () => {
    await begun();
    const lines = readFileSync(pidFile, "utf8").split("\n");
    await killServer();
    writeFileSync(pidFile, [process.pid, ...lines.slice(1)].join("\n"));
    const { url } = await begun();
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("takes another port when somebody has its own", async () => {
    const first = await begin();
    await first.stop();
    const squatter = createServer();
    await new Promise<void>((done) => squatter.listen(portOf(first.url), "127.0.0.1", done));
    try {
      const second = await begun();
      expect(portOf(second.url)).not.toBe(portOf(first.url));
    } finally {
      squatter.close();
    }
  });
});
