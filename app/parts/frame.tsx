import type { ReactNode } from "react";
import {
  addressIn,
  isInEachLanguage,
  type Key,
  language,
  languages,
  ownName,
  t,
  targetAsked,
} from "@/lib/language";
import { fieldLength } from "./field-length";
import { byMail } from "./follow";

const footerLinks: readonly (readonly [href: string, words: Key])[] = [
  ["/actors", "site.actors"],
  ["/questions", "site.questions"],
  ["/sources", "site.sources"],
  ["/methodology", "site.how_it_is_kept"],
  ["/changes.atom", "site.atom"],
  ["/changes.json", "site.json_feed"],
  ["/calendar.ics", "site.calendar"],
  ["/for-programs", "site.for_programs"],
  ["/desk", "site.desk"],
];

/**
 * What every public page stands in. Not a layout: Next hands each level of layouts to the browser along with every
 * page, and that made pages a twentieth slower to serve.
 */
export function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="masthead">
        <div className="page">
          <a className="wordmark" href="/">
            Onrecord<span>.</span>
          </a>
          <p className="tagline">{t("site.tagline")}</p>
          <Languages />
          <nav aria-label={t("site.navigation")}>
            <ul className="links">
              <li>
                <a href="/">{t("site.board")}</a>
              </li>
              <li>
                <a href="/meetings">{t("site.meetings")}</a>
              </li>
              <li>
                <a href="/changes">{t("site.changes")}</a>
              </li>
              <li>
                <a href="/methodology">{t("site.methodology")}</a>
              </li>
            </ul>
          </nav>
          <search>
            <form action="/search">
              <label className="sr-only" htmlFor="search">
                {t("site.search")}
              </label>
              <input
                id="search"
                type="search"
                name="q"
                placeholder={t("site.search_the_record")}
                maxLength={fieldLength}
              />
              <button className="button" type="submit">
                {t("site.find")}
              </button>
            </form>
          </search>
        </div>
      </header>
      <main id="main">
        <div className="page">{children}</div>
      </main>
      <footer className="colophon">
        <div className="page">
          <p>{t("site.about")}</p>
          <nav aria-label={t("site.indexes")}>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {footerLinks.map(([href, words]) => (
                <li key={href}>
                  <a href={href}>{t(words)}</a>
                </li>
              ))}
              {byMail("/changes").map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
      <script
        type="module"
        src="/enhance/live.js"
        async
        data-changed={t("site.has_changed")}
        data-reload={t("site.reload")}
      />
    </>
  );
}

/** The same page in the other languages of the interface; of a page that is in none of them, the board. */
function Languages() {
  const target = isInEachLanguage(targetAsked()) ? targetAsked() : "/";
  const others = languages().filter((one) => one !== language());
  if (others.length === 0) return null;
  return (
    <nav aria-label={t("site.languages")} className="text-sm max-md:ms-auto md:order-last">
      <ul className="links">
        {others.map((one) => (
          <li key={one}>
            <a href={addressIn(one, target)} hrefLang={one} lang={one}>
              {ownName(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
