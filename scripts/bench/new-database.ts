import { createPool } from "@/db";
import { migrate } from "@/db/migrate";
import { inDatabase } from "@/lib/in-database";

/** Addresses of a server or of a database on it: for the login that serves, and for the owner. */
export interface Urls {
  url: string;
  ownerUrl: string;
}

/** Does some work in a database that has nothing in it yet, which is dropped afterwards. */
export async function inNewDatabase<Result>(
  server: Urls,
  name: string,
  work: (at: Urls) => Promise<Result>,
): Promise<Result> {
  const owner = createPool(server.ownerUrl, { max: 1 });
  await owner`DROP DATABASE IF EXISTS ${owner(name)} WITH (FORCE)`;
  await owner`CREATE DATABASE ${owner(name)}`;
  const at = { url: inDatabase(server.url, name), ownerUrl: inDatabase(server.ownerUrl, name) };
  await migrate(at.ownerUrl);
  const result = await work(at);
  await owner`DROP DATABASE ${owner(name)} WITH (FORCE)`;
  await owner.end();
  return result;
}
