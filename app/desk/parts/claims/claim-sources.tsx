import Link from "next/link";
import type { CitationRead } from "@/provenance";
import type { ExcerptCheck } from "@/provenance/vocabulary";

const checks: Partial<Record<ExcerptCheck, string>> = {
  not_found: "excerpt not found in the captured text",
  no_excerpt: "no excerpt",
};

/** What a claim rests on: each source with its chain, and what is wrong with its excerpt. */
export function ClaimSources({ citations }: { citations: readonly CitationRead[] }) {
  if (citations.length === 0)
    return <p className="entry-detail font-semibold text-tone-doubt">No source yet</p>;
  return (
    <ul className="text-sm">
      {citations.map((citation) => (
        <li key={citation.id}>
          <Link href={`/desk/sources/${citation.sourceId}`} prefetch={false} title={citation.sourceTitle}>
            {[citation.publisher, ...citation.via.map((link) => link.name)].join(" ← ")}
          </Link>
          {checks[citation.excerptCheck] ? (
            <span className="font-semibold text-tone-doubt"> · {checks[citation.excerptCheck]}</span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
