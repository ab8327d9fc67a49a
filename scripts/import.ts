import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import type { User } from "@/auth";
import { connect, type Database, tables } from "@/db";
import { type ImportReport, importDossier } from "@/dossiers/import";
import { parseDossierText } from "@/dossiers/validate";
import { systemClock } from "@/lib/clock";
import { CommandError, command } from "@/server/command";
import { counting } from "@/server/counting";
import { withDatabase } from "@/server/database";
import { interruption } from "@/server/interruption";
import { readSettings } from "@/server/settings";

const usage = 'Usage: npm run import -- FILE.json [--dry-run] [--update [--note "…"]] [--as EMAIL]';

/** Who imports when nobody is named: whoever may run this command on the machine may publish. */
const operator: User = {
  id: "00000000-0000-7000-8000-000000000000",
  email: "",
  name: "Import",
  role: "admin",
};

async function userOf(db: Database, email: string | undefined): Promise<User> {
  if (email === undefined) return operator;
  const account = await db.query.account.findFirst({ where: eq(tables.account.email, email.toLowerCase()) });
  if (!account) throw new CommandError(`--as: there is no account with the address ${email}.`);
  return account;
}

function tell(
  { problems, changes, recorded, updated, unchanged, evidence }: ImportReport,
  dryRun: boolean,
): string {
  const lines = (what: string, found: ImportReport["problems"]) =>
    found.map(({ pointer, message }) => `${what.padEnd(8)} ${pointer || "/"}: ${message}`);
  const counts = (what: string, of: ImportReport["recorded"]) =>
    Object.entries(of).map(([list, count]) => `${what}  ${count} ${list}`);
  const differing = lines("changed", changes);
  if (problems.length > 0)
    return [
      ...lines("problem", problems),
      ...differing,
      `${problems.length} problems; nothing was imported.`,
    ].join("\n");
  const done = [
    ...counts(dryRun ? "would record" : "recorded", recorded),
    ...counts(dryRun ? "would update" : "updated", updated),
  ];
  return [
    ...differing,
    ...(done.length > 0 ? done : ["Nothing new."]),
    `${unchanged} already on record, unchanged.`,
    ...(evidence > 0 ? [`${evidence} entries of history: evidence, not imported.`] : []),
  ].join("\n");
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "dry-run": { type: "boolean", default: false },
      update: { type: "boolean", default: false },
      note: { type: "string" },
      as: { type: "string" },
    },
  });
  const [file, ...more] = positionals;
  const { note = null } = values;
  if (!file || more.length > 0 || (note !== null && !values.update)) throw new CommandError(usage);
  const signal = interruption("Stopped. Nothing was imported.");
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file} cannot be read (${error.code}).`);
  });
  const parsed = parseDossierText(text);
  const nothing = { changes: [], unchanged: 0, recorded: {}, updated: {}, evidence: 0 };
  const report = parsed.ok
    ? await withDatabase(async (url) => {
        const { db, close } = connect(url, "app", 1, { work: "import" });
        try {
          const user = await userOf(db, values.as);
          const { reviewCorrections: corrections } = readSettings();
          const context = { db, user, clock: systemClock, review: "optional" as const, corrections };
          return await importDossier(context, parsed.value, {
            dryRun: values["dry-run"],
            update: values.update ? { note } : null,
            onProgress: counting("Importing"),
            signal,
          });
        } finally {
          await close();
        }
      })
    : { ...nothing, problems: parsed.problems };
  process.stdout.write(`${tell(report, values["dry-run"])}\n`);
  if (report.problems.length > 0) process.exitCode = 1;
});
