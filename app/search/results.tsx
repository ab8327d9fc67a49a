import { mostRanked } from "@/published/search/candidates";
import type { Asked } from "@/published/search/filters";
import type { AnyGroup, SearchModel } from "@/published/search/search";
import { searchAddress } from "./address";
import { Hit } from "./hit";
import { countOf, kindTitles } from "./kinds";

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
      <h2 id={`found-${group.kind}`}>{kindTitles[group.kind]}</h2>
      {asked.type && group.isMore ? (
        <p className="text-sm text-ink-soft">
          These are the best of the {mostRanked} that were recorded last. More fit: add a word to reach them.
        </p>
      ) : null}
      <ul className="lines">
        {group.hits.map((hit) => (
          <li key={hit.id}>
            <Hit {...({ kind: group.kind, hit } as Parameters<typeof Hit>[0])} stems={stems} />
          </li>
        ))}
      </ul>
      <Onwards asked={asked} group={group} isLater={isLater} />
    </section>
  ));
}

function Onwards({ asked, group, isLater }: { asked: Asked; group: AnyGroup; isLater: boolean }) {
  const plural = kindTitles[group.kind].toLowerCase();
  if (asked.type)
    return (
      <nav className="pager" aria-label="Pages">
        {isLater ? <a href={searchAddress(asked)}>First page</a> : null}
        {group.next ? (
          <a href={searchAddress(asked, { after: group.next })} rel="next">{`More ${plural}`}</a>
        ) : null}
      </nav>
    );
  if (!group.next) return null;
  return (
    <p className="pager">
      <a href={searchAddress(asked, { type: group.kind })}>{`All ${countOf(group)} ${plural}`}</a>
    </p>
  );
}

/** What to try where nothing is found, or nothing asked yet. */
function Nothing({ asked }: { asked: Asked }) {
  const isAsked = Object.keys(asked).length > 0;
  return (
    <div className="section grid gap-3">
      <p className="lede">{isAsked ? "Nothing on record has all of this." : "What are you looking for?"}</p>
      <ul className="list-disc ps-5 grid gap-1">
        {isAsked ? <li>Try fewer words: every one of them is looked for.</li> : null}
        <li>
          Names in any order and script, without accents, even misspelt: “Lavrov Rubio”, “Зеленский”,
          “Erdogan”.
        </li>
        <li>A place, an outlet or a country: “Budapest”, “CNN”, “Saudi Arabia”.</li>
        <li>Words of what was said, in English or in the language it was said in.</li>
        {isAsked ? (
          <li>
            Or look through <a href="/meetings">meetings</a>, <a href="/actors">actors</a>,{" "}
            <a href="/sources">sources</a> and <a href="/questions">questions</a>.
          </li>
        ) : null}
      </ul>
    </div>
  );
}
