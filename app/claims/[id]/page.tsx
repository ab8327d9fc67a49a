import type { Metadata } from "next";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { origins } from "@/app/parts/chain";
import { CiteNow } from "@/app/parts/cite";
import { claimTitle } from "@/app/parts/claim";
import { Frame } from "@/app/parts/frame";
import { missing } from "@/app/parts/missing";
import { StoodBefore } from "@/app/parts/stood";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { claimPage } from "@/published/pages/claim";
import { ClaimView } from "./view";

type Params = { params: Promise<{ id: string }> };

const load = cache((id: string) => claimPage(published(), id));

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const claim = await load((await params).id);
  if (!claim) return { title: t("missing.title") };
  return {
    title: claimTitle(claim),
    description: t("claim_page.description", {
      standing: t(`standing.${claim.standing}`),
      origins: origins(claim.origins.length),
    }),
    alternates: alternatesOf(`/claims/${claim.id}`),
  };
}

export default async function ClaimPage({ params }: Params) {
  const claim = await load((await params).id);
  if (!claim) return missing();
  const subject = { kind: "claim", name: claim.id, address: `/claims/${claim.id}` } as const;
  const take = claim.statement ? [{ href: `/api/v1/statements/${claim.id}`, text: t("take.json") }] : [];
  return (
    <Frame>
      <ClaimView claim={claim}>
        <StoodBefore {...subject} />
      </ClaimView>
      <CiteNow subject={subject} title={claimTitle(claim)} take={take} />
    </Frame>
  );
}
