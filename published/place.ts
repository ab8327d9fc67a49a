import { AsyncLocalStorage } from "node:async_hooks";
import type { Env } from "@/lib/env";
import { onePerProcess } from "@/lib/one-per-process";
import { isSameDatabase } from "@/lib/same-database";
import { currentSettings } from "@/lib/settings";

/** What this process knows of the replica: who watches it says so, and until then it is taken to be well. */
const replica = onePerProcess("replica", () => ({ isWell: true }));
const fromPrimary = onePerProcess("readers of the primary", () => new AsyncLocalStorage<true>());

/** Lets public reads go to the replica, or has them pass it over. */
export function setReplicaWell(isWell: boolean): void {
  replica.isWell = isWell;
}

/** Does some work whose public reads all go to the primary: somebody's who has to see what they have just written. */
export const readingFromPrimary = <Result>(work: () => Result): Result => fromPrimary.run(true, work);

/** Worked out once, since every request for a page asks where it is read. */
const apart = new WeakMap<Env, boolean>();

function hasReplica(settings: Env): boolean {
  const { databaseUrl, replicaUrl } = settings;
  const isApart =
    apart.get(settings) ?? !!(databaseUrl && replicaUrl && !isSameDatabase(databaseUrl, replicaUrl));
  apart.set(settings, isApart);
  return isApart;
}

/** The address where what is published is read just now. */
export function publishedUrl(): string | undefined {
  const settings = currentSettings();
  const isPrimary = hasReplica(settings) && (!replica.isWell || fromPrimary.getStore());
  return isPrimary ? settings.databaseUrl : settings.replicaUrl;
}
