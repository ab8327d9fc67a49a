import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import "./testing";
import { connect } from "./client";
import { isCurrent } from "./current";
import { migrate } from "./migrate";
import { ownsSchema } from "./owner";

/** What operations.md has an administrator do: for an owner of the database, and for one who owns the schema alone. */
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
  for (const login of [name, server(), reader()]) await administrator`drop role ${administrator(login)}`;
  await administrator.end();
});

const server = () => `${name}_server`;
const reader = () => `${name}_reader`;
const here = () => addressOf(inject("databaseUrl"));
const asLogin = (login = name) => addressOf(inject("databaseUrl"), login);

function addressOf(server: string, login?: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  if (login) Object.assign(url, { username: login, password: "its-own" });
  return url.toString();
}

/** Runs a block with names of this test's own. The two roles are there already, for all tests. */
async function run(block: string, sql = administrator): Promise<void> {
  const statements = block
    .replaceAll(/\bonrecord(?!_app|_public)/g, name)
    .replaceAll("…", "its-own")
    .replaceAll(/--.*/g, "")
    .split(";");
  for (const statement of statements.map((one) => one.trim()).filter(Boolean))
    await sql.unsafe(statement).catch((error: postgres.PostgresError) => {
      if (!/role "onrecord_(app|public)" already exists/.test(error.message)) throw error;
    });
}

async function migrateAndRead(): Promise<void> {
  await migrate(asLogin());
  const app = connect(asLogin(server()), "app", 1);
  const readers = connect(asLogin(reader()), "published", 1);
  expect(await isCurrent(app.db)).toBe(true);
  expect(await readers.sql`select id from meeting`).toEqual([]);
  await expect(app.sql`create temporary table mine (word text)`).rejects.toMatchObject({ code: "42501" });
  await Promise.all([app.close(), readers.close()]);
  expect(await Promise.all([asLogin(), asLogin(server()), asLogin(reader())].map(ownsSchema))).toEqual([
    true,
    false,
    false,
  ]);
}

describe("the logins that operations.md describes", () => {
  it("migrate and serve a database that one of them owns, with no right beside that", async () => {
    await run(owning);
    await migrateAndRead();
    const powerful = await administrator`
      select rolname from pg_roles where rolname in ${administrator([name, server(), reader()])}
      and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls)`;
    expect([...powerful]).toEqual([]);
  });

  it("migrate and serve a database of somebody else's with the rights named", async () => {
    await run(owning.replace("OWNER onrecord;", ";"));
    await expect(migrate(asLogin())).rejects.toMatchObject({
      cause: { message: `permission denied for database ${name}` },
    });
    const inside = postgres(here(), { max: 1, onnotice: () => undefined });
    await run(guest, inside);
    await inside.end();
    await migrateAndRead();
  });

  it("take the two roles where their maker did not grant them to itself, which since PostgreSQL 16 is not the same", async () => {
    const [server] = await administrator<{ major: number }[]>`
      select current_setting('server_version_num')::int / 10000 as major`;
    const asTheirMaker =
      server && server.major < 16 ? "ADMIN OPTION" : "ADMIN TRUE, INHERIT FALSE, SET FALSE";
    await run(
      owning.replace(
        "TO onrecord, onrecord_server;",
        `TO onrecord WITH ${asTheirMaker}; GRANT onrecord_app, onrecord_public TO onrecord_server;`,
      ),
    );
    await migrateAndRead();
  });
});
