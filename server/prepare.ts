import { and, inArray, isNull } from "drizzle-orm";
import { connect, tables } from "@/db";
import { demoAccounts, loadDemo } from "@/dossiers/demo";
import { readEnv } from "@/lib/env";
import { command } from "./command";
import { bringUpToDate } from "./database";

/**
 * Readies the database that DATABASE_URL names for serving: the current schema and, where it is asked for, the demo
 * record. Prints how the demo accounts that there are sign in. The server runs this beside itself, to be rid of what it takes to do so.
 */
await command(async () => {
  const { databaseUrl, migrationUrl = databaseUrl, demo } = readEnv();
  if (!databaseUrl || !migrationUrl) return;
  await bringUpToDate({ url: databaseUrl, ownerUrl: migrationUrl });
  if (demo) await loadDemo(databaseUrl);
  for (const line of await signIns(databaseUrl)) console.log(line);
});

/** Those of the demo accounts that may sign in, however they came into this database. */
async function signIns(url: string): Promise<string[]> {
  const { db, close } = connect(url, "app", 1);
  try {
    const { account } = tables;
    const emails: string[] = demoAccounts.map(({ email }) => email);
    const there = await db
      .select({ email: account.email })
      .from(account)
      .where(and(inArray(account.email, emails), isNull(account.disabledAt)));
    return demoAccounts
      .filter(({ email }) => there.some((one) => one.email === email))
      .map(({ email, password, role }) => `  ${role.padEnd(8)}${email}  ${password}`);
  } finally {
    await close();
  }
}
