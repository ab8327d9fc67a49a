import { z } from "zod";
import { tables } from "@/db";
import { readTable } from "@/dossiers/tables/read";
import { authorise, type Context } from "@/ledger";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { parse } from "@/lib/parse";
import { limits, line, prose } from "@/lib/text";

/** The largest file that the desk takes, in bytes. */
export const maxFileBytes = 8_000_000;

const runInput = z
  .strictObject({
    fileName: line(limits.title, "Choose a file."),
    update: z.boolean().default(false),
    note: prose(limits.note).nullish(),
  })
  .refine(({ note, update }) => !note || update, {
    path: ["note"],
    message: "A note goes with writing over what is on record: readers see it beside what is corrected.",
  });

/**
 * Takes a file that is to be imported: a dossier is checked at once, of a table the columns are named first. Nothing of
 * it is on record until somebody says so.
 * @throws RecordError `forbidden`; `invalid` when it is empty, too large, not UTF-8, or no table that can be read.
 */
export async function makeRun(
  context: Context,
  raw: z.input<typeof runInput>,
  bytes: Uint8Array,
): Promise<{ id: string }> {
  const user = authorise(context, "record.import");
  const input = parse(runInput, raw);
  const file = textOf(bytes);
  const isTable = !/^\s*[{[]/.test(file) && !/\.json$/i.test(input.fileName);
  if (isTable) readTable(file);
  const id = newId();
  await context.db.insert(tables.importRun).values({
    id,
    userId: user.id,
    fileName: input.fileName,
    form: isTable ? "table" : "dossier",
    file,
    state: isTable ? "mapping" : "checking",
    update: input.update,
    note: input.note ?? null,
    madeAt: context.clock.now(),
  });
  return { id };
}

function textOf(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw invalid({ file: "Choose a file that is not empty." });
  if (bytes.byteLength > maxFileBytes)
    throw invalid({
      file: `The desk takes files of at most ${maxFileBytes / 1_000_000} MB. Send larger ones with npm run import or to /api/v1/import, or part the file.`,
    });
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new TypeError("A text has no zero bytes.");
    return text;
  } catch {
    throw invalid({ file: "The file is not UTF-8: save it anew, as “CSV UTF-8” from a spreadsheet." });
  }
}
