import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { ImportReport } from "@/dossiers/import";
import { type Columns, guessColumns } from "@/dossiers/tables/columns";
import type { TableMapping } from "@/dossiers/tables/mapping";
import { readTable } from "@/dossiers/tables/read";
import { tableLists } from "@/dossiers/vocabulary";
import { isId } from "@/lib/ids";

const { account, importRun } = tables;

/** What an import did or would do, as the desk shows it: some of the problems and changes, and how many there are. */
export interface RunReport extends ImportReport {
  problemCount: number;
  changeCount: number;
  /** Of a table: the line of the file that each problem is in, where it is in one. */
  lines: (number | null)[];
}

const columns = {
  id: importRun.id,
  userId: importRun.userId,
  user: account.name,
  fileName: importRun.fileName,
  form: importRun.form,
  state: importRun.state,
  update: importRun.update,
  note: importRun.note,
  done: importRun.done,
  total: importRun.total,
  failure: importRun.failure,
  madeAt: importRun.madeAt,
};

/** The files that were imported last, the latest first. */
export const listRuns = (db: Reader, limit = 20) =>
  db
    .select(columns)
    .from(importRun)
    .leftJoin(account, eq(account.id, importRun.userId))
    .orderBy(desc(importRun.madeAt), desc(importRun.id))
    .limit(limit);

/** An import as its page shows it; null when there is none. */
export async function readRun(db: Reader, id: string) {
  if (!isId(id)) return null;
  const [run] = await db
    .select({ ...columns, report: importRun.report, mapping: importRun.mapping })
    .from(importRun)
    .leftJoin(account, eq(account.id, importRun.userId))
    .where(eq(importRun.id, id));
  if (!run) return null;
  return {
    ...run,
    report: run.report as RunReport | null,
    mapping: run.mapping as TableMapping | null,
  };
}

/** How far an import is. */
export async function runProgress(db: Reader, id: string) {
  const [run] = isId(id)
    ? await db
        .select({ state: importRun.state, done: importRun.done, total: importRun.total })
        .from(importRun)
        .where(eq(importRun.id, id))
    : [];
  return run ?? null;
}

/** What the columns of a table most likely say: as somebody last took such columns, else by what they are called. */
export async function columnsOfRun(db: Reader, id: string, userId: string) {
  const [run] = await db.select({ file: importRun.file }).from(importRun).where(eq(importRun.id, id));
  const { headings, rows } = readTable(run?.file ?? "");
  const guesses = await Promise.all(
    tableLists.map(async (list) => {
      const [last] = await db
        .select({ mapping: importRun.mapping })
        .from(importRun)
        .where(
          and(
            eq(importRun.userId, userId),
            isNotNull(importRun.mapping),
            sql`${importRun.mapping} ->> 'list' = ${list}`,
          ),
        )
        .orderBy(desc(importRun.madeAt), desc(importRun.id))
        .limit(1);
      const before = last?.mapping as TableMapping | undefined;
      return [list, guessColumns(list, headings, before?.columns)] as const;
    }),
  );
  return {
    headings,
    rowCount: rows.length,
    example: rows[0]?.cells ?? [],
    guesses: Object.fromEntries(guesses) as Record<(typeof tableLists)[number], Columns>,
  };
}
