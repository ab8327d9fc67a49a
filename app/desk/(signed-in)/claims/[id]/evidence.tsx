import Link from "next/link";
import { type CitationRead, passageOf } from "@/provenance";
import { checkExcerpt } from "@/provenance/rules";
import type { ExcerptCheck } from "@/provenance/vocabulary";

const checks: Record<ExcerptCheck, string> = {
  found: "The excerpt stands in the captured text.",
  not_found: "The excerpt is not in the captured text: compare it with the source.",
  no_capture: "The words of this source are not captured, so the excerpt cannot be checked.",
  no_excerpt: "No excerpt is given.",
};

interface Props {
  citation: CitationRead;
  /** The latest captured words of its source. */
  captured: string | null;
}

/** One source a claim rests on: its chain, and the excerpt in the passage it comes from. */
export function Evidence({ citation, captured }: Props) {
  const { excerpt, prefix, suffix } = citation;
  const check = checkExcerpt(excerpt, captured);
  const passage = excerpt && captured ? passageOf(captured, { exact: excerpt, prefix, suffix }) : null;
  return (
    <li className="grid gap-2">
      <p className="chain-preview">
        <bdi>{[citation.publisher, ...citation.via.map((link) => link.name)].join(" ← ")}</bdi>
      </p>
      <p>
        <Link href={`/desk/sources/${citation.sourceId}`} prefetch={false}>
          {citation.sourceTitle}
        </Link>
        {citation.sourceUrl ? (
          <>
            {" · "}
            <a href={citation.sourceUrl} rel="noreferrer noopener" target="_blank">
              open it in another tab
            </a>
          </>
        ) : null}
      </p>
      {excerpt ? (
        <blockquote
          className="border-s-2 border-s-rule ps-3 font-serif leading-[1.5] whitespace-pre-line"
          dir="auto"
        >
          {passage ? (
            <>
              {passage.before}
              <mark className="bg-mark font-semibold text-ink">{passage.found}</mark>
              {passage.after}
            </>
          ) : (
            excerpt
          )}
        </blockquote>
      ) : null}
      <p className={check === "found" ? "hint" : "hint font-semibold text-tone-doubt"}>{checks[check]}</p>
    </li>
  );
}
