import { eq } from "drizzle-orm";
import { z } from "zod";
import { correctionFields, editFields, lockClaim } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { invalid } from "@/lib/errors";
import { parse } from "@/lib/parse";
import { revealClaim } from "@/meetings";
import { citationInput, readCitations, writeCitations } from "@/provenance";

const input = z.strictObject({
  ...editFields,
  citation: citationInput,
  publicNote: correctionFields.publicNote.nullish(),
});

/**
 * Adds a source to a claim on record: to a draft as an edit, to what is published as a correction, with its public
 * note. The first source that it has is not touched.
 * @throws RecordError `invalid` when the claim cites these very words already, or is published and no note is given;
 * `not_found`, `stale`; `forbidden` in the state that it is in.
 */
export async function citeClaim(
  context: Context,
  raw: z.input<typeof input>,
): Promise<{ id: string; state: "draft" | "published" }> {
  authorise(context, "claim.edit");
  const { id, version, citation, publicNote } = parse(input, raw);
  const { claim } = tables;
  const [seen] = await context.db.select({ state: claim.state }).from(claim).where(eq(claim.id, id));
  const corrects = seen?.state === "published";
  if (corrects && !publicNote)
    throw invalid({ publicNote: "It is published: say to its readers what changes." });
  return commit(context, corrects ? "claim.correct" : "claim.edit", async (tx) => {
    const current = await lockClaim(tx, id, version);
    const user = authorise(context, corrects ? "claim.correct" : "claim.edit", current);
    const before = await readCitations(tx, [id]);
    if (before.some((one) => one.sourceId === citation.source && one.excerpt === (citation.excerpt ?? null)))
      throw invalid({ claim: "It cites these words of this source already." });
    await tx
      .update(claim)
      .set({
        version: current.version + 1,
        lastEditedById: user.id,
        ...(corrects && { publicNote: publicNote ?? null }),
      })
      .where(eq(claim.id, id));
    const kept = before.map(({ sourceId, excerpt, prefix, suffix, via }) => ({
      source: sourceId,
      excerpt,
      prefix,
      suffix,
      via: via.map((link) => link.id),
    }));
    await writeCitations(tx, id, [...kept, citation]);
    if (corrects) await revealClaim(tx, context, id);
    const state = corrects ? ("published" as const) : ("draft" as const);
    return {
      subject: { kind: "claim", id },
      ...(publicNote && corrects ? { reason: publicNote } : {}),
      result: { id, state },
    };
  });
}
