import type { Metadata } from "next";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { Frame } from "@/app/parts/frame";
import { StatusWord } from "@/app/parts/status";
import { rich } from "@/components/rich";
import { type Key, t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { statuses } from "@/meetings/vocabulary";
import { standings } from "@/provenance/vocabulary";
import { ChainFigure, StandingFigure } from "./figures";

export const generateMetadata = (): Metadata => ({
  title: t("methodology.title"),
  description: t("methodology.description"),
  alternates: alternatesOf("/methodology"),
});

export default function Methodology() {
  return (
    <Frame>
      <article className="prose">
        <h1>{t("methodology.heading")}</h1>
        <p className="lede">{t("methodology.lede")}</p>
        <Claims />
        <Status />
        <h2>{t("methodology.origins")}</h2>
        <Paragraph of="methodology.origins_text" />
        <ChainFigure />
        <Standings />
        <h2>{t("methodology.dates")}</h2>
        <Paragraph of="methodology.vague_dates" />
        <Paragraph of="methodology.dates_from" />
        <Corrections />
      </article>
    </Frame>
  );
}

const bold = { b: (words: ReactNode) => <strong>{words}</strong> };
const Paragraph = ({ of }: { of: Key }) => <p>{rich(of, bold)}</p>;

function Claims() {
  const { review, bylines } = currentSettings();
  return (
    <>
      <h2>{t("methodology.claims")}</h2>
      <p>
        {t("methodology.claims_text")}{" "}
        {t(review === "required" ? "methodology.review_required" : "methodology.review_optional")}{" "}
        {t(bylines === "shown" ? "methodology.bylines_shown" : "methodology.bylines_hidden")}
      </p>
    </>
  );
}

function Status() {
  return (
    <>
      <h2>{t("methodology.statuses")}</h2>
      <Terms
        terms={statuses.map(
          (status) => [<StatusWord key={status} status={status} />, t(`status_means.${status}`)] as const,
        )}
      />
      <Paragraph of="methodology.shapes" />
      <Paragraph of="methodology.nobody_sets" />
      <Paragraph of="methodology.order" />
      <Paragraph of="methodology.since" />
      <Paragraph of="methodology.accounts_differ" />
      <Paragraph of="methodology.overdue" />
    </>
  );
}

function Standings() {
  return (
    <>
      <h2>{t("methodology.standings")}</h2>
      <Paragraph of="methodology.first_that_fits" />
      <Terms terms={standings.map((one) => [t(`standing.${one}`), t(`methodology.${one}`)] as const)} />
      <StandingFigure />
      <Paragraph of="methodology.party" />
      <Paragraph of="methodology.reasons" />
    </>
  );
}

function Corrections() {
  const changes = (words: ReactNode) => <a href="/changes">{words}</a>;
  return (
    <>
      <h2>{t("methodology.corrections")}</h2>
      <p>{rich("methodology.in_silence", { changes })}</p>
      <Paragraph of="methodology.as_reported" />
      <h2>{t("methodology.voice")}</h2>
      <Paragraph of="methodology.voice_text" />
    </>
  );
}

function Terms({ terms }: { terms: readonly (readonly [term: ReactNode, means: ReactNode])[] }) {
  return (
    <dl>
      {terms.map(([term, means], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved in it
        <div key={index}>
          <dt>
            <strong>{term}</strong>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
