import { Actor } from "@/app/parts/chain";
import { Pager } from "@/app/parts/pager";
import { Statements, Utterances } from "@/app/parts/statements";
import { When } from "@/app/parts/when";
import { type GroupHead, type Grouping, grouped, groupings } from "@/published/pages/grouped";
import type { MeetingModel } from "@/published/pages/meeting";
import { partAddress } from "./asked";

interface Props {
  meeting: MeetingModel;
  path: string;
  by: Grouping | undefined;
  /** Where the first part is, when this is a later one. */
  first: string | null;
}

const words: Record<Grouping, string> = {
  day: "day",
  side: "side",
  speaker: "speaker",
  question: "question",
};
const unknown: Record<Grouping, string> = {
  day: "The day is not known",
  side: "Nobody who takes part",
  speaker: "Nobody",
  question: "No question",
};

/** Who said what about a meeting: the latest first, or put together by what statements have in common. */
export function Said({ meeting, path, by, first }: Props) {
  const { statements, counts, next } = meeting;
  if (statements.length === 0 && !first) return null;
  const to = (grouping?: Grouping) => `${partAddress(path, "statements", null, grouping)}#said`;
  return (
    <Statements
      id="said"
      title="Who said what"
      count={counts.statements}
      shown={statements.length}
      pager={
        <Pager
          of="statements"
          first={first}
          next={next.statements && partAddress(path, "statements", next.statements, by)}
        />
      }
    >
      <ul className="links mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm" aria-label="Put statements together">
        <li>{by ? <a href={to()}>Latest first</a> : <strong>Latest first</strong>}</li>
        {groupings.map((grouping) => (
          <li key={grouping}>
            {grouping === by ? (
              <strong>{`By ${words[grouping]}`}</strong>
            ) : (
              <a href={to(grouping)}>{`By ${words[grouping]}`}</a>
            )}
          </li>
        ))}
      </ul>
      {by ? (
        grouped(statements, by, meeting).map(({ head, claims }) => (
          <section key={claims[0]?.id}>
            <h3>{head ? <Head head={head} /> : unknown[by]}</h3>
            <Utterances claims={claims} mayRepeat={by === "question"} />
          </section>
        ))
      ) : (
        <Utterances claims={statements} />
      )}
    </Statements>
  );
}

function Head({ head }: { head: NonNullable<GroupHead> }) {
  if (head.by === "day") return <When date={head.said} timeZone={head.timeZone} />;
  if (head.by === "question") return <a href={`/questions/${head.key}`}>{head.text}</a>;
  return <Actor actor={head.actor} />;
}
