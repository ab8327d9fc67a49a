import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { type Citation, type Cited, citationOf } from "@/syndication/citations/citation";
import { momentsNow, type Subject } from "./stood";
import { Take, type Taken } from "./take";

interface Props {
  cited: Cited;
  /** What else of the page can be taken along. */
  take?: readonly Taken[];
}

/** How to quote a page, and the forms in which it can be taken along. */
export function Cite({ cited, take = [] }: Props) {
  const citation = citationOf(cited, currentSettings().siteUrl);
  return (
    <section className="section cite" aria-labelledby="cite">
      <h2 id="cite">{t(take.length > 0 ? "cite.title_take" : "cite.title")}</h2>
      <div className="grid max-w-measure gap-2">
        <p data-copy={t("cite.the_citation")}>{citation.inWords}</p>
        <p className="no-print text-sm text-ink-soft">
          {rich("cite.permanent", {
            address: (
              <a href={citation.address} data-copy={t("cite.the_address")}>
                {citation.address}
              </a>
            ),
          })}
        </p>
        <Forms citation={citation} />
      </div>
      {take.length > 0 ? <Take forms={take} /> : null}
      <script
        type="module"
        src="/enhance/copy.js"
        async
        data-word={t("cite.copy")}
        data-copied={t("cite.copied")}
        data-refused={t("cite.refused")}
      />
    </section>
  );
}

function Forms({ citation: { bibtex, csl } }: { citation: Citation }) {
  const forms: [name: string, text: string][] = [
    ["BibTeX", bibtex],
    ["CSL-JSON", csl],
  ];
  return forms.map(([name, text]) => (
    <details key={name} className="no-print text-sm">
      <summary>{name}</summary>
      <pre
        className="mt-2 border border-rule bg-sheet p-3 whitespace-pre-wrap"
        data-copy={name}
        translate="no"
      >
        {text}
      </pre>
    </details>
  ));
}

/** Tells whoever comes back what has changed: when they were here, their browser alone keeps. */
function Returning({ since, hasHistory }: { since: string | null; hasHistory: boolean }) {
  return since ? (
    <script
      type="module"
      src="/enhance/since.js"
      async
      data-since={since}
      data-changed={t("returning.changed")}
      data-then={t("returning.then")}
      data-history={hasHistory ? t("returning.what") : undefined}
      data-close={t("returning.close")}
    />
  ) : null;
}

/** How to quote a page that can be read as of a moment: as it has stood since its last change. */
export async function CiteNow({
  subject,
  title,
  take,
}: {
  subject: Subject;
  title: string;
  take?: readonly Taken[];
}): Promise<ReactNode> {
  const { since } = await momentsNow(subject.kind, subject.name);
  return (
    <>
      <Cite cited={{ title, path: subject.address, at: since }} {...(take && { take })} />
      <Returning since={since} hasHistory={subject.kind === "meeting"} />
    </>
  );
}
