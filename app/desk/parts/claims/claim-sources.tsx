import Link from "next/link";
import type { CitationRead } from "@/provenance";
import type { ExcerptCheck } from "@/provenance/vocabulary";

const checks: Readonly<Record<ExcerptCheck, string>> = {
  found: "excerpt found",
  not_found: "excerpt not found in the captured text",
  no_capture: "source not captured",
  no_excerpt: "no excerpt",
};

/** What an editor has to do something about. */
const isWanting = (check: ExcerptCheck) => check === "not_found" || check === "no_excerpt";

/** What a claim rests on: each source with its chain, and whether its excerpt stands in what was captured. */
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
          <span
            className={isWanting(citation.excerptCheck) ? "font-semibold text-tone-doubt" : "text-ink-soft"}
          >
            {" "}
            · {checks[citation.excerptCheck]}
          </span>
        </li>
      ))}
    </ul>
  );
}
