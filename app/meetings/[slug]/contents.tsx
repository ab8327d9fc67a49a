import type { ReactNode } from "react";
import { t } from "@/lib/language";

interface Named {
  title: string;
  count: number;
}

/** The parts of a page that there are, with how much is in each: in view wherever on the page somebody is. */
export function Contents({ parts }: { parts: Readonly<Record<string, Named>> }) {
  const there = Object.entries(parts).filter(([, { count }]) => count > 0);
  if (there.length < 2) return null;
  return (
    <nav
      aria-label={t("meeting.on_this_page")}
      className="sticky top-0 z-1 overflow-x-auto border-b border-rule bg-paper py-1.5"
    >
      <ul className="flex gap-x-5 gap-y-1 whitespace-nowrap sm:flex-wrap">
        {there.map(([id, { title, count }]) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-0.5 text-ink no-underline hover:underline">
              {title} <span className="text-ink-soft">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A part of a page under its heading; nothing where there is nothing in it. */
export function Part({ id, title, count, children }: Named & { id: string; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
