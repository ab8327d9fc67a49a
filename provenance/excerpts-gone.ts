import { and, eq, isNotNull } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { checkExcerpt } from "./rules";

/** An excerpt that claims rest on, and that the page of its source no longer has. */
export interface ExcerptGone {
  claimId: string;
  excerpt: string;
}

/** The excerpts cited from a source that were found in what was captured of it, and are not in the words given. */
export async function excerptsGone(db: Reader, sourceId: string, words: string): Promise<ExcerptGone[]> {
  const { citation } = tables;
  const cited = await db
    .selectDistinctOn([citation.claimId, citation.excerpt], {
      claimId: citation.claimId,
      excerpt: citation.excerpt,
    })
    .from(citation)
    .where(
      and(eq(citation.sourceId, sourceId), eq(citation.excerptCheck, "found"), isNotNull(citation.excerpt)),
    );
  return cited.flatMap(({ claimId, excerpt }) =>
    excerpt && checkExcerpt(excerpt, words) === "not_found" ? [{ claimId, excerpt }] : [],
  );
}
