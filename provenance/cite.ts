import { inArray } from "drizzle-orm";
import { type Reader, replaceRows, type Transaction, tables } from "@/db";
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
  const rows: Omit<typeof citation.$inferInsert, "claimId">[] = [];
  const links: (typeof citationLink.$inferInsert)[] = [];
  for (const [index, { source, excerpt, via }] of citations.entries()) {
    const kept = old.findIndex((one) => isSame(one, { source, excerpt, via }));
    const id = old.splice(kept, kept < 0 ? 0 : 1)[0]?.id ?? newId();
    // Checked again even where it stays: its source may have been captured since.
    const excerptCheck = await excerptCheckOf(tx, source, excerpt || null);
    rows.push({ id, position: index + 1, sourceId: source, excerpt: excerpt || null, excerptCheck });
    if (kept < 0)
      links.push(...via.map((actorId, link) => ({ citationId: id, position: link + 1, actorId })));
  }
  const gone = old.map(({ id }) => id);
  if (gone.length > 0) await tx.delete(citationLink).where(inArray(citationLink.citationId, gone));
  await replaceRows(tx, citation, { claimId }, rows);
  if (links.length > 0) await tx.insert(citationLink).values(links);
}

/** Whether a citation stays as it is, at most in another place: then it keeps its row. */
const isSame = (old: CitationRead, { source, excerpt, via }: CitationInput) =>
  old.sourceId === source &&
  old.excerpt === (excerpt || null) &&
  old.via.map(({ id }) => id).join() === via.join();

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
