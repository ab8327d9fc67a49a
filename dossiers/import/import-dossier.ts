import { transactionOrNothing } from "@/db";
import type { Problem } from "@/dossiers/checks/document";
import type { Dossier } from "@/dossiers/schema";
import { validateDossier } from "@/dossiers/validate";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { compare } from "./compare";
import { findKnown, identifiers, type Known } from "./known";
import type { Changed, Plan, Update } from "./plan";
import { itemRecorder } from "./record-items";
import { afterMerges } from "./survivors";
import { itemUpdater } from "./update-items";

type Counts = Partial<Record<keyof Dossier, number>>;

/** What an import did, or would do. With any problem it did nothing. */
export interface ImportReport {
  problems: Problem[];
  /** What was written over what was on record, field by field; with `update` alone. */
  changes: Problem[];
  unchanged: number;
  /** How many of each list were recorded, and how many were written anew. */
  recorded: Counts;
  updated: Counts;
  /** Entries of history in the file: evidence of what was done elsewhere, which is read and not imported. */
  evidence: number;
}

export interface ImportOptions {
  /** Does all of it and takes it back. */
  dryRun?: boolean;
  /** Also writes what differs over what is on record; the note is what readers see beside a published claim. */
  update?: Update;
}

/**
 * Imports a dossier: everything or nothing, in one transaction, by the verbs an editor uses. A second import of the
 * same file changes nothing. Problems are reported all together, each with its JSON pointer (RFC 6901).
 * @throws RecordError `unauthenticated`, `forbidden` for somebody who may not import.
 */
export async function importDossier(
  context: Context,
  input: unknown,
  { dryRun = false, update = null }: ImportOptions = {},
): Promise<ImportReport> {
  authorise(context, "record.import");
  const report: ImportReport = {
    problems: [],
    changes: [],
    unchanged: 0,
    recorded: {},
    updated: {},
    evidence: 0,
  };
  return transactionOrNothing(context.db, async (tx, rollBack) => {
    const known = await findKnown(tx, input);
    const checked = validateDossier(input, known.keys);
    if (!checked.ok) report.problems.push(...checked.problems);
    else {
      const dossier = afterMerges(checked.dossier, known);
      const plan = await compare(tx, dossier, known, update);
      report.problems.push(...plan.problems);
      report.changes.push(...plan.changes);
      report.unchanged = plan.unchanged.size;
      report.evidence = dossier.history.length;
      // Importing is the act of somebody who may publish; the file's own newsroom has reviewed what it publishes.
      const within = { ...context, db: tx, review: "optional" as const };
      if (plan.problems.length === 0) await writeAll(within, dossier, known, plan, report);
    }
    if (dryRun || report.problems.length > 0) rollBack(report);
    return report;
  });
}

async function writeAll(
  context: Context,
  dossier: Dossier,
  known: Known,
  plan: Plan,
  report: ImportReport,
): Promise<void> {
  const id = identifiers(known, dossier);
  const record = itemRecorder(context, id);
  const update = itemUpdater(context, id, known, plan.update?.note ?? "");
  const attempt = async (
    list: keyof Dossier,
    pointer: string,
    counts: Counts,
    work: () => Promise<unknown>,
  ) => {
    try {
      if ((await work()) === false) report.unchanged += 1;
      else counts[list] = (counts[list] ?? 0) + 1;
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
      report.problems.push(...problemsOf(error, pointer));
    }
  };
  const each = async <Item>(
    list: keyof Dossier,
    items: readonly Item[],
    add: (item: Item) => Promise<unknown>,
    change?: (item: Item, changed: Changed) => Promise<unknown>,
  ) => {
    for (const [index, item] of items.entries()) {
      const pointer = `/${list}/${index}`;
      const changed = plan.changed(pointer);
      if (changed && change) await attempt(list, pointer, report.updated, () => change(item, changed));
      else if (!plan.unchanged.has(pointer)) await attempt(list, pointer, report.recorded, () => add(item));
    }
  };
  await each("actors", dossier.actors, record.actors, update.actors);
  await each("sources", dossier.sources, record.sources, update.sources);
  await each("meetings", dossier.meetings, record.meetings, update.meetings);
  await each("questions", dossier.questions, record.questions, update.questions);
  await each("statusChanges", dossier.statusChanges, record.statusChanges, update.statusChanges);
  await each("attendance", dossier.attendance, record.attendance, update.attendance);
  await each("statements", dossier.statements, record.statements, update.statements);
  await each("relations", dossier.relations, record.relations);
}

/** What a verb refuses of an item: the fields that it names, or else the whole. */
function problemsOf(error: RecordError, pointer: string): Problem[] {
  const fields = Object.entries(error.fields);
  if (fields.length === 0) return [{ pointer, message: error.message }];
  return fields.map(([field, message]) => ({ pointer: `${pointer}/${field.replaceAll(".", "/")}`, message }));
}
