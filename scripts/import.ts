import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import type { User } from "@/auth";
import { connect, type Database, tables } from "@/db";
import { type ImportReport, importDossier } from "@/dossiers/import";
import { parseDossierText } from "@/dossiers/validate";
import { systemClock } from "@/lib/clock";
import { CommandError, command } from "@/server/command";
import { withDatabase } from "@/server/database";

const usage = "Usage: npm run import -- FILE.json [--dry-run] [--as EMAIL]";

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

function tell(report: ImportReport, dryRun: boolean): string {
  const lines = [
    ...report.problems.map(({ pointer, message }) => `problem  ${pointer || "/"}: ${message}`),
    ...report.kept.map(({ pointer, message }) => `kept     ${pointer}: ${message}`),
  ];
  if (report.problems.length > 0)
    return [...lines, `${report.problems.length} problems; nothing was imported.`].join("\n");
  const recorded = Object.entries(report.recorded).map(
    ([list, count]) => `${dryRun ? "would record" : "recorded"}  ${count} ${list}`,
  );
  const summary = recorded.length > 0 ? recorded : ["Nothing new."];
  return [...lines, ...summary, `${report.unchanged} already on record, unchanged.`].join("\n");
}

await command(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { "dry-run": { type: "boolean", default: false }, as: { type: "string" } },
  });
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new CommandError(usage);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`${file} cannot be read (${error.code}).`);
  });
  const parsed = parseDossierText(text);
  const nothing = { kept: [], unchanged: 0, recorded: {} };
  const report = parsed.ok
    ? await withDatabase(async (url) => {
        const { db, close } = connect(url, "app", 1);
        try {
          const user = await userOf(db, values.as);
          return await importDossier({ db, user, clock: systemClock, review: "optional" }, parsed.value, {
            dryRun: values["dry-run"],
          });
        } finally {
          await close();
        }
      })
    : { ...nothing, problems: parsed.problems };
  process.stdout.write(`${tell(report, values["dry-run"])}\n`);
  if (report.problems.length > 0) process.exitCode = 1;
});
