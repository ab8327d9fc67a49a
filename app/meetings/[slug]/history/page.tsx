import type { Metadata } from "next";
import { cache } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { beforeOf } from "@/app/parts/before";
import { Changes } from "@/app/parts/change";
import { Frame } from "@/app/parts/frame";
import { missing } from "@/app/parts/missing";
import { TakeList } from "@/app/parts/take";
import { t } from "@/lib/language";
import { published } from "@/published/connection";
import { historyOf } from "@/published/history/history-of";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
}

const load = cache((slug: string, before: number | undefined) =>
  historyOf(published(), "meeting", slug, { before }),
);

async function loadFor({ params, searchParams }: Props) {
  return load((await params).slug, beforeOf((await searchParams).before));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const history = await loadFor(props);
  if (!history) return { title: t("missing.title") };
  const before = beforeOf((await props.searchParams).before);
  return {
    title: t("history.title", { title: history.title }),
    alternates: alternatesOf(`/meetings/${history.key}/history`, { before }),
  };
}

export default async function MeetingHistoryPage(props: Props) {
  const history = await loadFor(props);
  if (!history) return missing();
  const address = `/meetings/${history.key}`;
  return (
    <Frame>
      <div className="grid gap-part">
        <header className="grid gap-3">
          <p className="kicker">{t("history.kicker")}</p>
          <h1 dir="auto">
            <a href={address} className="heading-link">
              {history.title}
            </a>
          </h1>
          <p className="lede">{t("history.lede")}</p>
          <AskForDate
            action={`${address}/as-of`}
            name="at"
            type="datetime-local"
            label={t("history.as_stood_at")}
          />
          <AskForDate
            action={`${address}/as-reported`}
            name="day"
            type="date"
            label={t("history.as_reported_by")}
          />
        </header>
        <Changes changes={history.changes} earlier={history.earlier} about={history.title} />
        <TakeList feeds={`${address}/feed`} />
      </div>
    </Frame>
  );
}

interface Asked {
  action: string;
  name: string;
  type: "date" | "datetime-local";
  label: string;
}

function AskForDate({ action, name, type, label }: Asked) {
  return (
    <form action={action} className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <label htmlFor={`asked-${name}`}>{label}</label>
      <input id={`asked-${name}`} type={type} name={name} required className="w-auto" />
      <button className="button" type="submit">
        {t("history.show")}
      </button>
    </form>
  );
}
