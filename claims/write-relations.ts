import { inArray } from "drizzle-orm";
import { replaceRows, type Transaction, tables } from "@/db";
import { invalid } from "@/lib/errors";
import type { Bearing } from "./input";
import type { ClaimKind, RelationKind } from "./vocabulary";

/** What decides how a claim can bear on another. `form` is a statement's. */
interface Bearer {
  id: string;
  kind: ClaimKind;
  form?: string | undefined;
}

/**
 * Replaces what a claim bears on by the relations given; undefined leaves them as they are.
 * @throws RecordError `invalid`, by `relations.N.how` or `relations.N.target`.
 */
export async function writeRelations(
  tx: Transaction,
  claim: Bearer,
  relations: readonly Bearing[] | undefined,
): Promise<void> {
  if (!relations) return;
  await requireFitting(tx, claim, relations);
  const rows = relations.map(({ how, target }) => ({ how, targetId: target }));
  await replaceRows(tx, tables.claimRelation, { claimId: claim.id }, rows);
}

async function requireFitting(tx: Transaction, claim: Bearer, relations: readonly Bearing[]): Promise<void> {
  const targets = relations.map(({ target }) => target);
  const kinds = new Map(
    targets.length === 0
      ? []
      : (
          await tx
            .select({ id: tables.claim.id, kind: tables.claim.kind })
            .from(tables.claim)
            .where(inArray(tables.claim.id, targets))
        ).map(({ id, kind }) => [id, kind] as const),
  );
  const fields: Record<string, string> = {};
  for (const [index, { how, target }] of relations.entries()) {
    const at = `relations.${index}`;
    const kind = kinds.get(target);
    const isRepeated = relations.findIndex((one) => one.how === how && one.target === target) < index;
    if (!kind) fields[`${at}.target`] = "There is no such claim; choose one from the list.";
    else if (target === claim.id) fields[`${at}.target`] = "Choose another claim: nothing bears on itself.";
    else if (isRepeated) fields[`${at}.target`] = "This is said above already.";
    else if (how === "same_utterance" && (kind !== "statement" || claim.kind !== "statement"))
      fields[`${at}.how`] = "Only a statement can be the same utterance as another statement.";
    else if (claim.form === "no_comment" && takesSides.includes(how))
      fields[`${at}.how`] = "Who declines to comment neither denies nor confirms.";
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
}

const takesSides: readonly RelationKind[] = ["denies", "denies_premise", "confirms", "corrects"];
