import { createHash } from "node:crypto";
import { countersIn, type Database, tables } from "@/db";
import { networkOf } from "@/lib/network";

/** How long a link to confirm works, in milliseconds, and how long after its mail no other is sent, which would end it. */
export const confirmable = 2 * 24 * 3_600_000;
export const patience = 10 * 60_000;

/** How often mail may be asked for: to one address, which may be somebody else's, and from one network. */
const counters = countersIn(tables.mailAsked, {
  address: { times: 5, seconds: 24 * 3600 },
  network: { times: 30, seconds: 3600 },
});

/**
 * Counts that mail is asked for. Addresses of e-mail are counted by their hash: the count outlives the wish.
 * @returns who has asked too often, if anybody has.
 */
export async function countAsking(
  db: Database,
  email: string,
  address: string,
): Promise<"address" | "network" | null> {
  const counter = counters(db);
  if (await counter.network.count(networkOf(address))) return "network";
  const hash = createHash("sha256").update(email).digest("hex");
  return (await counter.address.count(hash)) ? "address" : null;
}
