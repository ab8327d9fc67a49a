import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { Actor } from "@/app/parts/chain";
import { afterOf, given, Index, indexLength } from "@/app/parts/index-page";
import { rich } from "@/components/rich";
import { countryName } from "@/lib/countries";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { type ActorLine, actorsIndex } from "@/published/indexes/actors";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const generateMetadata = (): Metadata => ({
  title: t("index.actors.title"),
  description: t("index.actors.description"),
  alternates: alternatesOf("/actors"),
});

export default async function Actors({ searchParams }: Props) {
  const { after, ...asked } = await given(searchParams, ["q", "after"]);
  const from = afterOf(after);
  const page = await actorsIndex(published(), { filters: asked, after: from, limit: indexLength });
  return (
    <Index
      of="actors"
      asked={asked}
      isLater={from !== undefined}
      page={page}
      line={(actor) => <ActorItem actor={actor} />}
    />
  );
}

function ActorItem({ actor }: { actor: ActorLine }) {
  const { kind, country, nativeName, affiliation, description } = actor;
  return (
    <article className="meeting-line">
      <p className="kicker">
        {t(`actor_kind.${kind}`)}
        {country ? `, ${countryName(country)}` : null}
      </p>
      <h2>
        <Actor actor={actor} />
      </h2>
      <p className="line-facts text-sm">
        {nativeName && nativeName !== actor.name ? <span dir="auto">{nativeName}</span> : null}
        {affiliation ? (
          <span>
            {rich(kind === "unnamed" ? "actor.affiliation" : "actor.part_of", {
              who: <Actor actor={affiliation} />,
            })}
          </span>
        ) : null}
        {description ? <span dir="auto">{description}</span> : null}
      </p>
    </article>
  );
}
