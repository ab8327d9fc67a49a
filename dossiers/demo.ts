import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addDemoAccounts, demoAccounts } from "@/auth/demo-accounts";
import { connect, tables } from "@/db";
import { systemClock } from "@/lib/clock";
import { importDossier } from "./import";

export { demoAccounts };

const demoFile = join(process.cwd(), "dossiers", "demo", "rubio-lavrov-2025.json");

/**
 * Loads the demo record and its accounts, together or not at all, into a database that holds nothing yet.
 * @throws Error when the demo dossier has problems, which its tests exclude.
 */
export async function loadDemo(url: string): Promise<{ loaded: boolean }> {
  const { db, close } = connect(url, "app", 2, { work: "import" });
  try {
    const records = await Promise.all([
      db.$count(tables.actor),
      db.$count(tables.meeting),
      db.$count(tables.account),
    ]);
    if (records.some((count) => count > 0)) return { loaded: false };
    const demo = JSON.parse(await readFile(demoFile, "utf8"));
    await db.transaction(async (tx) => {
      const [author] = await addDemoAccounts(tx);
      const context = { db: tx, user: author, clock: systemClock, review: "optional" } as const;
      const { problems } = await importDossier(context, demo);
      if (problems.length > 0) throw new Error(`The demo record has problems: ${JSON.stringify(problems)}`);
    });
    return { loaded: true };
  } finally {
    await close();
  }
}
