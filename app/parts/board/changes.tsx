import { StatementWords } from "@/app/parts/statement";
import { StatusWord } from "@/app/parts/status";
import { When } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { displayDate } from "@/lib/dates";
import { groupBy } from "@/lib/group-by";
import { t } from "@/lib/language";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import type { Change } from "@/published/pages/board";

/** Sentences about one meeting on one day; of more it is said how many they are. */
const told = 4;
const week = 7 * 24 * 60 * 60 * 1000;

/** What happened to the record this week, day by day and meeting by meeting; without a week's changes, the last there were. */
export function Changes({ changes, now }: { changes: readonly Change[]; now: Date }) {
  const ofWeek = changes.filter(({ at }) => now.getTime() - at.getTime() < week);
  const shown = ofWeek.length > 0 ? ofWeek : changes.slice(0, 8);
  const today = dayOf(now);
  return [...groupBy(shown, ({ at }) => dayOf(at))].map(([day, ofDay]) => (
    <section key={day}>
      <h3 className="mt-4 mb-1 font-sans text-sm font-semibold text-ink-soft">
        {day === today ? t("board.today", { day: displayDate(day) }) : displayDate(day)}
      </h3>
      <ul className="grid list-none gap-3 p-0">
        {[...groupBy(ofDay, ({ claim }) => claim.meetings[0]?.key)].map(([key, ofMeeting]) => (
          <li key={key ?? ""}>
            <About changes={ofMeeting} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

/** Days of the log are days of UTC, as its moments are. */
const dayOf = (at: Date) => at.toISOString().slice(0, 10);

function About({ changes }: { changes: readonly Change[] }) {
  const [meeting] = changes[0]?.claim.meetings ?? [];
  const inTurn = changes.toSorted((one, other) => weightOf(one.claim) - weightOf(other.claim));
  const rest = inTurn.length - told;
  return (
    <>
      {meeting ? (
        <p className="font-serif text-lg leading-tight font-heading">
          <a className="text-ink no-underline hover:underline" href={`/meetings/${meeting.key}`} dir="auto">
            {meeting.title}
          </a>
        </p>
      ) : null}
      <ul className="grid list-none gap-0.5 p-0">
        {inTurn.slice(0, rest === 1 ? told + 1 : told).map((change) => (
          <li key={change.claim.id} className="line-clamp-2">
            <Sentence change={change} />
          </li>
        ))}
      </ul>
      {rest > 1 && meeting ? (
        <p className="text-sm text-ink-soft">
          {rich("board.and_more", {
            count: rest,
            link: (words) => <a href={`/meetings/${meeting.key}/history`}>{words}</a>,
          })}
        </p>
      ) : null}
    </>
  );
}

/** What became of a meeting before who takes part, and that before what was said. */
const weightOf = ({ statusChange, attendance }: ClaimModel) => (statusChange ? 0 : attendance ? 1 : 2);

function Sentence({ change: { action, claim } }: { change: Change }) {
  const { statusChange, attendance, statement, accordingTo, timeZone } = claim;
  const date = statusChange?.effective ?? attendance?.effective;
  return (
    <>
      {action === "published" ? null : (
        <strong>{`${t(action === "corrected" ? "board.corrected" : "board.retracted")} `}</strong>
      )}
      <a className="text-ink decoration-rule" href={`/claims/${claim.id}`}>
        {statusChange ? <StatusWord status={statusChange.status} /> : null}
        {attendance ? (
          <>
            <bdi>{attendance.actor.name}</bdi>: {t(`attendance.${attendance.change}`).toLowerCase()}
          </>
        ) : null}
        {statement ? (
          <>
            <bdi>{statement.speaker.name}</bdi>: <StatementWords statement={statement} />
          </>
        ) : null}
      </a>
      {accordingTo ? <>, {rich("line.according", { who: <bdi>{accordingTo.name}</bdi> })}</> : null}
      {date ? (
        <>
          ,{" "}
          {accordingTo && claim.origins.every(({ id }) => id === accordingTo.id) ? null : (
            <OnWordOf origins={claim.origins} />
          )}
          <When date={date} timeZone={timeZone} />
        </>
      ) : null}
    </>
  );
}

/** On whose word: by their names where they are two, else how many they are. */
function OnWordOf({ origins }: { origins: readonly ActorName[] }) {
  if (origins.length === 0) return null;
  const [one, other] = origins.map(({ id, name }) => <bdi key={id}>{name}</bdi>);
  if (origins.length > 2) return `${t("board.origins_word", { count: origins.length })} `;
  return <>{other ? rich("board.origins_two", { one, other }) : rich("board.origin_word", { who: one })} </>;
}
