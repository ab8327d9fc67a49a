import type { Metadata } from "next";
import { cache } from "react";
import { ClaimView } from "@/app/claims/[id]/view";
import { Cite } from "@/app/parts/cite";
import { claimTitle } from "@/app/parts/claim";
import { Frame } from "@/app/parts/frame";
import { missingThen } from "@/app/parts/missing";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { t } from "@/lib/language";
import { claimPage } from "@/published/pages/claim";

type Params = { params: Promise<{ id: string; instant: string }> };

const load = cache((id: string, instant: string) =>
  loadStood({ kind: "claim", name: id, address: `/claims/${id}` }, instant, (sql) => claimPage(sql, id)),
);

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id, instant } = await params;
  const found = await load(id, instant);
  if (!found) return { title: t("missing.then_title") };
  const { model, address, instant: at } = found;
  return {
    title: t("as_stood.of", { title: claimTitle(model), day: at.slice(0, 10) }),
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodClaimPage({ params }: Params) {
  const { id, instant } = await params;
  const found = await load(id, instant);
  if (!found) return missingThen();
  const { model, ...stood } = found;
  return (
    <Frame>
      <AsItStood {...stood} />
      <ClaimView claim={model} />
      <Cite cited={{ title: claimTitle(model), path: stood.address, at: stood.instant }} />
    </Frame>
  );
}
