import type { Metadata } from "next";
import { missing } from "@/app/parts/missing";
import { rich } from "@/components/rich";
import { language, t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { aboutOf } from "@/outward/alerts";
import { published } from "@/published/connection";
import { ask } from "./actions";
import { AskForm } from "./form";
import { unlisted, What, Words } from "./words";

export const generateMetadata = (): Metadata => ({
  ...unlisted("alerts.title"),
  description: t("alerts.description"),
});

interface Props {
  searchParams: Promise<{ about?: string | string[] }>;
}

export default async function AlertsPage({ searchParams }: Props) {
  if (!currentSettings().mail) return missing();
  const { about: path = "/changes" } = await searchParams;
  const about = typeof path === "string" ? await aboutOf(published(), path) : null;
  if (!about || typeof path !== "string") return missing();
  return (
    <Words heading="alerts.title" text={rich("alerts.about", { what: <What about={about} /> })}>
      <p>{t("alerts.lede")}</p>
      <AskForm
        action={ask}
        about={path}
        language={language()}
        words={{ email: t("alerts.email"), send: t("alerts.send") }}
      />
      <p className="text-sm text-ink-soft">{t("alerts.kept")}</p>
    </Words>
  );
}
