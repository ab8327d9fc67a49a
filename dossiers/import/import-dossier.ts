import { validateDossier } from "@/dossiers/validate";
import { authorise, CameToNothing, type Context, commitTogether, type Together } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { revealClaims } from "@/meetings";
import { compare } from "./compare";
import { findKnown } from "./known";
import { emptyReport, type ImportOptions, type ImportReport } from "./report";
import { afterMerges } from "./survivors";
import { writeAll } from "./write-all";

/**
 * Imports a dossier: everything or nothing, in one transaction, by the verbs an editor uses. A second import of the
 * same file changes nothing. Problems are reported all together, each with its JSON pointer (RFC 6901).
 * @throws RecordError `unauthenticated`, `forbidden` for somebody who may not import.
 */
export async function importDossier(
  context: Context,
  input: unknown,
  options: ImportOptions = {},
): Promise<ImportReport> {
  authorise(context, "record.import");
  try {
    return await attempt(context, input, options, "at once");
  } catch (error) {
    // What is refused or changes nothing is found out item by item, each of which can then be taken back by itself.
    if (!(error instanceof RecordError || error instanceof CameToNothing)) throw error;
    return attempt(context, input, options, "apart");
  }
}

const attempt = (
  context: Context,
  input: unknown,
  options: ImportOptions,
  how: Together["how"],
): Promise<ImportReport> => {
  const report = emptyReport();
  return commitTogether(
    context,
    how,
    async (within, rollBack) => {
      const { dryRun = false, update = null } = options;
      const known = await findKnown(within.db, input);
      const checked = validateDossier(input, known.keys);
      if (!checked.ok) report.problems.push(...checked.problems);
      else {
        const dossier = afterMerges(checked.dossier, known);
        const plan = await compare(within.db, dossier, known, update);
        report.problems.push(...plan.problems);
        report.changes.push(...plan.changes);
        report.unchanged = plan.unchanged.size;
        report.evidence = dossier.history.length;
        // Importing is the act of somebody who may publish; the file's own newsroom has reviewed what it publishes;
        // what a table may is decided where its columns are named.
        const reviewed = { ...within, review: "optional" as const };
        // What else would be refused is found out beside what differs.
        await writeAll(reviewed, { dossier, known, plan }, report, options);
      }
      if (dryRun || report.problems.length > 0) rollBack(report);
      return report;
    },
    async (tx, left) => {
      options.signal?.throwIfAborted();
      await revealClaims(tx, left);
      options.signal?.throwIfAborted();
      await options.alongside?.(tx, report);
    },
  );
};
