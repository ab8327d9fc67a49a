import { Actor } from "@/app/parts/chain";
import { t } from "@/lib/language";
import type { MeetingModel } from "@/published/pages/meeting";

/** Every source of the page, with how much rests on it. */
export function Sources({ meeting: { sources } }: { meeting: MeetingModel }) {
  if (sources.length === 0) return null;
  return (
    <details className="mt-6">
      <summary className="cursor-pointer font-semibold">
        {sources.length === 1 ? t("meeting.the_source") : t("meeting.all_sources", { count: sources.length })}
      </summary>
      <ul className="mt-3 grid list-none gap-x-section gap-y-2 p-0 md:grid-cols-2">
        {sources.map((source) => (
          <li key={source.id}>
            <a href={`/sources/${source.id}`} dir="auto">
              {source.title}
            </a>
            <p className="text-sm text-ink-soft">
              <Actor actor={source.publisher} /> · {t("sourcing.claims", { count: source.claims })}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
