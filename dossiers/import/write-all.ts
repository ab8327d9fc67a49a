import type { Problem } from "@/dossiers/checks/document";
import type { Dossier } from "@/dossiers/schema";
import type { Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { identifiers, type Known } from "./known";
import type { Changed, Plan } from "./plan";
import { itemRecorder, manyRecorder } from "./record-items";
import type { Counts, ImportOptions, ImportReport } from "./report";
import { itemUpdater } from "./update-items";

/** How many items are recorded by the same statements. */
const atOnce = 500;

/**
 * Writes what is to be written of a dossier: items of a list together where no problem is expected, else each by itself,
 * which finds all problems.
 */
export async function writeAll(
  context: Context,
  { dossier, known, plan }: { dossier: Dossier; known: Known; plan: Plan },
  report: ImportReport,
  { onProgress, signal }: ImportOptions,
): Promise<void> {
  const id = identifiers(known, dossier);
  const record = itemRecorder(context, id);
  const many = manyRecorder(context, id);
  const update = itemUpdater(context, id, known, plan.update?.note ?? "");
  const isApart = context.together?.how === "apart";
  const total = itemsOf(dossier) - plan.unchanged.size - plan.refused.size;
  let done = 0;

  const attempt = async (
    pointer: string,
    count: number,
    counted: () => void,
    work: () => Promise<unknown>,
  ) => {
    signal?.throwIfAborted();
    try {
      if ((await work()) === false) report.unchanged += 1;
      else counted();
    } catch (error) {
      if (!(error instanceof RecordError && isApart)) throw error;
      report.problems.push(...problemsOf(error, pointer));
    }
    done += count;
    await onProgress?.(done, total);
  };
  const counter = (counts: Counts, list: keyof Dossier, by: number) => () => {
    counts[list] = (counts[list] ?? 0) + by;
  };
  const each = async <Item>(
    list: keyof Dossier,
    items: readonly Item[],
    add: (item: Item) => Promise<unknown>,
    change?: (item: Item, changed: Changed) => Promise<unknown>,
    addMany?: (items: readonly Item[]) => Promise<void>,
  ) => {
    const isNew: Item[] = [];
    for (const [index, item] of items.entries()) {
      const pointer = `/${list}/${index}`;
      const changed = plan.changed(pointer);
      if (changed && change)
        await attempt(pointer, 1, counter(report.updated, list, 1), () => change(item, changed));
      else if (plan.unchanged.has(pointer) || plan.refused.has(pointer)) continue;
      else if (addMany && !isApart) isNew.push(item);
      else await attempt(pointer, 1, counter(report.recorded, list, 1), () => add(item));
    }
    for (let start = 0; start < isNew.length; start += atOnce) {
      const some = isNew.slice(start, start + atOnce);
      await attempt("", some.length, counter(report.recorded, list, some.length), async () =>
        addMany?.(some),
      );
    }
  };
  await each("actors", dossier.actors, record.actors, update.actors);
  await each("sources", dossier.sources, record.sources, update.sources, many.sources);
  await each("meetings", dossier.meetings, record.meetings, update.meetings);
  await each("questions", dossier.questions, record.questions, update.questions);
  await each(
    "statusChanges",
    dossier.statusChanges,
    record.statusChanges,
    update.statusChanges,
    many.statusChanges,
  );
  await each("attendance", dossier.attendance, record.attendance, update.attendance, many.attendance);
  await each("statements", dossier.statements, record.statements, update.statements, many.statements);
  await each("relations", dossier.relations, record.relations);
}

const itemsOf = ({ format: _, history: __, ...lists }: Dossier): number =>
  Object.values(lists).reduce((count, items) => count + items.length, 0);

/** What a verb refuses of an item: the fields that it names, or else the whole. */
function problemsOf(error: RecordError, pointer: string): Problem[] {
  const fields = Object.entries(error.fields);
  if (fields.length === 0) return [{ pointer, message: error.message }];
  return fields.map(([field, message]) => ({ pointer: `${pointer}/${field.replaceAll(".", "/")}`, message }));
}
