import { TakeList } from "@/app/parts/take";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { mostRanked } from "@/published/search/candidates";
import type { Asked } from "@/published/search/filters";
import type { AnyGroup, SearchModel } from "@/published/search/search";
import { collections } from "@/syndication/api/collections";
import { searchAddress } from "./address";
import { Hit } from "./hit";
import { countOf } from "./kinds";

interface Props {
  asked: Asked;
  model: SearchModel;
  /** Whether it goes on from an earlier page. */
  isLater: boolean;
}

/** What was found: a few of each kind, or a page of one. */
export function Results({ asked, model: { groups, stems, problems }, isLater }: Props) {
  if (Object.keys(problems).length > 0) return null;
  if (groups.length === 0) return <Nothing asked={asked} />;
  return groups.map((group) => (
    <section key={group.kind} className="section" aria-labelledby={`found-${group.kind}`}>
      <h2 id={`found-${group.kind}`}>{t(`search.kinds.${group.kind}`)}</h2>
      {asked.type && group.isMore ? (
        <p className="text-sm text-ink-soft">{t("search.best_of", { count: `${mostRanked}` })}</p>
      ) : null}
      <ul className="lines">
        {group.hits.map((hit) => (
          <li key={hit.id}>
            <Hit {...({ kind: group.kind, hit } as Parameters<typeof Hit>[0])} stems={stems} />
          </li>
        ))}
      </ul>
      <Onwards asked={asked} group={group} isLater={isLater} />
      {asked.type ? <TakeFound asked={asked} kind={group.kind} /> : null}
    </section>
  ));
}

/** All of one kind that go by the same words and filters, where lists of that kind know these. */
function TakeFound({ asked: { type: _, ...narrowed }, kind }: { asked: Asked; kind: AnyGroup["kind"] }) {
  const known: readonly string[] = collections[kind].filters;
  if (!Object.keys(narrowed).every((name) => known.includes(name))) return null;
  return <TakeList json={kind} asked={narrowed} />;
}

function Onwards({ asked, group, isLater }: { asked: Asked; group: AnyGroup; isLater: boolean }) {
  const kind = t(`search.kinds.${group.kind}`).toLowerCase();
  if (asked.type)
    return (
      <nav className="pager" aria-label={t("index.pages")}>
        {isLater ? <a href={searchAddress(asked)}>{t("index.first_page")}</a> : null}
        {group.next ? (
          <a href={searchAddress(asked, { after: group.next })} rel="next">
            {t("search.more_of_kind", { kind })}
          </a>
        ) : null}
      </nav>
    );
  if (!group.next) return null;
  return (
    <p className="pager">
      <a href={searchAddress(asked, { type: group.kind })}>
        {t("search.all_of_kind", { count: countOf(group), kind })}
      </a>
    </p>
  );
}

/** What to try where nothing is found, or nothing asked yet. */
function Nothing({ asked }: { asked: Asked }) {
  const isAsked = Object.keys(asked).length > 0;
  return (
    <div className="section grid gap-3">
      <p className="lede">{t(isAsked ? "search.nothing" : "search.what")}</p>
      <ul className="list-disc ps-5 grid gap-1">
        {isAsked ? <li>{t("search.fewer_words")}</li> : null}
        <li>{t("search.names")}</li>
        <li>{t("search.places")}</li>
        <li>{t("search.words_said")}</li>
        {isAsked ? (
          <li>
            {rich("search.look_through", {
              meetings: (words) => <a href="/meetings">{words}</a>,
              actors: (words) => <a href="/actors">{words}</a>,
              sources: (words) => <a href="/sources">{words}</a>,
              questions: (words) => <a href="/questions">{words}</a>,
            })}
          </li>
        ) : null}
      </ul>
    </div>
  );
}
