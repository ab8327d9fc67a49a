import { eq } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import type { ImpreciseDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import type { CitationInput } from "@/provenance";
import { writeCitations } from "@/provenance";
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
  const { claim } = tables;
  const user = authorise(context, "claim.record");
  const id = fields.id ?? newId();
  const decided = decideState(context, asked, {
    authorId: user.id,
    lastEditedById: user.id,
    citations: fields.citations,
  });
  if ((await tx.$count(claim, eq(claim.id, id))) > 0) return { id, isNew: false };
  await tx.insert(claim).values({
    id,
    key: fields.key ?? id,
    kind,
    ...decided,
    authorId: user.id,
    lastEditedById: user.id,
    accordingToId: fields.accordingTo ?? null,
    ...dateColumns("reported", fields.reported),
    note: fields.note ?? null,
  });
  await writeCitations(tx, id, fields.citations);
  await writeRelations(tx, { id, kind, form: fields.form }, fields.relations);
  return { id, isNew: true };
}
