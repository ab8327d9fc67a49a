import { eq } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import type { ImpreciseDate } from "@/lib/dates";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { writeCitations } from "./cite";
import type { Bearing, CitationInput, Outcome } from "./input";
import type { ClaimKind } from "./vocabulary";
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
  /** A statement's. */
  form?: string | undefined;
  importDigest?: string | undefined;
}

/**
 * Writes what a new claim shares with every other: its row, its citations and their chains. The kind's own row is
 * its caller's to write. Answers `isNew: false` for a form that arrives a second time, and writes nothing.
 * @throws RecordError `forbidden` when it may not be published by this user; `invalid` without a source unless a draft.
 */
export async function recordClaim(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  fields: SharedFields,
  outcome: Outcome,
): Promise<{ id: string; isNew: boolean }> {
  const { claim } = tables;
  const user = authorise(context, "claim.record");
  const id = fields.id ?? newId();
  const subject = { state: "draft", authorId: user.id, lastEditedById: user.id } as const;
  if (outcome === "in_review") authorise(context, "claim.send_to_review", subject);
  if (outcome === "published" || outcome === "retracted") authorise(context, "claim.publish", subject);
  requireSource(fields.citations, outcome);
  if ((await tx.$count(claim, eq(claim.id, id))) > 0) return { id, isNew: false };
  await tx.insert(claim).values({
    id,
    key: fields.key ?? id,
    kind,
    state: outcome,
    authorId: user.id,
    lastEditedById: user.id,
    accordingToId: fields.accordingTo ?? null,
    ...dateColumns("reported", fields.reported),
    note: fields.note ?? null,
    publishedAt: outcome === "published" || outcome === "retracted" ? context.clock.now() : null,
    importDigest: fields.importDigest ?? null,
  });
  await writeCitations(tx, id, fields.citations);
  await writeRelations(tx, { id, kind, form: fields.form }, fields.relations);
  return { id, isNew: true };
}

/** @throws RecordError `invalid` when anything but a draft has no source. */
export function requireSource(citations: readonly unknown[], outcome: Outcome): void {
  if (outcome !== "draft" && citations.length === 0)
    throw invalid({
      "citations.0.source": "Add a source: nothing goes to review or is published without one.",
    });
}
