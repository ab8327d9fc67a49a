import { AsyncLocalStorage } from "node:async_hooks";
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

/** The address where what is published is read just now. */
export function publishedUrl(): string | undefined {
  const { databaseUrl, replicaUrl } = currentSettings();
  if (!databaseUrl || !replicaUrl || isSameDatabase(databaseUrl, replicaUrl)) return replicaUrl;
  return replica.isWell && !fromPrimary.getStore() ? replicaUrl : databaseUrl;
}
