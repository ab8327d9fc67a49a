import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { Asked } from "@/published/search/filters";
import type { SearchModel } from "@/published/search/search";
import { searchAddress } from "./address";
import { countOf } from "./kinds";

interface Way {
  href: string;
  label: string;
  count?: string;
  isOn?: boolean;
}

/** Ways to narrow a search down, with how many each would leave of what was ranked, and back. */
export function Facets({ asked, model: { groups, facets, actor } }: { asked: Asked; model: SearchModel }) {
  const kinds: Way[] = groups.map((group) => ({
    href: searchAddress(asked, { type: group.kind }),
    label: t(`search.kinds.${group.kind}`),
    count: countOf(group),
    isOn: asked.type === group.kind,
  }));
  const statuses: Way[] = facets.statuses.map(({ status, count }) => ({
    href: searchAddress(asked, { type: "meetings", status }),
    label: t(`status.${status}`),
    count: String(count),
    isOn: asked.status === status,
  }));
  const years: Way[] = facets.years.map(({ year, count }) => ({
    href: searchAddress(asked, { type: "statements", from: String(year), to: String(year) }),
    label: String(year),
    count: String(count),
    isOn: asked.from === String(year) && asked.to === String(year),
  }));
  const actors: Way[] = facets.actors.map(({ key, name, count }) => ({
    href: searchAddress(asked, { actor: key }),
    label: name,
    count: String(count),
  }));
  return (
    <div className="grid gap-1 mt-4">
      <Ways
        title={t("search.kind")}
        ways={kinds}
        all={asked.type ? searchAddress(asked, { type: null, status: null }) : null}
      />
      <Ways
        title={t("search.status")}
        ways={statuses}
        all={asked.status ? searchAddress(asked, { status: null }) : null}
      />
      <Ways
        title={t("search.year")}
        ways={years}
        all={asked.from || asked.to ? searchAddress(asked, { from: null, to: null }) : null}
      />
      {actor ? (
        <p className="line-facts text-sm">
          <span>{rich("search.of_or_with", { who: <bdi>{actor.name}</bdi> })}</span>
          <a href={searchAddress(asked, { actor: null })}>{t("search.of_anybody")}</a>
        </p>
      ) : (
        <Ways title={t("search.actor")} ways={actors} all={null} />
      )}
    </div>
  );
}

function Ways({ title, ways, all }: { title: string; ways: readonly Way[]; all: string | null }) {
  if (ways.length === 0 && !all) return null;
  return (
    <nav aria-label={title} className="line-facts text-sm">
      <span>{title}:</span>
      {all ? <a href={all}>{t("search.all")}</a> : null}
      {ways.map(({ href, label, count, isOn }) => (
        <span key={href}>
          <a href={href} aria-current={isOn ? "true" : undefined} dir="auto">
            {label}
          </a>{" "}
          {count}
        </span>
      ))}
    </nav>
  );
}
