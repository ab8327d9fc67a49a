import { can } from "@/auth";
import { problemsOfMapping, type TableMapping, tableMapping } from "@/dossiers/tables/mapping";
import { readTable } from "@/dossiers/tables/read";
import { type TableState, tableStates } from "@/dossiers/vocabulary";
import { authorise, type Context } from "@/ledger";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { changeOwn, requireRun } from "./own";

const byTwo = "A second person publishes claims here: import them as drafts, or in review.";

/**
 * What claims of a table can be once they are imported. A dossier's newsroom has reviewed what it publishes; a table is
 * whatever somebody typed, so that where review is required its claims go through it.
 */
export const statesOfTable = ({ user, review }: Pick<Context, "user" | "review">): readonly TableState[] =>
  review === "optional" && can(user, "claim.publish").allowed
    ? tableStates
    : tableStates.filter((state) => state !== "published");

/**
 * Says what the rows of a table are and which column says what, and has it checked.
 * @throws RecordError `invalid`, naming what is said by no column, or a state in which they cannot be; `forbidden` when the claims are to be published by
 * somebody who may not; `not_found`, `stale`.
 */
export async function mapRun(context: Context, id: string, raw: TableMapping): Promise<void> {
  authorise(context, "record.import");
  const mapping = parse(tableMapping, raw);
  if (mapping.state === "published") authorise(context, "claim.publish");
  if (!statesOfTable(context).includes(mapping.state)) throw invalid({ state: byTwo });
  const { file } = await requireRun(context.db, id);
  const problems = problemsOfMapping(mapping, readTable(file ?? ""));
  if (Object.keys(problems).length > 0) throw invalid(problems);
  await changeOwn(context, id, "mapping", { mapping, state: "checking" });
}
