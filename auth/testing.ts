import type { Database } from "@/db";
import type { Clock } from "@/lib/clock";
import { addAccount, setPassword } from "./accounts";
import type { Role } from "./vocabulary";

export const testPassword = "a password for tests";

const day = 24 * 60 * 60 * 1000;

/** A clock that stands at a moment of the demo record's time, some days on. */
export const testClock = (days = 0): Clock => ({
  now: () => new Date(Date.parse("2025-10-22T12:00:00Z") + days * day),
});

/** The token of a link, as its owner would send it back. */
export const tokenOf = ({ path }: { path: string }): string => path.slice(path.lastIndexOf("/") + 1);

/** Somebody with an account and a password. */
export async function addAda(db: Database, role: Role = "editor") {
  const { account, link } = await addAccount(
    db,
    { email: "ada@example.org", name: "Ada", role },
    testClock(),
  );
  await setPassword(db, tokenOf(link), testPassword, testClock());
  return account;
}
