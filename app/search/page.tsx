import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { Frame } from "@/app/parts/frame";
import { afterOf, given } from "@/app/parts/index-page";
import { answerWith } from "@/lib/answering";
import { systemClock } from "@/lib/clock";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { search } from "@/published/search/search";
import { Facets } from "./facets";
import { Fields } from "./fields";
import { Results } from "./results";

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const names = ["q", "type", "status", "actor", "from", "to", "after"] as const;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const asked = await given(searchParams, names);
  const { q } = asked;
  const { canonical, languages } = alternatesOf("/search");
  return {
    title: q ? t("search.title_of", { words: q }) : t("search.title"),
    description: t("search.description"),
    // Of searches there is no end; the page that asks for one is like any other.
    ...(Object.keys(asked).length > 0
      ? { robots: { index: false, follow: true } }
      : { alternates: { canonical, languages } }),
  };
}

export default async function Search({ searchParams }: Props) {
  const { after, ...asked } = await given(searchParams, names);
  const model = await search(published(), { ...asked, after: afterOf(after) }, systemClock.now());
  if (Object.keys(model.problems).length > 0) answerWith(400);
  return (
    <Frame>
      <h1>{t("search.title")}</h1>
      <Fields asked={asked} problems={model.problems} />
      <Facets asked={asked} model={model} />
      <Results asked={asked} model={model} isLater={after !== undefined} />
    </Frame>
  );
}
