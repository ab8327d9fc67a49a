import type { Metadata } from "next";
import { systemClock } from "@/lib/clock";
import {
  type AttendanceChange,
  attendanceChangeLabels,
  type Status,
  statusLabels,
} from "@/meetings/vocabulary";
import { published } from "@/published/connection";
import { boardPage, type Change } from "@/published/pages/board";
import type { MeetingLine as Line } from "@/published/pages/meetings";
import { alternatesOf } from "./parts/alternates";
import { Frame } from "./parts/frame";
import { MeetingLine } from "./parts/meeting-line";
import { Moment } from "./parts/when";

export const generateMetadata = (): Metadata => ({ alternates: alternatesOf("/", { feeds: "Changes" }) });

export default async function Board() {
  const board = await boardPage(published(), systemClock.now());
  const empty = board.changes.length === 0;
  return (
    <Frame>
      <div className="board">
        <div className="board-head">
          <h1>What became of the meeting?</h1>
          <p className="lede">
            Every planned meeting here has its status, since when, on whose word, and who disputes it. Each
            claim leads to its source.
          </p>
        </div>
        {empty ? <p className="lede">Nothing is published yet.</p> : null}
        <div className="board-columns">
          <div>
            <Lines
              title="Overdue"
              meetings={board.overdue}
              note="The latest possible date has passed, and there is no outcome on this record."
            />
            <Lines title="Accounts differ" meetings={board.disputed} />
            <Lines title="Coming" meetings={board.coming} />
            <Lines title="Settled" meetings={board.settled} />
          </div>
          <div>
            {empty ? null : (
              <section className="section">
                <h2>What changed lately</h2>
                <ol className="lines quiet">
                  {board.changes.map((change) => (
                    <li key={change.claimId}>
                      <ChangeLine change={change} />
                    </li>
                  ))}
                </ol>
              </section>
            )}
          </div>
        </div>
      </div>
    </Frame>
  );
}

function Lines({ title, meetings, note }: { title: string; meetings: readonly Line[]; note?: string }) {
  if (meetings.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      {note ? <p className="text-ink-soft text-sm">{note}</p> : null}
      <ul className="lines">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingLine meeting={meeting} heading="h3" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeLine({ change }: { change: Change }) {
  return (
    <>
      {change.meeting ? (
        <p className="kicker">
          <a href={`/meetings/${change.meetingKey}`}>{change.meeting}</a>
        </p>
      ) : null}
      <p>
        {change.state === "retracted" ? <strong>Retracted: </strong> : null}
        <a href={`/claims/${change.claimId}`} dir="auto">
          {lineOf(change)}
        </a>
      </p>
      <p className="text-sm text-ink-soft">
        <Moment at={change.at} />
      </p>
    </>
  );
}

function lineOf({ kind, what, who, form }: Change): string {
  if (kind === "status_change") {
    const { label } = statusLabels[what as Status];
    return who ? `${label}, according to ${who}` : label;
  }
  if (kind === "attendance")
    return `${who}: ${attendanceChangeLabels[what as AttendanceChange].toLowerCase()}`;
  const words = what.length > 140 ? `${what.slice(0, 140).replace(/\s+\S*$/, "")} …` : what;
  return form === "quote" ? `${who}: “${words}”` : `${who}: ${words}`;
}
