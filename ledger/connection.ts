import { connect, type Database } from "@/db";
import { readEnv } from "@/lib/env";

let database: Database | undefined;

/** The application's connections to the record; opened at the first request. */
export function recordDatabase(): Database {
  database ??= connect(readEnv().databaseUrl ?? "", "app").db;
  return database;
}
