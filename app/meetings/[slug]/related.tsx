import { StatusWord } from "@/app/parts/status";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { MeetingRelationKind } from "@/meetings/vocabulary";
import type { MeetingModel } from "@/published/pages/meeting";

type Related = MeetingModel["related"][number];

/** Which of two meetings stands above the other: what comes before, what it hangs on, the whole before its part. */
const relatedIsAbove: Readonly<Record<MeetingRelationKind, boolean>> = {
  prepares: false,
  follows: true,
  replaces: true,
  part_of: true,
  depends_on: true,
};

/** Seen from this meeting: `forward` it is the one that follows, replaces, … the other. */
const isAbove = ({ how, direction }: Related) => relatedIsAbove[how] === (direction === "forward");

/**
 * Related meetings as a map: what leads to this meeting above it, what it leads to beneath, with arrows in that
 * direction. The map is the list, with lines drawn beside it.
 */
export function RelatedMap({ meeting }: { meeting: MeetingModel }) {
  if (meeting.related.length === 0) return null;
  const above = meeting.related.filter(isAbove);
  const beneath = meeting.related.filter((other) => !isAbove(other));
  return (
    <section className="section mt-0">
      <h2>{t("meeting.related")}</h2>
      <ul className="map">
        {above.map((other, index) => (
          <Node key={keyOf(other)} other={other} place={index === 0 ? "first" : "above"} />
        ))}
        <li className="this-meeting">
          <svg aria-hidden="true">
            {above.length > 0 ? <line x1="9" x2="9" y1="0" y2="8" /> : null}
            {beneath.length > 0 ? <line x1="9" x2="9" y1="26" y2="100%" /> : null}
            {above.some(hasArrow) ? <path className="head" d="M3.5 2.5 9 9l5.5-6.5z" /> : null}
            <circle className="node" cx="9" cy="17" r="7" />
          </svg>
          <p className="font-semibold">{t("meeting.this")}</p>
          {meeting.answer ? <StatusWord status={meeting.answer.status} /> : null}
        </li>
        {beneath.map((other, index) => (
          <Node key={keyOf(other)} other={other} place={index === beneath.length - 1 ? "last" : "beneath"} />
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ key, how, direction }: Related) => `${key}${how}${direction}`;
/** A part lies in its whole, and nothing leads from one to the other. */
const hasArrow = ({ how }: Related) => how !== "part_of";

/** How the line runs to the trunk at its left: from above into it, or out of it to what lies beneath. */
const branches = {
  above: "M28 17C16 17 9 20 9 34",
  beneath: "M9 0C9 14 14 17 24 17",
};

function Node({ other, place }: { other: Related; place: "first" | "above" | "beneath" | "last" }) {
  const isOver = place === "first" || place === "above";
  return (
    <li data-how={other.how}>
      <svg aria-hidden="true">
        {place === "above" || place === "beneath" ? <line x1="9" x2="9" y1="0" y2="100%" /> : null}
        {place === "first" ? <line x1="9" x2="9" y1="34" y2="100%" /> : null}
        <path className="branch" d={isOver ? branches.above : branches.beneath} />
        {!isOver && hasArrow(other) ? <path className="head" d="M22.5 11.5 29 17l-6.5 5.5z" /> : null}
      </svg>
      <p className="text-sm text-ink-soft">{t(`meeting.this_meeting.${other.how}.${other.direction}`)}</p>
      <p>
        <a href={`/meetings/${other.key}`} dir="auto">
          {other.title}
        </a>
      </p>
      {other.status ? <StatusWord status={other.status} /> : null}{" "}
      {other.accordingTo ? (
        <span>{rich("line.according", { who: <bdi>{other.accordingTo}</bdi> })} </span>
      ) : null}
      {other.accountsDiffer ? (
        <span className="tag" data-tone="doubt">
          {t("line.accounts_differ")}
        </span>
      ) : null}
      {other.disputed ? (
        <span className="tag" data-tone="doubt">
          {t("standing.disputed")}
        </span>
      ) : null}
    </li>
  );
}
