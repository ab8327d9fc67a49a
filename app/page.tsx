import type { Metadata } from "next";
import type { ReactNode } from "react";
import { JsonLd } from "@/app/parts/json-ld";
import { answerWith } from "@/lib/answering";
import { systemClock } from "@/lib/clock";
import { addressIn, language, t } from "@/lib/language";
import { currentSettings } from "@/lib/settings";
import { type MeetingKind, meetingKinds } from "@/meetings/vocabulary";
import { published } from "@/published/connection";
import { type BoardFilter, boardPage } from "@/published/pages/board";
import type { MeetingLine } from "@/published/pages/meetings";
import { siteJsonLd } from "@/syndication/site-json-ld";
import { alternatesOf } from "./parts/alternates";
import { Changes } from "./parts/board/changes";
import { Coming } from "./parts/board/coming";
import { Filter } from "./parts/board/filter";
import { Frame } from "./parts/frame";
import { given } from "./parts/index-page";
import { MeetingFacts } from "./parts/meeting-line";
import { TakeList } from "./parts/take";

export const generateMetadata = (): Metadata => ({
  alternates: alternatesOf("/", { feeds: t("site.changes") }),
});

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Board({ searchParams }: Props) {
  const asked: BoardFilter = await given(searchParams, ["place", "participant", "kind"]);
  if (asked.kind && !meetingKinds.includes(asked.kind as MeetingKind)) {
    answerWith(400);
    asked.kind = undefined;
  }
  const now = systemClock.now();
  const board = await boardPage(published(), now, asked);
  const { changes, overdue, differing, coming, waiting, settled } = board;
  const isEmpty = Object.values(board).every((list) => list.length === 0);
  const isNarrowed = Object.values(asked).some(Boolean);
  const jsonLd = siteJsonLd(currentSettings().siteUrl, addressIn(language(), "/search"), language());
  return (
    <Frame>
      <JsonLd json={jsonLd} />
      <div className="grid gap-part">
        <div className="grid gap-3">
          <h1 className="text-3xl">{t("board.title")}</h1>
          <p className="lede">{t("board.lede")}</p>
        </div>
        <Filter asked={asked} />
        {isEmpty ? (
          <p className="lede">{t(isNarrowed ? "board.nothing_fits" : "board.nothing_yet")}</p>
        ) : null}
        <div className="gap-x-section lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]">
          <div>
            <Part
              title={t("board.what_changed")}
              items={changes}
              more={{ href: "/changes", text: t("board.all_changes") }}
            >
              <Changes changes={changes} now={now} />
            </Part>
            <Part
              title={t("board.coming")}
              items={coming}
              more={{ href: "/meetings", text: t("board.all_meetings") }}
            >
              <Coming meetings={coming} now={now} />
            </Part>
          </div>
          <div>
            <Part title={t("board.overdue")} items={overdue} note={t("board.overdue_note")}>
              <Lines meetings={overdue} />
            </Part>
            <Part title={t("board.accounts_differ")} items={differing}>
              <Lines meetings={differing} />
            </Part>
            <Part title={t("board.waiting")} items={waiting} note={t("board.waiting_note")}>
              <Lines meetings={waiting} />
            </Part>
            <Part
              title={t("board.settled")}
              items={settled}
              more={{ href: "/meetings", text: t("board.all_meetings") }}
            >
              <Lines meetings={settled} />
            </Part>
          </div>
        </div>
      </div>
      {/* What a board is narrowed down to, these are not. */}
      {isNarrowed ? null : <TakeList json="meetings" feeds="/changes" hasDays />}
    </Frame>
  );
}

interface PartProps {
  title: string;
  items: readonly unknown[];
  note?: string;
  more?: { href: string; text: string };
  children: ReactNode;
}

function Part({ title, items, note, more, children }: PartProps) {
  if (items.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      {note ? <p className="mb-3 text-sm text-ink-soft">{note}</p> : null}
      {children}
      {more ? (
        <p className="mt-2 text-sm">
          <a href={more.href} className="inline-block py-1">
            {more.text}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Lines({ meetings }: { meetings: readonly MeetingLine[] }) {
  return (
    <ul className="lines">
      {meetings.map((meeting) => (
        <li key={meeting.id} className="py-2.5">
          <MeetingFacts meeting={meeting} />
        </li>
      ))}
    </ul>
  );
}
