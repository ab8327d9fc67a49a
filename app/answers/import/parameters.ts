import { z } from "zod";
import type { ImportOptions } from "@/dossiers/import";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { limits, prose } from "@/lib/text";

const flag = z
  .enum(["0", "1"], { error: "Give 1 or 0." })
  .optional()
  .transform((value) => value === "1");

const parameters = z
  .object({ dry_run: flag, update: flag, note: prose(limits.note).optional() })
  .refine(({ note, update }) => note === undefined || update, {
    path: ["note"],
    message: "A note goes with `update=1`: readers see it beside what is corrected.",
  });

/**
 * Reads how a dossier is to be imported. What the address does not know is left alone.
 * @throws RecordError `invalid`, naming each parameter that is given twice or malformed.
 */
export function readParameters(search: URLSearchParams): Required<Pick<ImportOptions, "dryRun" | "update">> {
  const given: Record<string, string> = {};
  for (const name of ["dry_run", "update", "note"]) {
    const [value, ...more] = search.getAll(name);
    if (more.length > 0) throw invalid({ [name]: "Give this parameter once." });
    if (value) given[name] = value;
  }
  const { dry_run: dryRun, update, note = null } = parse(parameters, given);
  return { dryRun, update: update ? { note } : null };
}
