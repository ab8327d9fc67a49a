import { At, When } from "@/app/desk/parts/when";
import { archiveLink } from "@/lib/web/archive-link";
import type { readSource } from "@/sources";

type SourceRead = NonNullable<Awaited<ReturnType<typeof readSource>>>;

/** What is on record about a source: what an edit of it changes. */
export function SourceFacts({ source }: { source: SourceRead }) {
  const {
    url,
    archiveUrl,
    publisher,
    published,
    publishedAsWorded,
    language,
    retrievedAt,
    recordedAt,
    note,
  } = source;
  return (
    <section className="facts-aside">
      <h2 id="facts">On record</h2>
      <dl className="desk-facts">
        <dt>Address</dt>
        <dd>
          {url ? (
            <a href={url} rel="noreferrer" target="_blank">
              {url}
            </a>
          ) : (
            "None: known only because another source cites it, or not on the web"
          )}
        </dd>
        {url || archiveUrl ? (
          <>
            <dt>Archived copy</dt>
            <dd>
              {archiveUrl ? (
                <a href={archiveUrl} rel="noreferrer" target="_blank">
                  {archiveUrl}
                </a>
              ) : null}
              {url && !archiveUrl ? (
                <>
                  None on record.{" "}
                  <a href={archiveLink(url, retrievedAt ?? recordedAt)} rel="noreferrer" target="_blank">
                    See whether the Internet Archive has one
                  </a>
                </>
              ) : null}
            </dd>
          </>
        ) : null}
        <dt>Publisher</dt>
        <dd>{publisher}</dd>
        <dt>Published</dt>
        <dd>{published ? <When date={published} asWorded={publishedAsWorded} /> : "Not known"}</dd>
        {language ? (
          <>
            <dt>Language</dt>
            <dd>{language}</dd>
          </>
        ) : null}
        {retrievedAt ? (
          <>
            <dt>Retrieved</dt>
            <dd>
              <At time={retrievedAt} />
            </dd>
          </>
        ) : null}
        {note ? (
          <>
            <dt>Note</dt>
            <dd className="whitespace-pre-line">{note}</dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
