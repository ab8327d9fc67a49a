import { asc, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ActorKind } from "@/actors/vocabulary";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import type { ExcerptCheck } from "./vocabulary";

/** A citation as the desk shows it: the source, the excerpt, and the chain by name. */
export interface CitationRead {
  id: string;
  claimId: string;
  sourceId: string;
  sourceTitle: string;
  sourceUrl: string | null;
  publisher: string;
  publisherId: string;
  excerpt: string | null;
  /** What stands right before and after the excerpt, where that was kept. */
  prefix: string | null;
  suffix: string | null;
  excerptCheck: ExcerptCheck;
  via: { id: string; name: string; kind: ActorKind }[];
}

/** The citations of some claims, in order, with their chains: two queries however many claims. */
export async function readCitations(db: Reader, claimIds: readonly string[]): Promise<CitationRead[]> {
  if (claimIds.length === 0) return [];
  const { actor, citation, citationLink, source } = tables;
  const publisher = alias(actor, "publisher");
  const [cited, links] = await Promise.all([
    db
      .select({
        id: citation.id,
        claimId: citation.claimId,
        sourceId: source.id,
        sourceTitle: source.title,
        sourceUrl: source.url,
        publisher: publisher.name,
        publisherId: publisher.id,
        excerpt: citation.excerpt,
        prefix: citation.excerptPrefix,
        suffix: citation.excerptSuffix,
        excerptCheck: citation.excerptCheck,
      })
      .from(citation)
      .innerJoin(source, eq(source.id, citation.sourceId))
      .innerJoin(publisher, eq(publisher.id, source.publisherId))
      .where(inArray(citation.claimId, [...claimIds]))
      .orderBy(asc(citation.claimId), asc(citation.position)),
    db
      .select({ citationId: citationLink.citationId, id: actor.id, name: actor.name, kind: actor.kind })
      .from(citationLink)
      .innerJoin(citation, eq(citation.id, citationLink.citationId))
      .innerJoin(actor, eq(actor.id, citationLink.actorId))
      .where(inArray(citation.claimId, [...claimIds]))
      .orderBy(asc(citationLink.citationId), asc(citationLink.position)),
  ]);
  const chains = groupBy(links, (link) => link.citationId);
  return cited.map((row) => ({
    ...row,
    via: (chains.get(row.id) ?? []).map(({ id, name, kind }) => ({ id, name, kind })),
  }));
}
