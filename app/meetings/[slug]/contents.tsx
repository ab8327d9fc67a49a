import type { ReactNode } from "react";
import { t } from "@/lib/language";

interface Named {
  title: string;
  count: number;
}

/** The parts of a page that there are, with how much is in each. */
export function Contents({ parts }: { parts: Readonly<Record<string, Named>> }) {
  const there = Object.entries(parts).filter(([, { count }]) => count > 0);
  if (there.length < 2) return null;
  return (
    <nav aria-label={t("meeting.on_this_page")} className="border-b border-rule py-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {there.map(([id, { title, count }]) => (
          <li key={id}>
            <a href={`#${id}`} className="text-ink no-underline hover:underline">
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
