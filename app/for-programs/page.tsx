import type { Metadata } from "next";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { Frame } from "@/app/parts/frame";
import { rich } from "@/components/rich";
import { type Key, t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { reportNames } from "@/reports";
import { openApi } from "@/syndication/api/openapi";
import { Operations } from "./operations";
import { Schemas } from "./schemas";

export const generateMetadata = (): Metadata => ({
  title: t("programs.title"),
  description: t("programs.description"),
  alternates: alternatesOf("/for-programs"),
});

/** An address that answers: a link where it is whole, and as it is written where a part of it is to be filled in. */
function Address({ at }: { at: string }) {
  return at.includes("{") ? <code>{at}</code> : <a href={at}>{at}</a>;
}

/** What programs can take of this record, and where: each address with what it answers. */
const taken: readonly (readonly [heading: Key, text: Key, addresses: readonly string[]])[] = [
  [
    "programs.feeds",
    "programs.feeds_text",
    [
      "/changes.atom",
      "/changes.json",
      ...["meetings", "actors", "questions"].flatMap((of) =>
        ["atom", "json"].map((form) => `/${of}/{slug}/feed.${form}`),
      ),
    ],
  ],
  ["programs.calendars", "programs.calendars_text", ["/calendar.ics", "/meetings/{slug}/event.ics"]],
  ["programs.reports", "programs.reports_text", reportNames.map((name) => `/exports/${name}.csv`)],
  [
    "programs.cards",
    "programs.cards_text",
    ["/embed/meetings/{slug}", "/oembed?url={address}", "/meetings/{slug}/picture.png"],
  ],
  [
    "programs.dossiers",
    "programs.dossiers_text",
    ["/api/v1/meetings/{slug}/dossier", "/schema/onrecord-1.json"],
  ],
  ["programs.crawlers", "programs.crawlers_text", ["/sitemap.xml", "/robots.txt", "/llms.txt"]],
];

export default function ForPrograms() {
  const { paths, components } = openApi(currentSettings().siteUrl);
  return (
    <Frame>
      <article className="prose">
        <h1>{t("programs.title")}</h1>
        <p className="lede">{t("programs.lede")}</p>
        {taken.map(([heading, text, addresses]) => (
          <Part key={heading} heading={heading} text={text}>
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {addresses.map((at) => (
                <li key={at}>
                  <Address at={at} />
                </li>
              ))}
            </ul>
          </Part>
        ))}
        <h2 id="json">{t("programs.json")}</h2>
        <p>
          {rich("programs.json_text", {
            description: (words) => <a href="/api/v1/openapi.json">{words}</a>,
          })}
        </p>
        <Operations paths={paths} />
        <h2 id="answers">{t("programs.answers")}</h2>
        <p>{t("programs.answers_text")}</p>
        <Schemas schemas={components.schemas} />
      </article>
    </Frame>
  );
}

function Part({ heading, text, children }: { heading: Key; text: Key; children: ReactNode }) {
  return (
    <>
      <h2>{t(heading)}</h2>
      <p>{t(text)}</p>
      {children}
    </>
  );
}
