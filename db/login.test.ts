import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import "./testing";
import { connect } from "./client";
import { isCurrent } from "./current";
import { migrate } from "./migrate";

/** What operations.md has an administrator do: for a login that owns its database, and for one that does not. */
const [owning = "", guest = ""] = Array.from(
  readFileSync("docs/operations.md", "utf8").matchAll(/```sql\n(.*?)```/gs),
  ([, block]) => block,
);

let administrator: postgres.Sql;
let name: string;
beforeEach(() => {
  administrator = postgres(inject("databaseUrl"), { max: 1, onnotice: () => undefined });
  name = `login_${randomBytes(6).toString("hex")}`;
});
afterEach(async () => {
  await administrator`drop database ${administrator(name)} with (force)`;
  await administrator`drop role ${administrator(name)}`;
  await administrator.end();
});

const here = () => addressOf(inject("databaseUrl"));
const asLogin = () => addressOf(inject("databaseUrl"), name);

function addressOf(server: string, login?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (login) Object.assign(url, { username: login, password: "its-own" });
  return url.toString();
}

/** Runs a block with names of this test's own. The two roles are there already, for all tests. */
async function run(block: string, sql = administrator): Promise<void> {
  const statements = block
    .replaceAll(/\bonrecord\b/g, name)
    .replace("…", "its-own")
    .split(";");
  for (const statement of statements.map((one) => one.trim()).filter(Boolean))
    await sql.unsafe(statement).catch((error: postgres.PostgresError) => {
      if (!/role "onrecord_(app|public)" already exists/.test(error.message)) throw error;
    });
}

async function migrateAndRead(): Promise<void> {
  await migrate(asLogin());
  const app = connect(asLogin(), "app", 1);
  const readers = connect(asLogin(), "published", 1);
  expect(await isCurrent(app.db)).toBe(true);
  expect(await readers.sql`select id from meeting`).toEqual([]);
  await Promise.all([app.close(), readers.close()]);
}

describe("the login that operations.md describes", () => {
  it("migrates and serves a database that it owns, with no right beside that", async () => {
    await run(owning);
    await migrateAndRead();
    const [rights] = await administrator`
      select rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = ${name}`;
    expect(rights).toEqual({
      rolsuper: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
    });
  });

  it("migrates and serves a database of somebody else's with the rights named", async () => {
    await run(owning.replace("OWNER onrecord", ""));
    await expect(migrate(asLogin())).rejects.toMatchObject({
      cause: { message: `permission denied for database ${name}` },
    });
    const inside = postgres(here(), { max: 1, onnotice: () => undefined });
    await run(guest, inside);
    await inside.end();
    await migrateAndRead();
  });

  it("grants itself the two roles where it made them, which since PostgreSQL 16 is not the same", async () => {
    const [server] = await administrator<{ major: number }[]>`
      select current_setting('server_version_num')::int / 10000 as major`;
    const asTheirMaker =
      server && server.major < 16 ? "ADMIN OPTION" : "ADMIN TRUE, INHERIT FALSE, SET FALSE";
    await run(owning.replace("TO onrecord;", `TO onrecord WITH ${asTheirMaker};`));
    await migrateAndRead();
  });
});
