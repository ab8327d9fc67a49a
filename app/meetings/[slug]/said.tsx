import { Actor } from "@/app/parts/chain";
import { Pager } from "@/app/parts/pager";
import { Statements, Utterances } from "@/app/parts/statements";
import { When } from "@/app/parts/when";
import { t } from "@/lib/language";
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

/** Who said what about a meeting: the latest first, or put together by what statements have in common. */
export function Said({ meeting, path, by, first }: Props) {
  const { statements, counts, next } = meeting;
  if (statements.length === 0 && !first) return null;
  const to = (grouping?: Grouping) => `${partAddress(path, "statements", null, grouping)}#said`;
  return (
    <Statements
      id="said"
      title={t("meeting.said")}
      count={counts.statements}
      shown={statements.length}
      pager={
        <Pager
          of={t("count.statements")}
          first={first}
          next={next.statements && partAddress(path, "statements", next.statements, by)}
        />
      }
    >
      <ul
        className="links mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm"
        aria-label={t("meeting.put_together")}
      >
        <li>
          {by ? <a href={to()}>{t("meeting.latest_first")}</a> : <strong>{t("meeting.latest_first")}</strong>}
        </li>
        {groupings.map((grouping) => (
          <li key={grouping}>
            {grouping === by ? (
              <strong>{t(`meeting.by.${grouping}`)}</strong>
            ) : (
              <a href={to(grouping)}>{t(`meeting.by.${grouping}`)}</a>
            )}
          </li>
        ))}
      </ul>
      {by ? (
        grouped(statements, by, meeting).map(({ head, claims, again }) => (
          <section key={claims[0]?.id}>
            <h3>{head ? <Head head={head} /> : t(`meeting.unknown.${by}`)}</h3>
            <Utterances claims={claims} isElsewhere={(id) => again.has(id)} />
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
  if (head.by === "question")
    return (
      <a href={`/questions/${head.key}`} dir="auto">
        {head.text}
      </a>
    );
  return <Actor actor={head.actor} />;
}
