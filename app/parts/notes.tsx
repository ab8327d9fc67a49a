import { t } from "@/lib/language";
import type { ClaimModel } from "@/published/claims/model";
import { When } from "./when";

/** On paper, where no link leads anywhere: the sources of a page's claims, with their addresses. */
export function Notes({ claims }: { claims: readonly ClaimModel[] }) {
  const citations = claims.flatMap((claim) => claim.citations);
  const sources = new Map(
    citations.map(({ source, chain }) => [source.id, { ...source, publisher: chain[0] }]),
  );
  if (sources.size === 0) return null;
  return (
    <section className="section on-paper" aria-label={t("notes.label")}>
      <h2>{t("notes.title")}</h2>
      <ol className="ps-5">
        {[...sources.values()].map(({ id, title, url, published, publisher }) => (
          <li key={id} dir="auto">
            {publisher.name}: {title}
            {published ? (
              <>
                , <When date={published} />
              </>
            ) : null}
            . {url}
          </li>
        ))}
      </ol>
    </section>
  );
}
