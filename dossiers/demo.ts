import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { addDemoAccounts, demoAccounts } from "@/auth/demo-accounts";
import { connect, tables } from "@/db";
import { systemClock } from "@/lib/clock";
import { importDossier } from "./import";

export { demoAccounts };

const demoFile = join(process.cwd(), "dossiers", "demo", "rubio-lavrov-2025.json");

/**
 * Loads the demo record and its accounts into a database that holds nothing yet.
 * @throws Error when the demo dossier has problems, which its tests exclude.
 */
export async function loadDemo(url: string): Promise<{ loaded: boolean }> {
  const { db, close } = connect(url, "app", 2);
  try {
    const records = await Promise.all([
      db.$count(tables.actor),
      db.$count(tables.meeting),
      db.$count(tables.account),
    ]);
    if (records.some((count) => count > 0)) return { loaded: false };
    const [author = null] = await addDemoAccounts(db);
    const report = await importDossier(
      { db, user: author, clock: systemClock, review: "optional" },
      JSON.parse(await readFile(demoFile, "utf8")),
    );
    if (report.problems.length > 0)
      throw new Error(`The demo record has problems: ${JSON.stringify(report.problems)}`);
    return { loaded: true };
  } finally {
    await close();
  }
}
