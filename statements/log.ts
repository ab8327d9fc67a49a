import { eq } from "drizzle-orm";
import type { z } from "zod";
import { editClaim, isPublic, outcomeInput, recordClaim } from "@/claims";
import type { ImportedState, Outcome } from "@/claims/vocabulary";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { revealClaim } from "@/meetings";
import { statementColumns } from "./columns";
import { type StatementInput, statementEdit, statementInput } from "./input";
import { writeLists } from "./write-lists";

/**
 * Logs a statement: kept as a draft, sent to review, or published.
 * @throws RecordError `invalid`; `forbidden` when the outcome is not this user's to choose.
 */
export async function logStatement(
  context: Context,
  raw: StatementInput,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.record");
  return record(context, raw, parse(outcomeInput, outcome));
}

/**
 * Records a statement in the state that a dossier gives it.
 * @throws RecordError `invalid`; `forbidden` for somebody who may not import, or not publish what is published.
 */
export async function importStatement(
  context: Context,
  raw: StatementInput,
  state: ImportedState,
): Promise<{ id: string }> {
  authorise(context, "record.import");
  return record(context, raw, state);
}

function record(context: Context, raw: StatementInput, state: ImportedState): Promise<{ id: string }> {
  const input = parse(statementInput, raw);
  return commit(context, "claim.record", async (tx) => {
    const { id, isNew } = await recordClaim(tx, context, "statement", input, state);
    if (isNew) {
      await tx.insert(tables.statement).values({ claimId: id, ...statementColumns(input) });
      await writeLists(tx, id, input, true);
      if (isPublic({ state })) await revealClaim(tx, context, id);
    }
    return { subject: { kind: "claim", id }, result: { id } };
  });
}

/**
 * Edits the draft of a statement.
 * @throws RecordError `invalid`, `not_found`, `stale`, `forbidden` when it is public, or in review and somebody else wrote it.
 */
export async function editStatement(
  context: Context,
  raw: z.input<typeof statementEdit>,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.edit");
  const input = parse(statementEdit, raw);
  const state = parse(outcomeInput, outcome);
  return commit(context, "claim.edit", async (tx) => {
    await editClaim(tx, context, "statement", input, state);
    const { statement } = tables;
    await tx.update(statement).set(statementColumns(input)).where(eq(statement.claimId, input.id));
    await writeLists(tx, input.id, input);
    if (isPublic({ state })) await revealClaim(tx, context, input.id);
    return { subject: { kind: "claim", id: input.id }, result: { id: input.id } };
  });
}
