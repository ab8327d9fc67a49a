import { dateColumns, type Transaction, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import type { ImpreciseDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { CitationInput } from "@/provenance";
import { addCitations } from "@/provenance";
import type { Bearing } from "./input";
import { decideState } from "./state";
import type { ClaimKind, ImportedState } from "./vocabulary";
import { writeRelations } from "./write-relations";

/** What every kind of claim shares, parsed. */
export interface SharedFields {
  id?: string | undefined;
  key?: string | undefined;
  accordingTo?: string | null | undefined;
  reported?: ImpreciseDate | null | undefined;
  note?: string | null | undefined;
  citations: readonly CitationInput[];
  relations?: readonly Bearing[] | undefined;
  /** Of a statement: quote, paraphrase … */
  form?: string | undefined;
}

/** A new claim, and what it is to be. */
export interface NewClaim {
  id: string;
  fields: SharedFields;
  asked: ImportedState;
}

/**
 * Writes what a new claim shares with every other: its row, its citations and their chains. The kind's own row is
 * its caller's to write. Answers `isNew: false` for a form that arrives a second time, and writes nothing.
 * @throws RecordError as {@link decideState}; `invalid` when a source, an actor or a claim that it names is unknown.
 */
export async function recordClaim(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  fields: SharedFields,
  asked: ImportedState,
): Promise<{ id: string; isNew: boolean }> {
  const id = fields.id ?? newId();
  const added = await addClaims(tx, context, kind, [{ id, fields, asked }]);
  return { id, isNew: added.length > 0 };
}

/** The same for many claims of a kind; answers the new ones. */
export async function addClaims(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  claims: readonly NewClaim[],
): Promise<string[]> {
  const { claim } = tables;
  const user = authorise(context, "claim.record");
  const by = { authorId: user.id, lastEditedById: user.id };
  const rows = claims.map(({ id, fields, asked }) => ({
    id,
    key: fields.key ?? id,
    kind,
    ...decideState(context, asked, { ...by, citations: fields.citations }),
    ...by,
    accordingToId: fields.accordingTo ?? null,
    ...dateColumns("reported", fields.reported),
    note: fields.note ?? null,
  }));
  const added = await tx
    .insert(claim)
    .values(rows)
    .onConflictDoNothing({ target: claim.id })
    .returning({ id: claim.id });
  const ids = new Set(added.map(({ id }) => id));
  const isNew = claims.filter(({ id }) => ids.has(id));
  await addCitations(
    tx,
    isNew.map(({ id, fields }) => ({ claimId: id, citations: fields.citations })),
  );
  for (const { id, fields } of isNew)
    await writeRelations(tx, { id, kind, form: fields.form }, fields.relations);
  return [...ids];
}
