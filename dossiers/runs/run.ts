import { and, eq } from "drizzle-orm";
import { type Database, type Reader, tables } from "@/db";
import { emptyReport, type ImportOptions, type ImportReport, importDossier } from "@/dossiers/import";
import { tableMapping } from "@/dossiers/tables/mapping";
import { readTable } from "@/dossiers/tables/read";
import { tableToDossier } from "@/dossiers/tables/to-dossier";
import { type Problem, parseDossierText } from "@/dossiers/validate";
import type { ImportState } from "@/dossiers/vocabulary";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { log } from "@/lib/log";
import { requireRun } from "./own";
import type { RunReport } from "./read";
import type { TakenRun } from "./take-up";

const { importRun } = tables;
type Run = Awaited<ReturnType<typeof requireRun>>;

/** How many problems, and changes, are told one by one. */
const told = 500;

/** From one word on how far it is to the next, in milliseconds. */
const every = 1_000;

/** How often an import is taken up: what ends the process each time would end it for ever. */
const maxAttempts = 3;

/** Why an import ends that somebody cancelled, or another instance has taken up. */
class Ended extends Error {}

/**
 * Checks, or imports, a file that was taken up: the same as `importDossier`, in one transaction, which is taken back when
 * somebody cancels it or the signal ends it. Says how far it is by `beside`, connections of its own.
 * @param context whose `db` the import itself goes by, and as whoever made it.
 */
export async function runImport(
  context: Context,
  beside: Database,
  { id, by }: TakenRun,
  signal: AbortSignal,
): Promise<ImportState | null> {
  const run = await requireRun(beside, id);
  if (run.takenBy !== by) return null;
  if (run.attempts > maxAttempts) {
    const failure = `It was begun ${maxAttempts} times, and each time ended before it was done. It is in the log of whoever runs this site.`;
    return (await say(beside, run, { state: "failed", failure, file: null, seenAt: null })) ? "failed" : null;
  }
  const isDry = run.state === "checking";
  const ending = new AbortController();
  const stop = () => ending.abort(new Ended());
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  const beating = setInterval(() => {
    say(beside, run, { seenAt: context.clock.now() }).then((isOurs) => isOurs || stop(), stop);
  }, every);
  let last = 0;
  const onProgress = async (done: number, total: number) => {
    const now = Date.now();
    if (now - last < every && done < total) return;
    last = now;
    if (!(await say(beside, run, { done, total, seenAt: context.clock.now() }))) throw new Ended();
  };
  let end: Partial<typeof importRun.$inferInsert>;
  try {
    const { value, problems, lines } = await dossierOf(context, run);
    const update = run.update ? { note: run.note } : null;
    const options: ImportOptions = {
      dryRun: isDry || problems.length > 0,
      update,
      onProgress,
      signal: ending.signal,
      // In the same transaction: whoever dies, or loses the connection, leaves both on record or neither.
      alongside: async (tx, report) => {
        if (!(await say(tx, run, over("imported", bounded(report, lines))))) throw new Ended();
      },
    };
    const tried = value === unread ? emptyReport() : await importDossier(context, value, options);
    const report: ImportReport = { ...tried, problems: [...problems, ...tried.problems] };
    if (report.problems.length === 0 && !isDry) return "imported";
    const told = bounded(report, lines);
    end = report.problems.length > 0 ? over("refused", told) : { state: "checked", report: told };
  } catch (error) {
    // Where it is this instance that ends, another takes it up.
    if (error instanceof Ended || ending.signal.aborted)
      end = signal.aborted ? { attempts: run.attempts - 1 } : {};
    else {
      if (!(error instanceof RecordError)) log.error({ err: error, import: id }, "An import failed");
      const failure =
        error instanceof RecordError
          ? error.message
          : "Something went wrong on our side. It is in the log of whoever runs this site.";
      end = { state: "failed", failure: storable(failure), file: null };
    }
  } finally {
    clearInterval(beating);
    signal.removeEventListener("abort", stop);
  }
  // What came of it is no part of what can fail: where it cannot be said, the import is taken up again.
  return (await say(beside, run, { ...end, seenAt: null })) ? (end.state ?? null) : null;
}

const over = (state: ImportState, report: RunReport) => ({ state, report, file: null, seenAt: null });

/** Notes something of an import while it stands as it was taken up; false where it does not any more. */
async function say(
  db: Reader,
  { id, state, takenBy }: Run,
  change: Partial<typeof importRun.$inferInsert>,
): Promise<boolean> {
  const noted = await db
    .update(importRun)
    .set(change)
    .where(and(eq(importRun.id, id), eq(importRun.state, state), eq(importRun.takenBy, takenBy ?? "")))
    .returning({ id: importRun.id });
  return noted.length > 0;
}

/** What stands for a file that could not be read. */
const unread = Symbol("unread");

interface Read {
  value: unknown;
  problems: Problem[];
  /** Of a table: the lines of its items. */
  lines: ReadonlyMap<string, number>;
}

async function dossierOf({ db }: Context, { form, file, mapping }: Run): Promise<Read> {
  if (form === "dossier") {
    const parsed = parseDossierText(file ?? "");
    return parsed.ok
      ? { value: parsed.value, problems: [], lines: new Map() }
      : { value: unread, problems: parsed.problems, lines: new Map() };
  }
  const { dossier, ...read } = await tableToDossier(db, readTable(file ?? ""), tableMapping.parse(mapping));
  return { value: dossier, ...read };
}

function bounded(report: ImportReport, lines: ReadonlyMap<string, number>): RunReport {
  const problems = report.problems.slice(0, told);
  const shown: RunReport = {
    ...report,
    problems,
    changes: report.changes.slice(0, told),
    problemCount: report.problems.length,
    changeCount: report.changes.length,
    lines: problems.map(({ pointer }) => lines.get(/^\/\w+\/\d+/.exec(pointer)?.[0] ?? "") ?? null),
  };
  return JSON.parse(JSON.stringify(shown), (_, value) =>
    typeof value === "string" ? storable(value) : value,
  );
}

/** Words as PostgreSQL keeps them: without NUL, and without half a surrogate pair. */
const storable = (text: string) => text.replaceAll("\0", "\uFFFD").replace(/\p{Cs}/gu, "\uFFFD");
