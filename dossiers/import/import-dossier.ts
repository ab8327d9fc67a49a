import { transactionOrNothing } from "@/db";
import type { Dossier } from "@/dossiers/schema";
import { validateDossier } from "@/dossiers/validate";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { compare, type Problem } from "./compare";
import { digestOf } from "./digest";
import { findKnown, identifiers, type Known } from "./known";
import { itemRecorder } from "./record-items";

/** What an import did, or would do. With any problem it did nothing. */
export interface ImportReport {
  problems: Problem[];
  /** What stays as recorded although the dossier has it otherwise. */
  kept: Problem[];
  unchanged: number;
  /** How many of each list were recorded. */
  recorded: Partial<Record<keyof Dossier, number>>;
}

/**
 * Imports a dossier: everything or nothing, in one transaction, by the verbs an editor uses. A second import of the
 * same file changes nothing. Problems are reported all together, each with its JSON pointer (RFC 6901).
 * @param dryRun does all of it and takes it back.
 * @throws RecordError `unauthenticated`, `forbidden` for somebody who may not import.
 */
export async function importDossier(
  context: Context,
  input: unknown,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<ImportReport> {
  authorise(context, "record.import");
  const report: ImportReport = { problems: [], kept: [], unchanged: 0, recorded: {} };
  return transactionOrNothing(context.db, async (tx, rollBack) => {
    const known = await findKnown(tx, input);
    const checked = validateDossier(input, known.keys);
    if (!checked.ok) report.problems.push(...checked.problems);
    else {
      const plan = compare(checked.dossier, known);
      report.problems.push(...plan.problems);
      report.kept.push(...plan.kept);
      report.unchanged = plan.unchanged;
      // Importing is the act of somebody who may publish; the file's own newsroom has reviewed what it publishes.
      const within = { ...context, db: tx, review: "optional" as const };
      if (plan.problems.length === 0) await recordAll(within, checked.dossier, known, plan.isNew, report);
    }
    if (dryRun || report.problems.length > 0) rollBack(report);
    return report;
  });
}

async function recordAll(
  context: Context,
  dossier: Dossier,
  known: Known,
  isNew: (pointer: string) => boolean,
  report: ImportReport,
): Promise<void> {
  const id = identifiers(known, dossier);
  const record = itemRecorder(context, id);
  const attempt = async (list: keyof Dossier, pointer: string, work: () => Promise<unknown>) => {
    try {
      if ((await work()) === false) report.unchanged += 1;
      else report.recorded[list] = (report.recorded[list] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      report.problems.push(...problemsOf(error, pointer));
    }
  };
  const each = async <Item>(
    list: keyof Dossier,
    items: readonly Item[],
    work: (item: Item) => Promise<unknown>,
  ) => {
    for (const [index, item] of items.entries()) {
      const pointer = `/${list}/${index}`;
      if (isNew(pointer)) await attempt(list, pointer, () => work(item));
    }
  };
  await each("actors", dossier.actors, record.actor);
  await each("sources", dossier.sources, (item) => record.source(item, digestOf(item)));
  await each("meetings", dossier.meetings, record.meeting);
  await each("questions", dossier.questions, record.question);
  await each("statusChanges", dossier.statusChanges, (item) => record.statusChange(item, digestOf(item)));
  await each("attendance", dossier.attendance, (item) => record.attendance(item, digestOf(item)));
  await each("statements", dossier.statements, (item) => record.statement(item, digestOf(item)));
  await each("relations", dossier.relations, record.relation);
}

/** What a verb refuses of an item: the fields that it names, or else the whole. */
function problemsOf(error: RecordError, pointer: string): Problem[] {
  const fields = Object.entries(error.fields);
  if (fields.length === 0) return [{ pointer, message: error.message }];
  return fields.map(([field, message]) => ({ pointer: `${pointer}/${field.replaceAll(".", "/")}`, message }));
}
