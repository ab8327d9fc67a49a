import type { Metadata } from "next";
import type { ReactNode } from "react";
import { alternatesOf } from "@/app/parts/alternates";
import { Frame } from "@/app/parts/frame";
import { StatusWord } from "@/app/parts/status";
import { currentSettings } from "@/lib/settings";
import { statuses, statusLabels } from "@/meetings/vocabulary";
import { ChainFigure, StandingFigure } from "./figures";

export const generateMetadata = (): Metadata => ({
  title: "Methodology",
  description: "The rules of this record in plain words: statuses, standing, origins, dates, corrections.",
  alternates: alternatesOf("/methodology"),
});

export default function Methodology() {
  return (
    <Frame>
      <article className="prose">
        <h1>How the record is kept</h1>
        <p className="lede">
          The rules, in plain words. They are the same for every meeting and every side, and they have one
          aim: to say no more than somebody said.
        </p>
        <Claims />
        <Status />
        <Origins />
        <Standings />
        <Dates />
        <Corrections />
      </article>
    </Frame>
  );
}

function Claims() {
  const { review, bylines } = currentSettings();
  return (
    <>
      <h2>Claims</h2>
      <p>
        Everything here is a claim: that the status of a meeting changed, that somebody was invited or took
        part, that somebody said something. No claim is published without a source.{" "}
        {review === "required"
          ? "In this newsroom somebody other than its author approves each claim before it is published."
          : "In this newsroom an author may publish a claim without a second person’s approval."}{" "}
        {bylines === "shown"
          ? "The history of a page names who wrote and who approved."
          : "The history of a page tells in which role somebody wrote or approved, and not by name."}
      </p>
    </>
  );
}

function Status() {
  return (
    <>
      <h2>Statuses</h2>
      <Terms
        terms={statuses.map(
          (status) => [<StatusWord key={status} status={status} />, statusLabels[status].means] as const,
        )}
      />
      <p>
        Each status has a shape of its own, wherever it stands. In the band along time of a meeting’s page,
        what has no date is light, doubt is hatched and what is off is crossed; where a status fades in, the
        day that it began is not known.
      </p>
      <p>
        <strong>Nobody sets the current status.</strong> It is that of the last change on the record’s own
        account. What a change says “according to” somebody is that person’s account. The record’s own account
        is never continued with another’s: a meeting is “on again” only where one account says both that it
        was off and that it is on.
      </p>
      <p>
        <strong>Order.</strong> Changes stand in the order in which they can be known to have come about: by
        the last day by which each had taken effect, then the day of its report. “By 25 January” is the 25th,
        not the dawn of time.
      </p>
      <p>
        <strong>Since.</strong> When a status is told again, it holds since the first time, and rests on the
        word of everyone who told it. Where the source does not say when, the page says “by” a day.
      </p>
      <p>
        <strong>Accounts differ</strong> when somebody’s last word is another status, or the same with another
        date or place. What was said before the matter moved on no longer counts; what was said on the same
        day does. Where the record has no account of its own and the others do not agree, there is no current
        status: the page shows each account in its place.
      </p>
      <p>
        <strong>Overdue</strong> says something of this record, not of the world: the latest possible day has
        passed, and there is no outcome on this record.
      </p>
    </>
  );
}

function Origins() {
  return (
    <>
      <h2>Where a claim comes from</h2>
      <p>
        A source rarely stands alone. Each claim shows from whom its source has it, and from whom they have
        it. The <strong>origin</strong> is the last in that chain before the first who is unnamed. Articles
        that all repeat one outlet have one independent origin.
      </p>
      <ChainFigure />
    </>
  );
}

function Standings() {
  return (
    <>
      <h2>How well a claim stands</h2>
      <p>The first of these that fits.</p>
      <Terms
        terms={[
          ["Retracted", "We have withdrawn it. Its page stays, and says why."],
          [
            "Disputed",
            "Something published denies it, or what it takes for granted. Both are shown. Repeating a claim does not end the dispute.",
          ],
          [
            "Confirmed",
            "Of a status or of somebody’s attendance: a party to the meeting published it itself, or stands behind what two or more publishers have; or it has two or more independent origins. One outlet that quotes a party does not confirm anything.",
          ],
          [
            "On record",
            "Of a statement: its speaker, or whom they speak for, published it; or it stands in a transcript or recording; or two or more independent origins report it. It tells that this was said, never that it is true.",
          ],
          ["Reported", "None of these."],
        ]}
      />
      <StandingFigure />
      <p>
        A <strong>party</strong> to a meeting is whoever takes part in it; an organisation in which a
        participant holds an office that day; what is part of such an organisation, or has it as part; and
        whoever holds an office in any of these that day, as a spokesman does. The number of origins beside a
        status is that of the claims it is read from, not of everything on the page.
      </p>
      <p>
        Reasons that are given for a change stand under it, each with whoever gave it; we do not choose
        between them. Two reports of one utterance count as one. Whoever declines to comment neither denies
        nor confirms. Roles are those that somebody held on that day.
      </p>
    </>
  );
}

function Dates() {
  return (
    <>
      <h2>Dates</h2>
      <p>
        A vague date stays vague. We show the source’s own words first, then what they mean: “by the end of
        autumn” (by 30 November 2025). No day is made up; where a source gives words and no date, the words
        stand alone. Times of day are in the time zone of the meeting.
      </p>
      <p>
        Date and place come from the account that the status comes from. A meeting that is postponed has no
        date until it has a new one. Once it was held, its date is when that was; what had been planned is
        told as planned. Seasons are those of the place where the meeting is to be; where that is not known,
        they stay words.
      </p>
    </>
  );
}

function Corrections() {
  return (
    <>
      <h2>Corrections</h2>
      <p>
        Nothing published is deleted or rewritten in silence. What turns out to be wrong is corrected with a
        public note, or retracted with one, and then no longer counts towards any status or standing. Every
        change is in the <a href="/changes">public log</a>, word by word, and every meeting, actor and claim
        can be read as it stood at any past moment.
      </p>
      <p>
        A story may be put on record after it is over. So a meeting can also be read as the reports of a day
        had it: by the same rules, from everything on record now that had been reported by that day. It is a
        reconstruction, and says so: of a vague date the last possible day counts, a source counts from the
        day it came out, and claims without any date are left out.
      </p>
      <h2>Our own voice</h2>
      <p>Loaded words stand inside quotation marks, with whoever used them.</p>
    </>
  );
}

function Terms({ terms }: { terms: readonly (readonly [term: ReactNode, means: ReactNode])[] }) {
  return (
    <dl>
      {terms.map(([term, means], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing is ever moved in it
        <div key={index}>
          <dt>
            <strong>{term}</strong>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}
