import type { Metadata } from "next";
import { Frame } from "@/app/parts/frame";
import { statuses, statusLabels } from "@/meetings/vocabulary";

export const metadata: Metadata = {
  title: "Methodology",
  description: "The rules of this record in plain words: statuses, standing, origins, dates, corrections.",
};

export default function Methodology() {
  return (
    <Frame>
      <article className="prose">
        <h1>How the record is kept</h1>
        <p className="lede">The rules, in plain words. They are the same for every meeting and every side.</p>

        <h2>Claims</h2>
        <p>
          Everything here is a claim: that the status of a meeting changed, that somebody was invited or took
          part, that somebody said something. No claim is published without a source, and a colleague other
          than its author approves it.
        </p>

        <h2>Statuses</h2>
        <dl>
          {statuses.map((status) => (
            <div key={status}>
              <dt>
                <strong>{statusLabels[status].label}</strong>
              </dt>
              <dd>{statusLabels[status].means}</dd>
            </div>
          ))}
        </dl>
        <p>
          Nobody sets the current status. It is the latest published status change of the record’s own
          account, by the day it took effect, then the day it was reported. Where the record has no account of
          its own, it is the latest of anyone’s, and the page says whose. When somebody’s latest account has
          another status, the page says that accounts differ and shows each.
        </p>
        <p>
          A meeting is <strong>overdue</strong> when its latest possible date has passed and nobody has said
          what became of it.
        </p>

        <h2>Where a claim comes from</h2>
        <p>
          A source rarely stands alone. “Censor.NET ← CNN ← an unnamed official” means that Censor.NET has it
          from CNN, and CNN from somebody it does not name. The <strong>origin</strong> is the last in that
          chain who is named: here, CNN. Twelve articles that all repeat CNN have one independent origin.
        </p>

        <h2>How well a claim stands</h2>
        <dl>
          <div>
            <dt>
              <strong>Retracted</strong>
            </dt>
            <dd>We have withdrawn it. Its page stays, and says why.</dd>
          </div>
          <div>
            <dt>
              <strong>Disputed</strong>
            </dt>
            <dd>A published claim denies it, or what it takes for granted. Both are shown.</dd>
          </div>
          <div>
            <dt>
              <strong>Confirmed</strong>
            </dt>
            <dd>
              It comes from somebody who takes part in the meeting, from an organisation in which a
              participant held a role on that day, or from two or more independent origins.
            </dd>
          </div>
          <div>
            <dt>
              <strong>Reported</strong>
            </dt>
            <dd>None of these: one origin says so.</dd>
          </div>
        </dl>

        <h2>Who says otherwise</h2>
        <p>
          Where somebody’s latest account of a meeting differs from ours, it stands beside it. Reasons that
          are given for a change stand under it, each with whoever gave it; we do not choose between them. Two
          reports of one utterance are one. Whoever declines to comment neither denies nor confirms.
        </p>

        <h2>Dates</h2>
        <p>
          A vague date stays vague. We show the source’s own words first, then what they mean: “by the end of
          autumn” (by 30 November 2025). No day is made up.
        </p>

        <h2>Corrections</h2>
        <p>
          Nothing published is deleted or rewritten in silence. What turns out to be wrong is corrected with a
          public note, or retracted with one, and then no longer counts towards any status or standing. Every
          change is in the <a href="/changes">public log</a>, word by word, and every meeting, actor and claim
          can be read as it stood at any past moment.
        </p>

        <h2>Our own voice</h2>
        <p>Loaded words stand inside quotation marks, with whoever used them.</p>
      </article>
    </Frame>
  );
}
