import { test as base, inject } from "vitest";
import { inDatabase } from "@/lib/in-database";
import { migrate } from "./migrate";
import { createPool } from "./pool";
import { type TestDatabase, TestDatabases } from "./test-databases";

export type { TestDatabase } from "./test-databases";

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

/** One number for one lock: workers that need the template wait while the first of them makes it. */
const templateLock = 7_316_207;

let template: Promise<string> | undefined;

/** One migrated database for all workers of a run. */
async function makeTemplate(server: string): Promise<string> {
  const name = inject("databaseTemplate");
  const sql = createPool(server, { max: 1 });
  try {
    await sql`select pg_advisory_lock(${templateLock})`;
    const made = await sql`select from pg_database where datname = ${name}`;
    if (made.length > 0) return name;
    const unfinished = `${name}_unfinished`;
    await sql`drop database if exists ${sql(unfinished)}`;
    await sql`create database ${sql(unfinished)}`;
    await migrate(inDatabase(server, unfinished));
    await sql`alter database ${sql(unfinished)} rename to ${sql(name)}`;
    return name;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

type Use<T> = (value: T) => Promise<void>;
interface Databases {
  databases: TestDatabases;
}

// biome-ignore lint/correctness/noEmptyPattern: vitest reads which fixtures this one needs from the pattern
async function ofWorker({}, use: Use<TestDatabases>): Promise<void> {
  const server = inject("databaseUrl");
  const databases = new TestDatabases({
    owner: server,
    serving: inject("servingUrl"),
    readers: inject("readersUrl"),
    template: () => (template ??= makeTemplate(server)),
  });
  await use(databases);
  await databases.close();
}

async function aDatabase({ databases }: Databases, use: Use<TestDatabase>): Promise<void> {
  const database = await databases.lend();
  await use(database);
  await databases.takeBack(database);
}

async function ownDatabase({ databases }: Databases, use: Use<TestDatabase>): Promise<void> {
  const database = await databases.own();
  await use(database);
  await databases.takeBack(database);
}

const withDatabases = base.extend<Databases>({ databases: [ofWorker, { scope: "worker" }] });

/** Each test has a database to itself, and one of another newsroom where it asks for `elsewhere`. */
export const test = withDatabases.extend<{ database: TestDatabase; elsewhere: TestDatabase }>({
  database: aDatabase,
  elsewhere: aDatabase,
});

/** The tests of a file share a database, new, which they only read. */
export const readingTest = withDatabases.extend<{ database: TestDatabase }>({
  database: [ownDatabase, { scope: "file" }],
});
