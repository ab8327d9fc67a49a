import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { Actor } from "@/app/parts/chain";
import { afterOf, given, Index, indexLength } from "@/app/parts/index-page";
import { When } from "@/app/parts/when";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { type SourceLine, sourcesIndex } from "@/published/indexes/sources";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const generateMetadata = (): Metadata => ({
  title: t("index.sources.title"),
  description: t("index.sources.description"),
  alternates: alternatesOf("/sources"),
});

export default async function Sources({ searchParams }: Props) {
  const { after, ...asked } = await given(searchParams, ["q", "after"]);
  const from = afterOf(after);
  const page = await sourcesIndex(published(), { filters: asked, after: from, limit: indexLength });
  return (
    <Index
      of="sources"
      asked={asked}
      isLater={from !== undefined}
      page={page}
      line={(source) => <SourceItem source={source} />}
    />
  );
}

function SourceItem({
  source: { id, title, kind, language, publisher, published: date },
}: {
  source: SourceLine;
}) {
  return (
    <article className="meeting-line">
      <p className="kicker">{t(`source_kind.${kind}`)}</p>
      <h2>
        <a href={`/sources/${id}`} dir="auto" lang={language ?? undefined}>
          {title}
        </a>
      </h2>
      <p className="line-facts text-sm">
        <Actor actor={publisher} />
        {date ? (
          <span>
            <When date={date} />
          </span>
        ) : null}
      </p>
    </article>
  );
}
