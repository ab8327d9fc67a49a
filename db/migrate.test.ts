import { readFileSync } from "node:fs";
import type postgres from "postgres";
import { expect } from "vitest";
import { connect } from "./client";
import { isCurrent } from "./current";
import { dumpSchema } from "./dump";
import { migrate } from "./migrate";
import { createPool } from "./pool";
import { migrateTo, migrationTest as test } from "./test-migrations";
import { currentViews, recordedRevision, type Views } from "./views";

/** The views of a later version of this code, in which there is one act. */
function laterViews(): Views {
  const { revision, statements } = currentViews();
  const change = "DROP VIEW published.act; CREATE VIEW published.act AS SELECT 1 AS seq;";
  const grant = "GRANT SELECT ON published.act TO onrecord_public;";
  return { revision: revision + 1, digest: "later", statements: [...statements, change, grant] };
}

const replaced = (sql: postgres.Sql) =>
  sql`select nspname from pg_namespace where nspname like 'replaced\\_%'`.values();

test("several instances may migrate one new database at once", async ({ url, owner }) => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(url)));
  await migrate(url);
  const app = connect(url, "app", 1);
  expect(await isCurrent(app.db)).toBe(true);
  await app.close();
  expect(await replaced(owner)).toEqual([]);
});

test("the schema is the one in db/schema.txt, which npm run db:dump writes", async ({ url, owner }) => {
  await migrate(url);
  const [{ major = 0 } = {}] = await owner<{ major: number }[]>`
    select current_setting('server_version_num')::integer / 10000 as major`;
  // Majors other than 18 print the definition of a view in other words.
  const comparable = (text: string) => (major === 18 ? text : text.replace(/^ {2}as\n( {4}.*\n)+/gm, ""));
  expect(comparable(await dumpSchema(owner))).toBe(comparable(readFileSync("db/schema.txt", "utf8")));
});

test("a change of the views' text has a revision of its own, which npm run db:dump gives it", () => {
  expect(currentViews().digest).toBe(recordedRevision().digest);
});

test("a database whose views were made by migrations ends in the same schema as a new one", async ({
  url,
  owner,
}) => {
  await migrateTo(owner, "0008_claim_detail");
  await migrate(url);
  const upgraded = await dumpSchema(owner);
  await owner`drop schema public, drizzle, pgboss, past, search, published, as_of, desk, stood cascade`;
  await owner`create schema public`;
  await migrate(url);
  expect(upgraded).toBe(await dumpSchema(owner));
});

test("views change under an instance that reads them, which neither waits nor is waited for", async ({
  url,
  owner,
}) => {
  await migrate(url);
  const reader = createPool(url, { vantage: "published", max: 1 });
  const acts = async (sql: postgres.ISql) => (await sql`select count(*)::integer as acts from act`)[0];
  await reader.begin(async (tx) => {
    expect(await acts(tx)).toEqual({ acts: 0 });
    await migrate(url, laterViews());
    // Whether it reads the views that it has begun with or the later ones, until it ends, is for PostgreSQL to choose.
    await acts(tx);
    expect(await replaced(owner)).toHaveLength(4);
  });
  expect(await acts(reader)).toEqual({ acts: 1 });
  await reader.end();
  await migrate(url, laterViews());
  expect(await replaced(owner)).toEqual([]);
});

test("an older instance that starts later leaves newer views, and is ready", async ({ url, owner }) => {
  await migrate(url, laterViews());
  await migrate(url);
  expect(await owner`select seq from published.act`).toEqual([{ seq: 1 }]);
  const app = connect(url, "app", 1);
  expect(await isCurrent(app.db)).toBe(true);
  await owner`update drizzle.views set revision = ${currentViews().revision - 1}`;
  expect(await isCurrent(app.db)).toBe(false);
  await owner`update drizzle.views set revision = ${currentViews().revision}, migrations = 1`;
  expect(await isCurrent(app.db)).toBe(false);
  await app.close();
});

test("views that cannot be made leave the database as it was", async ({ url, owner }) => {
  await migrate(url);
  const before = await dumpSchema(owner);
  const broken = { ...laterViews(), statements: ["CREATE VIEW published.act AS SELECT nothing"] };
  await expect(migrate(url, broken)).rejects.toThrow('column "nothing" does not exist');
  expect(await dumpSchema(owner)).toBe(before);
});

test("indexes of names are made anew where PostgreSQL orders them by another edition of its collations", async ({
  url,
  owner,
}) => {
  const state = async () =>
    (
      await owner<{ file: number; edition: string }[]>`
        select pg_relation_filenode(i.name::regclass)::integer as file,
          obj_description(i.name::regclass, 'pg_class') as edition
        from unnest('{actor_by_name,meeting_by_title,question_by_text,source_by_title}'::text[]) i(name) order by i.name`
    ).map(({ file, edition }) => [file, edition] as const);
  await migrate(url);
  const first = await state();
  expect(new Set(first.map(([, edition]) => edition)).size).toBe(1);
  await migrate(url);
  expect(await state()).toEqual(first);
  await owner`comment on index actor_by_name is 'an older one'`;
  await migrate(url);
  const [[file, edition] = expect.fail(), ...others] = await state();
  expect(file).not.toBe(first[0]?.[0]);
  expect(edition).toBe(first[0]?.[1]);
  expect(others).toEqual(first.slice(1));
});
