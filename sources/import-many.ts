import { addRows, tables } from "@/db";
import { authorise, type Context, commitEach } from "@/ledger";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { captureColumns } from "./capture";
import { sourceColumns } from "./columns";
import { type SourceInput, sourceInput } from "./input";

/**
 * Records many sources that are new, each an act of its own among many together.
 * @throws RecordError `invalid`; `exists` when a key given is taken.
 */
export async function importSources(context: Context, raw: readonly SourceInput[]): Promise<void> {
  authorise(context, "record.import");
  const inputs = raw.map((one) => {
    const input = parse(sourceInput, one);
    return { ...input, id: input.id ?? newId() };
  });
  const subjects = inputs.map(({ id }) => ({ kind: "source", id }) as const);
  await commitEach(context, "source.record", subjects, async (tx) => {
    const rows = inputs.map((input) => ({
      id: input.id,
      key: input.key ?? input.id,
      ...sourceColumns(input),
    }));
    await addRows(tx, tables.source, rows);
    const captured = inputs.flatMap(({ id, text }) => (text ? [captureColumns(id, text)] : []));
    await addRows(tx, tables.sourceCapture, captured);
  });
}
