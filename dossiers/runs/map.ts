import { problemsOfMapping, type TableMapping, tableMapping } from "@/dossiers/tables/mapping";
import { readTable } from "@/dossiers/tables/read";
import { authorise, type Context } from "@/ledger";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { changeOwn, requireRun } from "./own";

/**
 * Says what the rows of a table are and which column says what, and has it checked.
 * @throws RecordError `invalid`, naming what is said by no column; `forbidden` when the claims are to be published by
 * somebody who may not; `not_found`, `stale`.
 */
export async function mapRun(context: Context, id: string, raw: TableMapping): Promise<void> {
  authorise(context, "record.import");
  const mapping = parse(tableMapping, raw);
  if (mapping.state === "published") authorise(context, "claim.publish");
  const { file } = await requireRun(context.db, id);
  const problems = problemsOfMapping(mapping, readTable(file ?? ""));
  if (Object.keys(problems).length > 0) throw invalid(problems);
  await changeOwn(context, id, "mapping", { mapping, state: "checking" });
}
