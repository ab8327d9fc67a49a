import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { test as base, inject } from "vitest";
import { inDatabase } from "@/lib/in-database";
import { connect, type Database } from "./client";
import { closeDatabase, migrate } from "./migrate";
import { createPool, type Vantage } from "./pool";

declare module "vitest" {
  export interface ProvidedContext {
    /** Of the server, as its owner; and as each of the logins that serve. */
    databaseUrl: string;
    servingUrl: string;
    readersUrl: string;
    /** The name of the database that those of tests are cloned from; the first test that needs it makes it. */
    databaseTemplate: string;
  }
}

/** A fresh, migrated database of one test's own. */
export interface TestDatabase {
  /** As the login that serves, which owns nothing. */
  url: string;
  /** As the login that sees what is published and nothing else. */
  readersUrl: string;
  ownerUrl: string;
  /** As the application writes. */
  db: Database;
  /** As the desk or the public reads it. */
  as(vantage: Vantage): { sql: postgres.Sql; db: Database };
  /** As the owner of the schema, for looking behind the scenes. */
  owner: postgres.Sql;
}

/** One number for one lock: workers that need the template wait while the first of them makes it. */
const templateLock = 7_316_207;

let template: Promise<string> | undefined;

/** One migrated database for all workers of a run; each test then clones it, which takes milliseconds. */
async function makeTemplate(server: string): Promise<string> {
  const name = inject("databaseTemplate");
  await onServer(server, async (sql) => {
    await sql`select pg_advisory_lock(${templateLock})`;
    const made = await sql`select from pg_database where datname = ${name}`;
    if (made.length > 0) return;
    const unfinished = `${name}_unfinished`;
    await sql`drop database if exists ${sql(unfinished)}`;
    await sql`create database ${sql(unfinished)}`;
    await migrate(inDatabase(server, unfinished));
    await sql`alter database ${sql(unfinished)} rename to ${sql(name)}`;
  });
  return name;
}

async function onServer<T>(server: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = createPool(server, { max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function withDatabase(use: (database: TestDatabase) => Promise<void>): Promise<void> {
  const server = inject("databaseUrl");
  template ??= makeTemplate(server);
  const from = await template;
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  // Without fsync copying files takes half as long as writing them to the log, and so does dropping them.
  await onServer(server, (sql) => sql`create database ${sql(name)} template ${sql(from)} strategy file_copy`);
  const ownerUrl = inDatabase(server, name);
  const url = inDatabase(inject("servingUrl"), name);
  const readersUrl = inDatabase(inject("readersUrl"), name);
  const app = connect(url, "app", 4);
  const owner = createPool(ownerUrl, { max: 2 });
  await closeDatabase(owner);
  const closing: (() => Promise<void>)[] = [() => app.close(), () => owner.end({ timeout: 5 })];
  await use({
    url,
    readersUrl,
    ownerUrl,
    db: app.db,
    owner,
    as(vantage) {
      const from = vantage === "published" || vantage === "as_of" ? readersUrl : url;
      // Apart from Drizzle's connection, which reads every instant as text.
      const sql = createPool(from, { vantage, max: 2 });
      const { db, close } = connect(from, vantage, 4);
      closing.push(close, () => sql.end({ timeout: 5 }));
      return { sql, db };
    },
  });
  await Promise.all(closing.map((close) => close()));
  await onServer(server, (sql) => sql`drop database ${sql(name)} with (force)`);
}

// biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from the pattern
const aDatabase = ({}, use: (database: TestDatabase) => Promise<void>) => withDatabase(use);

/** Each test has a database of its own, and one of another newsroom where it asks for `elsewhere`. */
export const test = base.extend<{ database: TestDatabase; elsewhere: TestDatabase }>({
  database: aDatabase,
  elsewhere: aDatabase,
});

/** The tests of a file share a database, which they only read. */
export const readingTest = base.extend<{ database: TestDatabase }>({
  database: [aDatabase, { scope: "file" }],
});
