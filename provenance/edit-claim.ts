import { eq } from "drizzle-orm";
import { dateColumns, type Transaction, tables } from "@/db";
import { authorise, type Context, requireVersion } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { writeCitations } from "./cite";
import type { Outcome } from "./input";
import { requireSource, type SharedFields } from "./record-claim";
import type { ClaimKind } from "./vocabulary";
import { writeRelations } from "./write-relations";

/**
 * Locks a claim for what follows in the transaction.
 * @throws RecordError `not_found`; `stale` when it has changed since the version seen.
 */
export async function lockClaim(tx: Transaction, id: string, seen: number) {
  const { claim } = tables;
  const [current] = await tx.select().from(claim).where(eq(claim.id, id)).for("update");
  if (!current) throw new RecordError("not_found", "There is no such claim.");
  requireVersion(seen, current.version);
  return current;
}

/**
 * Writes what an edited draft shares with every other claim.
 * @throws RecordError `not_found`, `stale`, `forbidden` when it is no longer a draft, `invalid`.
 */
export async function editClaim(
  tx: Transaction,
  context: Context,
  kind: ClaimKind,
  fields: SharedFields & { id: string; version: number },
  outcome: Outcome,
): Promise<void> {
  const current = await lockClaim(tx, fields.id, fields.version);
  if (current.kind !== kind) throw new RecordError("not_found", "There is no such claim.");
  const user = authorise(context, "claim.edit", current);
  const edited = { state: current.state, authorId: current.authorId, lastEditedById: user.id };
  if (outcome === "in_review") authorise(context, "claim.send_to_review", edited);
  if (outcome === "published") authorise(context, "claim.publish", edited);
  requireSource(fields.citations, outcome);
  await tx
    .update(tables.claim)
    .set({
      state: outcome,
      version: current.version + 1,
      lastEditedById: user.id,
      accordingToId: fields.accordingTo ?? null,
      ...dateColumns("reported", fields.reported),
      note: fields.note ?? null,
      sentBackReason: outcome === "draft" ? current.sentBackReason : null,
      publishedAt: outcome === "published" ? context.clock.now() : null,
    })
    .where(eq(tables.claim.id, fields.id));
  await writeCitations(tx, fields.id, fields.citations);
  await writeRelations(tx, { id: fields.id, kind, form: fields.form }, fields.relations);
}
