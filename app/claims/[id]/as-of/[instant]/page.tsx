import type { Metadata } from "next";
import { cache } from "react";
import { ClaimView } from "@/app/claims/[id]/view";
import { claimTitle } from "@/app/parts/claim";
import { Frame } from "@/app/parts/frame";
import { AsItStood, loadStood } from "@/app/parts/stood";
import { claimPage } from "@/published/pages/claim";

type Params = { params: Promise<{ id: string; instant: string }> };

const load = cache(async (id: string, instant: string) => {
  const address = `/claims/${id}`;
  const subject = { kind: "claim" as const, name: id, address };
  return { address, ...(await loadStood(subject, instant, (sql) => claimPage(sql, id))) };
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { id, instant } = await params;
  const { model, address, instant: at } = await load(id, instant);
  return {
    title: `${claimTitle(model)}, as of ${at.slice(0, 10)}`,
    alternates: { canonical: address },
    robots: { index: false },
  };
}

export default async function StoodClaimPage({ params }: Params) {
  const { id, instant } = await params;
  const { model, ...stood } = await load(id, instant);
  return (
    <Frame>
      <AsItStood {...stood} />
      <ClaimView claim={model} />
    </Frame>
  );
}
