import { createHmac } from "node:crypto";
import type postgres from "postgres";

/** The logins of a server of ours that serve, each with the roles that it may take. Neither owns anything. */
const logins = {
  /** Writes the record and reads all of it. */
  onrecord_server: ["onrecord_app", "onrecord_public"],
  /** Reads what is published. */
  onrecord_reader: ["onrecord_public"],
} as const satisfies Record<string, readonly string[]>;
type Login = keyof typeof logins;

/** One number for one lock: of processes that make the logins at once, each waits for the one before. */
const loginsLock = 7_316_206;

/** Makes the logins, where they are not there yet: a cluster of an earlier version had only its owner. */
export async function ensureLogins(owner: postgres.Sql, ownerUrl: string): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(${loginsLock})`;
    const found = await sql<
      { rolname: string }[]
    >`select rolname from pg_roles where rolname like 'onrecord\\_%'`;
    const isThere = (role: string) => found.some(({ rolname }) => rolname === role);
    for (const role of new Set(Object.values(logins).flat()))
      if (!isThere(role)) await sql`create role ${sql(role)}`;
    for (const [login, roles] of Object.entries(logins)) {
      if (!isThere(login)) await sql`create role ${sql(login)}`;
      const password = passwordOf(login, ownerUrl);
      await sql`alter role ${sql(login)} login noinherit password ${sql.unsafe(`'${password}'`)}`;
      await sql`grant ${sql([...roles])} to ${sql(login)}`;
    }
  });
}

/** The address of the owner's database, for another login. */
export function addressAs(login: Login, ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = passwordOf(login, ownerUrl);
  return url.toString();
}

/** Follows from the owner's, which nobody learns from it: nothing more has to be kept, and every process knows it. */
const passwordOf = (login: string, ownerUrl: string): string =>
  createHmac("sha256", new URL(ownerUrl).password).update(login).digest("base64url");
