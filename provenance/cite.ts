import { inArray } from "drizzle-orm";
import { addRows, type Reader, replaceRows, type Transaction, tables } from "@/db";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { latestCaptures } from "@/sources";
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
  const sources = await sourcesOf(tx, citations);
  requireChainsWithoutRepeats(citations, sources);
  const old = await readCitations(tx, [claimId]);
  const rows: Omit<typeof citation.$inferInsert, "claimId">[] = [];
  const links: (typeof citationLink.$inferInsert)[] = [];
  for (const [index, cited] of citations.entries()) {
    const kept = old.findIndex((one) => isSame(one, cited));
    const [before] = old.splice(kept, kept < 0 ? 0 : 1);
    const id = before?.id ?? newId();
    // Checked again even where it stays: its source may have been captured since.
    rows.push({ id, position: index + 1, ...citationColumns(withSurroundings(cited, before), sources) });
    if (kept < 0) links.push(...linksOf(id, cited));
  }
  const gone = old.map(({ id }) => id);
  if (gone.length > 0) await tx.delete(citationLink).where(inArray(citationLink.citationId, gone));
  await replaceRows(tx, citation, { claimId }, rows);
  if (links.length > 0) await tx.insert(citationLink).values(links);
}

/**
 * Writes the citations of claims that are new, each with its chain, by as many statements however many there are.
 * @throws RecordError as {@link writeCitations}.
 */
export async function addCitations(
  tx: Transaction,
  claims: readonly { claimId: string; citations: readonly CitationInput[] }[],
): Promise<void> {
  const { citation, citationLink } = tables;
  const sources = await sourcesOf(
    tx,
    claims.flatMap(({ citations }) => citations),
  );
  for (const { citations } of claims) requireChainsWithoutRepeats(citations, sources);
  const all = claims.flatMap(({ claimId, citations }) =>
    citations.map((cited, index) => ({ claimId, id: newId(), position: index + 1, cited })),
  );
  const rows = all.map(({ cited, ...row }) => ({ ...row, ...citationColumns(cited, sources) }));
  const links = all.flatMap(({ id, cited }) => linksOf(id, cited));
  await addRows(tx, citation, rows);
  await addRows(tx, citationLink, links);
}

const citationColumns = ({ source, excerpt, prefix, suffix }: CitationInput, { captured }: Sources) => ({
  sourceId: source,
  excerpt: excerpt || null,
  excerptPrefix: (excerpt && prefix) || null,
  excerptSuffix: (excerpt && suffix) || null,
  excerptCheck: checkExcerpt(excerpt || null, captured.get(source) ?? null),
});

/** Who writes the same citation and says nothing of what surrounds its excerpt, leaves that as it is. */
const withSurroundings = (cited: CitationInput, before: CitationRead | undefined): CitationInput => ({
  ...cited,
  prefix: cited.prefix === undefined ? before?.prefix : cited.prefix,
  suffix: cited.suffix === undefined ? before?.suffix : cited.suffix,
});

const linksOf = (citationId: string, { via }: CitationInput) =>
  via.map((actorId, link) => ({ citationId, position: link + 1, actorId }));

/** Whether a citation stays as it is, at most in another place: then it keeps its row. */
const isSame = (old: CitationRead, { source, excerpt, via }: CitationInput) =>
  old.sourceId === source &&
  old.excerpt === (excerpt || null) &&
  old.via.map(({ id }) => id).join() === via.join();

/** What has to be known of sources to cite them: their publishers, and the words captured of those that are quoted. */
interface Sources {
  publishers: ReadonlyMap<string, string>;
  captured: ReadonlyMap<string, string>;
}

async function sourcesOf(db: Reader, citations: readonly CitationInput[]): Promise<Sources> {
  if (citations.length === 0) return { publishers: new Map(), captured: new Map() };
  const { source } = tables;
  const ids = [...new Set(citations.map((cited) => cited.source))];
  const quoted = new Set(citations.flatMap((cited) => (cited.excerpt ? [cited.source] : [])));
  const [found, captured] = await Promise.all([
    db.select({ id: source.id, publisherId: source.publisherId }).from(source).where(inArray(source.id, ids)),
    latestCaptures(db, [...quoted]),
  ]);
  return { publishers: new Map(found.map((row) => [row.id, row.publisherId])), captured };
}

function requireChainsWithoutRepeats(citations: readonly CitationInput[], { publishers }: Sources): void {
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
