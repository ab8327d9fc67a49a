import { t } from "@/lib/language";
import type { ReportName } from "@/reports";
import type { CollectionName } from "@/syndication/api/collections";

/** A form of a page that programs take. */
export interface Taken {
  href: string;
  text: string;
}

/** The forms in which a page can be taken along. */
export function Take({ forms }: { forms: readonly Taken[] }) {
  return (
    <nav aria-label={t("cite.take")} className="no-print mt-3 text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {forms.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Query = Readonly<Record<string, string | undefined>>;

/** The reports that have what a collection of the JSON interface has, narrowed down alike. */
const reportOf: Partial<Record<CollectionName, ReportName>> = {
  meetings: "meetings",
  sources: "sources",
  statements: "statements",
};

interface List {
  /** The collection that has what is on the list. */
  json?: CollectionName;
  /** What the list is narrowed down to, which they are then too. */
  asked?: Query;
  feeds?: string;
  hasDays?: boolean;
}

/** A list in the forms that programs take, as far as it has them. */
export function TakeList({ json, asked = {}, feeds, hasDays = false }: List) {
  const csv = json && reportOf[json];
  return (
    <div className="mt-section border-t border-rule">
      <Take
        forms={[
          ...(csv ? [{ href: to(`/exports/${csv}.csv`, asked), text: t("take.csv") }] : []),
          ...(json ? [{ href: to(`/api/v1/${json}`, asked), text: t("take.json") }] : []),
          ...(feeds
            ? [
                { href: `${feeds}.atom`, text: t("take.atom") },
                { href: `${feeds}.json`, text: t("take.json_feed") },
              ]
            : []),
          ...(hasDays ? [{ href: "/calendar.ics", text: t("take.calendar") }] : []),
        ]}
      />
    </div>
  );
}

function to(path: string, asked: Query): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}
