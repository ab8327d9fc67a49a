import { eq, inArray } from "drizzle-orm";
import { type Reader, type Transaction, tables } from "@/db";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { latestCapture } from "@/sources";
import type { CitationInput } from "./input";
import { type CitationRead, readCitations } from "./read";
import { checkExcerpt } from "./rules";

/**
 * Replaces a claim's citations by those given, each with its chain.
 * @throws RecordError `invalid` when a source or actor is unknown, or a chain names one twice.
 */
export async function writeCitations(
  tx: Transaction,
  claimId: string,
  citations: readonly CitationInput[],
): Promise<void> {
  const { citation, citationLink } = tables;
  const publishers = await publishersOf(tx, citations);
  requireChainsWithoutRepeats(citations, publishers);
  const old = await readCitations(tx, [claimId]);
  if (isSame(old, citations)) return checkAgain(tx, old);
  if (old.length > 0) {
    await tx.delete(citationLink).where(
      inArray(
        citationLink.citationId,
        old.map((row) => row.id),
      ),
    );
    await tx.delete(citation).where(eq(citation.claimId, claimId));
  }
  for (const [position, { source, excerpt, via }] of citations.entries()) {
    const id = newId();
    await tx.insert(citation).values({
      id,
      claimId,
      position: position + 1,
      sourceId: source,
      excerpt: excerpt || null,
      excerptCheck: await excerptCheckOf(tx, source, excerpt || null),
    });
    if (via.length > 0)
      await tx
        .insert(citationLink)
        .values(via.map((actorId, index) => ({ citationId: id, position: index + 1, actorId })));
  }
}

/** Citations that stay as they were keep their rows, so that history holds only what was changed. */
function isSame(old: readonly CitationRead[], citations: readonly CitationInput[]): boolean {
  const text = (all: readonly CitationInput[]) =>
    JSON.stringify(all.map(({ source, excerpt, via }) => [source, excerpt || null, via]));
  const was = old.map(({ sourceId, excerpt, via }) => ({
    source: sourceId,
    excerpt,
    via: via.map((link) => link.id),
  }));
  return text(was) === text(citations);
}

/** Compares excerpts once more: their source may have been captured since. */
async function checkAgain(tx: Transaction, old: readonly CitationRead[]): Promise<void> {
  for (const { id, sourceId, excerpt, excerptCheck } of old) {
    const check = await excerptCheckOf(tx, sourceId, excerpt);
    if (check !== excerptCheck)
      await tx.update(tables.citation).set({ excerptCheck: check }).where(eq(tables.citation.id, id));
  }
}

const excerptCheckOf = async (db: Reader, source: string, excerpt: string | null) =>
  checkExcerpt(excerpt, excerpt ? await latestCapture(db, source) : null);

async function publishersOf(db: Reader, citations: readonly CitationInput[]): Promise<Map<string, string>> {
  if (citations.length === 0) return new Map();
  const { source } = tables;
  const found = await db
    .select({ id: source.id, publisherId: source.publisherId })
    .from(source)
    .where(
      inArray(
        source.id,
        citations.map((cited) => cited.source),
      ),
    );
  return new Map(found.map((row) => [row.id, row.publisherId]));
}

function requireChainsWithoutRepeats(
  citations: readonly CitationInput[],
  publishers: ReadonlyMap<string, string>,
): void {
  const fields: Record<string, string> = {};
  for (const [index, { source, via }] of citations.entries()) {
    const publisher = publishers.get(source);
    if (!publisher)
      fields[`citations.${index}.source`] = "There is no such source; choose one from the list.";
    else if (new Set([publisher, ...via]).size <= via.length)
      fields[`citations.${index}.via`] =
        "Name each actor once; the source's publisher is already the first link of its chain.";
  }
  if (Object.keys(fields).length > 0) throw invalid(fields);
}
