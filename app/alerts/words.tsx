import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Frame } from "@/app/parts/frame";
import { type Key, t } from "@/lib/language";
import { type About, pathOf } from "@/outward/alerts";

/** No search engine has a use for these pages. */
export const unlisted = (title: Key): Metadata => ({ title: t(title), robots: { index: false } });

/** A page about following something by e-mail: few words, and perhaps a form. */
export function Words({ heading, text, children }: { heading: Key; text: ReactNode; children?: ReactNode }) {
  return (
    <Frame>
      <div className="grid max-w-measure gap-part">
        <h1>{t(heading)}</h1>
        <p className="lede">{text}</p>
        {children}
      </div>
    </Frame>
  );
}

/** What is followed, as a link to its page. */
export const What = ({ about }: { about: About }) => (
  <a href={pathOf(about)} dir="auto">
    {about.of?.title ?? t("alerts.everything")}
  </a>
);
