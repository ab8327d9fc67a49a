import { Actor } from "@/app/parts/chain";
import { foundIn, Marked } from "@/app/parts/marked";
import { MeetingLine } from "@/app/parts/meeting-line";
import { When } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { countryName } from "@/lib/countries";
import { t } from "@/lib/language";
import type { Kind } from "@/published/search/candidates";
import type { Hits } from "@/published/search/hits";

type Props = { [K in Kind]: { kind: K; hit: Hits[K] } }[Kind];

/** One thing that was found, as its kind shows it, with the words marked that it was found by. */
export function Hit(props: Props & { stems: readonly string[] }) {
  const { kind, hit, stems } = props;
  if (kind === "meetings")
    return <MeetingLine meeting={hit} heading="h3" title={<Marked text={hit.title} stems={stems} />} />;
  if (kind === "actors") return <ActorHit hit={hit} stems={stems} />;
  if (kind === "statements") return <StatementHit hit={hit} stems={stems} />;
  if (kind === "sources") return <SourceHit hit={hit} stems={stems} />;
  return (
    <article className="meeting-line">
      <h3>
        <a href={`/questions/${hit.key}`} dir="auto">
          <Marked text={hit.text} stems={stems} />
        </a>
      </h3>
    </article>
  );
}

function ActorHit({ hit, stems }: { hit: Hits["actors"]; stems: readonly string[] }) {
  const { key, kind, name, nativeName, country, affiliation, description } = hit;
  return (
    <article className="meeting-line">
      <p className="kicker">
        {t(`actor_kind.${kind}`)}
        {country ? `, ${countryName(country)}` : null}
      </p>
      <h3>
        <a href={`/actors/${key}`} dir="auto">
          <Marked text={name} stems={stems} />
        </a>
      </h3>
      <p className="line-facts text-sm">
        {nativeName && nativeName !== name ? (
          <span dir="auto">
            <Marked text={nativeName} stems={stems} />
          </span>
        ) : null}
        {affiliation ? (
          <span>
            {rich(kind === "unnamed" ? "actor.affiliation" : "actor.part_of", {
              who: <Actor actor={affiliation} />,
            })}
          </span>
        ) : null}
        {description ? (
          <span dir="auto">
            <Marked text={description} stems={stems} isExcerpt />
          </span>
        ) : null}
      </p>
    </article>
  );
}

/** The original is shown where the words are in it alone. */
function StatementHit({ hit, stems }: { hit: Hits["statements"]; stems: readonly string[] }) {
  const { id, speaker, form, text, language, originalText, said, timeZone } = hit;
  const isInOriginal =
    originalText !== null && foundIn(text, stems).length === 0 && foundIn(originalText, stems).length > 0;
  const words = <Marked text={text} stems={stems} isExcerpt />;
  return (
    <article className="meeting-line">
      <p className="line-facts text-sm">
        <Actor actor={speaker} />
        {said ? (
          <span>
            <When date={said} timeZone={timeZone} />
          </span>
        ) : null}
      </p>
      <p className="font-serif">
        <a href={`/claims/${id}`} className="text-ink no-underline hover:underline" dir="auto">
          {form === "quote" ? rich("words.quoted", { words }) : words}
        </a>
      </p>
      {isInOriginal ? (
        <p className="font-serif text-sm text-ink-soft" dir="auto" lang={language ?? undefined}>
          <Marked text={originalText} stems={stems} isExcerpt />
        </p>
      ) : null}
    </article>
  );
}

function SourceHit({ hit, stems }: { hit: Hits["sources"]; stems: readonly string[] }) {
  const { id, kind, title, language, publisher, published } = hit;
  return (
    <article className="meeting-line">
      <p className="kicker">{t(`source_kind.${kind}`)}</p>
      <h3>
        <a href={`/sources/${id}`} dir="auto" lang={language ?? undefined}>
          <Marked text={title} stems={stems} />
        </a>
      </h3>
      <p className="line-facts text-sm">
        <Actor actor={publisher} />
        {published ? (
          <span>
            <When date={published} />
          </span>
        ) : null}
      </p>
    </article>
  );
}
