import Link from "next/link";
import { lookAgain } from "@/app/desk/actions/reading";
import { At } from "@/app/desk/parts/when";
import { LookAgainForm } from "@/components/desk/records/look-again-form";
import { Differences } from "@/components/differences";
import { differences } from "@/lib/differences";
import type { ExcerptGone } from "@/provenance";
import type { LookRead } from "@/sources";
import { lookFailureLabels } from "@/sources/vocabulary";

interface Props {
  source: { id: string; title: string; text: string | null; language: string | null };
  looks: { news: readonly LookRead[]; last: LookRead | null };
  /** The words that were read last; null where none were. */
  words: string | null;
  /** The headline that was read last, and the one before it changed. */
  titles: { before: string | null; now: string | null };
  gone: readonly ExcerptGone[];
  mayEdit: boolean;
}

/** How the page at the address of a source stands now, against what was captured of it. */
export function PageNow({ source, looks: { news, last }, words, titles, gone, mayEdit }: Props) {
  const hasChanged = news.some(({ outcome }) => outcome === "changed");
  const lines = (text: string | null, title: string | null) => [
    { label: "Headline", text: title ?? "" },
    { label: "Text", text: text ?? "" },
  ];
  return (
    <section className="desk-section" aria-labelledby="page-now">
      <h2 id="page-now">The page now</h2>
      <p className="entry-detail">
        {last ? (
          <>
            Looked at <At time={last.at} />: {told(last)}
          </>
        ) : (
          "Not looked at yet. Addresses are looked at again once something published rests on them."
        )}
      </p>
      {gone.length > 0 ? (
        <div className="border-s-4 border-tone-doubt bg-wash px-4 py-3">
          <p className="font-semibold">
            {gone.length === 1 ? "An excerpt is" : `${gone.length} excerpts are`} not on the page any more:
          </p>
          <ul>
            {gone.map(({ claimId, excerpt }) => (
              <li key={claimId + excerpt}>
                <Link href={`/desk/claims/${claimId}`} prefetch={false}>
                  <q lang={source.language ?? undefined} dir="auto">
                    {excerpt}
                  </q>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {news.length > 0 ? (
        <>
          <h3 className="mt-4 font-semibold">Changed since it was captured</h3>
          <ul className="entries">
            {news.map((look) => (
              <li key={look.id} className="entry">
                <p className="entry-main">
                  <At time={look.at} />: {told(look)}
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {hasChanged && words !== null ? (
        <details open>
          <summary className="unfolds">What is otherwise than captured</summary>
          <Differences
            differences={differences(lines(source.text, titles.before), lines(words, titles.now))}
          />
        </details>
      ) : null}
      {mayEdit ? (
        <div className="flex flex-wrap items-center gap-3">
          <LookAgainForm action={lookAgain} id={source.id} />
          {hasChanged ? (
            <Link href={`/desk/sources/${source.id}/edit?words=now`} prefetch={false}>
              Capture it as it is now
            </Link>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}

function told({ outcome, failure, wordsChanged, titleChanged }: LookRead): string {
  if (outcome === "changed") {
    if (wordsChanged && titleChanged) return "the headline and the text had changed.";
    return wordsChanged ? "the text had changed." : "the headline had changed.";
  }
  if (outcome === "first") return "read for the first time.";
  if (outcome === "same") return "nothing had changed.";
  return failure ? lookFailureLabels[failure] : "there was nothing to read.";
}
