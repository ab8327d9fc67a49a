import { randomBytes } from "node:crypto";
import type postgres from "postgres";
import { inDatabase } from "@/lib/in-database";
import { connect, type Database } from "./client";
import { closeDatabase } from "./migrate";
import { createPool, type Vantage } from "./pool";
import { emptied, type Fresh, freshOf } from "./test-emptying";

/** A migrated database in which nothing is recorded, lent to one test at a time. */
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

/** Where databases are made: addresses of the server as its owner and as the logins that serve. */
export interface TestServer {
  owner: string;
  serving: string;
  readers: string;
  /** The name of the migrated database that others are cloned from. */
  template(): Promise<string>;
}

interface Lent extends TestDatabase {
  name: string;
  fresh: Fresh;
  /** To how many tests so far; 0: it is one's own. */
  lent: number;
  close(): Promise<void>;
}

/** After so many tests what was deleted is in the way of what is read. */
const mostTests = 50;

/**
 * The databases of one worker. One that a test has given back is emptied and lent again, connections and all, which
 * takes a tenth of the time of a new clone; if it cannot be as it was, it is dropped.
 */
export class TestDatabases {
  readonly #server: TestServer;
  readonly #free: Lent[] = [];

  constructor(server: TestServer) {
    this.#server = server;
  }

  /** One to oneself, in which nothing was ever deleted: how PostgreSQL goes about a query depends on that. */
  own(): Promise<TestDatabase> {
    return this.#clone();
  }

  async lend(): Promise<TestDatabase> {
    const lent = this.#free.pop() ?? (await this.#clone());
    lent.lent += 1;
    return lent;
  }

  async takeBack(database: TestDatabase): Promise<void> {
    const lent = database as Lent;
    const isLent = lent.lent > 0 && lent.lent < mostTests;
    if (isLent && (await emptied(lent.owner, lent.fresh))) this.#free.push(lent);
    else await this.#drop(lent);
  }

  async close(): Promise<void> {
    await Promise.all(this.#free.splice(0).map((lent) => this.#drop(lent)));
  }

  async #clone(): Promise<Lent> {
    const from = await this.#server.template();
    const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
    // Without fsync copying files takes half as long as writing them to the log, and so does dropping them.
    await this.#onServer((sql) => sql`create database ${sql(name)} template ${sql(from)} strategy file_copy`);
    const ownerUrl = inDatabase(this.#server.owner, name);
    const url = inDatabase(this.#server.serving, name);
    const readersUrl = inDatabase(this.#server.readers, name);
    const app = connect(url, "app", 4);
    const owner = createPool(ownerUrl, { max: 2 });
    await closeDatabase(owner);
    const views = new Map<Vantage, { sql: postgres.Sql; db: Database; close(): Promise<unknown> }>();
    const open = (vantage: Vantage) => {
      const address = vantage === "published" || vantage === "as_of" ? readersUrl : url;
      // Apart from Drizzle's connection, which reads every instant as text.
      const sql = createPool(address, { vantage, max: 2 });
      const { db, close } = connect(address, vantage, 4);
      return { sql, db, close: () => Promise.all([close(), sql.end({ timeout: 5 })]) };
    };
    return {
      name,
      url,
      readersUrl,
      ownerUrl,
      db: app.db,
      owner,
      as(vantage) {
        const view = views.get(vantage) ?? open(vantage);
        views.set(vantage, view);
        return view;
      },
      fresh: await freshOf(owner),
      lent: 0,
      async close() {
        await Promise.all([
          app.close(),
          owner.end({ timeout: 5 }),
          ...[...views.values()].map((view) => view.close()),
        ]);
      },
    };
  }

  async #drop({ name, close }: Lent): Promise<void> {
    await close();
    await this.#onServer((sql) => sql`drop database if exists ${sql(name)} with (force)`);
  }

  async #onServer<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
    const sql = createPool(this.#server.owner, { max: 1 });
    try {
      return await work(sql);
    } finally {
      await sql.end({ timeout: 5 });
    }
  }
}
