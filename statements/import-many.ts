import { recordClaims } from "@/claims";
import type { ImportedState } from "@/claims/vocabulary";
import { addRows, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { parse } from "@/lib/parse";
import { statementColumns } from "./columns";
import { type StatementInput, statementInput } from "./input";

/**
 * Records many statements in the states that a dossier gives them, each an act of its own among many together.
 * @throws RecordError `invalid`; `forbidden` for somebody who may not import, or not publish what is published.
 */
export async function importStatements(
  context: Context,
  given: readonly { raw: StatementInput; state: ImportedState }[],
): Promise<void> {
  authorise(context, "record.import");
  const parsed = given.map(({ raw, state }) => ({ input: parse(statementInput, raw), state }));
  await recordClaims(context, "statement", parsed, async (tx, added) => {
    const rows = added.map(({ claimId, input }) => ({ claimId, ...statementColumns(input) }));
    await addRows(tx, tables.statement, rows);
    const meetings = added.flatMap(({ claimId, input }) =>
      [...new Set(input.meetings)].map((meetingId, position) => ({ claimId, meetingId, position })),
    );
    await addRows(tx, tables.statementMeeting, meetings);
    const positions = added.flatMap(({ claimId, input }) =>
      input.positions.map(({ question, stance }) => ({ claimId, questionId: question, stance })),
    );
    await addRows(tx, tables.position, positions);
  });
}
