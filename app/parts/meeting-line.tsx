import type { ReactNode } from "react";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import { placeName } from "@/meetings/rules";
import type { MeetingKind } from "@/meetings/vocabulary";
import type { MeetingLine as Line } from "@/published/pages/meetings";
import { DateOf } from "./schedule";
import { StatusWord } from "./status";

/** A meeting in a dense list: its status and title in a line, and what there is to know of its date and place. */
export function MeetingFacts({ meeting }: { meeting: Line }) {
  const {
    status,
    title,
    accordingTo,
    accountsDiffer,
    disputed,
    scheduled,
    scheduledInWords,
    place,
    timeZone,
  } = meeting;
  return (
    <article>
      <p className="font-serif text-lg leading-tight font-heading">
        <a className="text-ink no-underline hover:underline" href={`/meetings/${meeting.key}`} dir="auto">
          {title}
        </a>
      </p>
      <p className="text-sm text-ink-soft">
        {status ? <StatusWord status={status} className="text-base" /> : t("line.no_status")}
        {accordingTo ? <> {rich("line.according", { who: <bdi>{accordingTo}</bdi> })}</> : null}
        {accountsDiffer ? t("line.accounts_differ_after") : null}
        {disputed ? <> · {t("standing.disputed")}</> : null}
        {scheduled || scheduledInWords ? (
          <>
            {" "}
            · <DateOf schedule={{ date: scheduled, inWords: scheduledInWords }} timeZone={timeZone} />
          </>
        ) : null}
        {place ? (
          <>
            {" "}
            · <bdi>{placeName(place)}</bdi>
          </>
        ) : null}
      </p>
    </article>
  );
}

/** A meeting in a list: what it is, its status, when and where. */
export function MeetingLine({
  meeting,
  heading: Heading,
  title,
}: {
  meeting: Line;
  heading: "h2" | "h3";
  /** Its title as it is to be shown; as it is, unless it is given. */
  title?: ReactNode;
}) {
  return (
    <article className="meeting-line">
      <p className="kicker">{kindName(meeting.kind)}</p>
      <Heading>
        <a href={`/meetings/${meeting.key}`} dir="auto">
          {title ?? meeting.title}
        </a>
      </Heading>
      <p className="line-facts">
        {meeting.status ? (
          <StatusWord status={meeting.status} className="text-lg" />
        ) : (
          <span>{t("line.no_status")}</span>
        )}
        {meeting.accordingTo ? (
          <span>{rich("line.according", { who: <bdi>{meeting.accordingTo}</bdi> })}</span>
        ) : null}
        {meeting.accountsDiffer ? (
          <span className="tag" data-tone="doubt">
            {t("line.accounts_differ")}
          </span>
        ) : null}
        {meeting.disputed ? (
          <span className="tag" data-tone="doubt">
            {t("standing.disputed")}
          </span>
        ) : null}
        {meeting.overdue ? (
          <span className="tag" data-tone="off">
            {t("line.overdue")}
          </span>
        ) : null}
      </p>
      <p className="line-facts text-sm">
        <span>{dateOf(meeting)}</span>
        {meeting.place ? <span>{placeName(meeting.place)}</span> : null}
      </p>
    </article>
  );
}

/** A kind that says nothing is a meeting. */
export const kindName = (kind: MeetingKind): string =>
  kind === "other" ? t("line.meeting") : t(`meeting_kind.${kind}`);

function dateOf({ scheduled, scheduledInWords, timeZone }: Line) {
  if (!scheduled && !scheduledInWords) return t("line.no_date");
  return <DateOf schedule={{ date: scheduled, inWords: scheduledInWords }} timeZone={timeZone} />;
}
