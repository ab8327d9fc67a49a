import type { Metadata } from "next";
import { alternatesOf } from "@/app/parts/alternates";
import { beforeOf } from "@/app/parts/before";
import { Changes } from "@/app/parts/change";
import { Frame } from "@/app/parts/frame";
import { TakeList } from "@/app/parts/take";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { readChanges } from "@/published/history/changes";

interface Props {
  searchParams: Promise<{ before?: string | string[] }>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: t("changes.title"),
    description: t("changes.description"),
    alternates: alternatesOf("/changes", {
      before: beforeOf((await searchParams).before),
      feeds: t("site.changes"),
    }),
  };
}

export default async function ChangesPage({ searchParams }: Props) {
  const page = await readChanges(published(), { before: beforeOf((await searchParams).before) });
  return (
    <Frame>
      <div className="grid gap-part">
        <header className="grid gap-3">
          <h1>{t("changes.title")}</h1>
          <p className="lede">{t("changes.lede")}</p>
        </header>
        <Changes {...page} />
        <TakeList feeds="/changes" />
      </div>
    </Frame>
  );
}
