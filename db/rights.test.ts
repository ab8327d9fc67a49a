import type postgres from "postgres";
import { describe, expect, inject } from "vitest";
import { createPool } from "./pool";
import { readingTest as test } from "./testing";

const schemas = ["public", "past", "drizzle", "published", "as_of", "desk", "stood"];

/** What nobody who serves may do, whatever role they take. */
const forEveryLogin = [
  // To be somebody else.
  "set role onrecord",
  "set role pg_read_all_data",
  "set role pg_execute_server_program",
  "set session authorization onrecord",
  "alter role onrecord_app superuser",
  "grant pg_read_all_data to onrecord_app",
  "create role another superuser",
  // To be rid of what the database enforces.
  "alter table public.claim disable trigger all",
  "alter table public.history_entry disable trigger user",
  "drop trigger history_entry_append_only on public.history_entry",
  "set session_replication_role = replica",
  "alter system set session_replication_role = replica",
  "alter view published.claim set (security_invoker)",
  "drop view published.claim",
  "create or replace view published.claim as select * from public.claim",
  "create rule nothing as on delete to published.claim do instead nothing",
  // To undo what was done.
  "truncate public.claim",
  "truncate public.history_entry cascade",
  "delete from public.claim",
  "delete from public.history_entry",
  "delete from public.history_image",
  "delete from public.history_change",
  "update public.history_entry set reason = ''",
  "update public.history_image set after = null",
  "update public.history_change set after = null",
  "update public.account_event set what = 'signed_in'",
  "update past.claim set stood_to = 'infinity'",
  "select public.rebuild_past()",
  "select setval('public.history_entry_seq', 1)",
  "update drizzle.views set revision = 1000",
  // To make something of one's own.
  "create temporary table mine (word text)",
  "create function pg_temp.mine() returns text language sql as 'select 1::text'",
  ...schemas.map((name) => `create table ${name}.mine (word text)`),
  ...schemas.map((name) => `create function ${name}.mine() returns text language sql as 'select 1::text'`),
  "create schema mine",
  "create extension dblink schema public",
  // To get out of the database.
  "select rolpassword from pg_authid",
  "select subconninfo from pg_subscription",
  "copy (select 1) to program 'true'",
  "copy (select 1) to '/tmp/onrecord'",
  "select pg_read_file('postgresql.conf')",
  "select pg_ls_dir('.')",
  "select lo_import('/etc/passwd')",
];

/** What readers may not do besides. */
const forReaders = [
  "set role onrecord_app",
  ...["public", "desk", "stood", "past"].map((name) => `select from ${name}.claim`),
  "select from public.account",
  "select from public.session",
  "select from public.history_change",
  "insert into published.meeting (id) values (gen_random_uuid())",
  "update published.meeting set title = ''",
  "delete from published.meeting",
];

const refused = { code: expect.stringMatching(/^(42501|25006|0A000|55000|OR001)$/) };

/** Tries statements one by one, each on its own; returns those that were let through, and errors of another kind. */
async function letThrough(
  sql: postgres.Sql,
  statements: readonly string[],
  before: string,
): Promise<string[]> {
  const through: string[] = [];
  for (const statement of statements) {
    await sql.unsafe(before);
    const error = await sql.unsafe(statement).then(
      () => undefined,
      (failure: unknown) => failure,
    );
    await sql.unsafe("reset role");
    if (!refused.code.asymmetricMatch((error as { code?: string } | undefined)?.code))
      through.push(`${statement}: ${error}`);
  }
  return through;
}

describe("SQL in the hands of a stranger", () => {
  test.for([
    ["the login that serves", "url", "reset role", forEveryLogin],
    ["the login that serves, writing", "url", "set role onrecord_app", forEveryLogin],
    ["the login that serves, reading for the public", "url", "set role onrecord_public", forEveryLogin],
    ["readers", "readersUrl", "reset role", [...forEveryLogin, ...forReaders]],
    ["readers, reading", "readersUrl", "set role onrecord_public", [...forEveryLogin, ...forReaders]],
  ] as const)("gets nobody anywhere as %s", async ([, login, before, statements], { database }) => {
    const sql = createPool(database[login], { max: 1 });
    expect(await letThrough(sql, statements, before)).toEqual([]);
    await sql.end();
  });

  test("sees nothing at all before it takes a role", async ({ database }) => {
    for (const url of [database.url, database.readersUrl]) {
      const sql = createPool(url, { max: 1 });
      for (const schema of schemas.filter((name) => name !== "drizzle"))
        await expect(sql`select from ${sql(schema)}.claim`).rejects.toMatchObject({ code: "42501" });
      await sql.end();
    }
  });

  test("finds logins that own nothing and may nothing", async ({ database: { owner } }) => {
    const may = await owner`
      select rolname from pg_roles where rolname like 'onrecord\\_%'
      and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`;
    expect([...may]).toEqual([]);
    const owned = await owner`
      select refobjid::regrole, classid::regclass, objid from pg_shdepend
      where deptype = 'o' and refclassid = 'pg_authid'::regclass
        and refobjid in (select oid from pg_roles where rolname like 'onrecord\\_%')`;
    expect([...owned]).toEqual([]);
    const inherits = await owner`select rolname from pg_roles
      where rolname in (${new URL(inject("servingUrl")).username}, ${new URL(inject("readersUrl")).username}) and rolinherit`;
    expect([...inherits]).toEqual([]);
  });
});

describe("rights", () => {
  test("let the application read and write a table of any migration", async ({ database: { owner } }) => {
    const missing = await owner`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('history_image', 'history_form')
      and not has_table_privilege('onrecord_app', oid, 'SELECT')`;
    expect([...missing]).toEqual([]);
  });

  test("leave nothing that runs as the owner to be called, or misled by a name", async ({
    database: { owner },
  }) => {
    const trusted = await owner`
      select oid::regprocedure::text as name from pg_proc
      where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
        and (prorettype <> 'trigger'::regtype or proconfig is distinct from '{"search_path=pg_catalog, public, pg_temp"}')`;
    expect([...trusted]).toEqual([]);
  });
});
