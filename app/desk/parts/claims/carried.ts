import type { CitationStart } from "@/components/desk/claims/citation-fields";
import type { Context } from "@/ledger";
import { readCitations } from "@/provenance";

/** What a claim is logged with that is logged after another: its sources and their chains, without the excerpts. */
export async function carriedFrom(db: Context["db"], id: string | undefined): Promise<CitationStart[]> {
  const citations = id ? await readCitations(db, [id]) : [];
  return citations.map(({ sourceId, sourceTitle, publisher, via }) => ({
    source: { id: sourceId, label: sourceTitle, publisher },
    excerpt: null,
    via: via.map((link) => ({ id: link.id, label: link.name })),
  }));
}
