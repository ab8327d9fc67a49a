import { inArray } from "drizzle-orm";
import { connect, tables } from "@/db";
import { demoAccounts, loadDemo } from "@/dossiers/demo";
import { readEnv } from "@/lib/env";
import { command } from "./command";
import { bringUpToDate } from "./database";

/**
 * Readies the database that DATABASE_URL names for serving: the current schema and, where it is asked for, the demo
 * record. Prints how to sign in to the demo. The server runs this beside itself, to be rid of what it takes to do so.
 */
await command(async () => {
  const { databaseUrl, demo } = readEnv();
  if (!databaseUrl) return;
  await bringUpToDate(databaseUrl);
  if (!demo) return;
  await loadDemo(databaseUrl);
  for (const line of await signIns(databaseUrl)) console.log(line);
});

async function signIns(url: string): Promise<string[]> {
  const { db, close } = connect(url, "app", 1);
  try {
    const emails = demoAccounts.map(({ email }) => email);
    const there = await db.$count(tables.account, inArray(tables.account.email, emails));
    if (there < emails.length) return [];
    return demoAccounts.map(({ email, password, role }) => `  ${role.padEnd(8)}${email}  ${password}`);
  } finally {
    await close();
  }
}
