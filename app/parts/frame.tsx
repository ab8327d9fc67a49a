import type { ReactNode } from "react";

const footerLinks = [
  ["/actors", "Actors"],
  ["/questions", "Questions"],
  ["/sources", "Sources"],
  ["/methodology", "How it is kept"],
  ["/changes.atom", "Atom"],
  ["/changes.json", "JSON Feed"],
  ["/calendar.ics", "Calendar"],
  ["/api/v1/openapi.json", "JSON interface"],
  ["/desk", "Desk"],
] as const;

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
          <p className="tagline">The record of diplomatic meetings</p>
          <nav aria-label="Site">
            <ul className="links">
              <li>
                <a href="/">Board</a>
              </li>
              <li>
                <a href="/meetings">Meetings</a>
              </li>
              <li>
                <a href="/changes">Changes</a>
              </li>
              <li>
                <a href="/methodology">Methodology</a>
              </li>
            </ul>
          </nav>
          <search>
            <form action="/search">
              <label className="sr-only" htmlFor="search">
                Search
              </label>
              <input id="search" type="search" name="q" placeholder="Search the record" maxLength={200} />
              <button className="button" type="submit">
                Find
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
          <p>The record of diplomatic meetings: what became of them, who said what, and how anyone knows.</p>
          <nav aria-label="Indexes and forms for programs">
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {footerLinks.map(([href, text]) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </footer>
      <script type="module" src="/enhance/live.js" async />
    </>
  );
}
