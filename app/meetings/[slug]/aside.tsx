import { Actor } from "@/app/parts/chain";
import { StatusWord } from "@/app/parts/status";
import { capacityLabels, meetingRelationLabels } from "@/meetings/vocabulary";
import type { MeetingModel } from "@/published/pages/meeting";

/** What a reader looks up: who takes part, and related meetings. */
export function Aside({ meeting }: { meeting: MeetingModel }) {
  return (
    <aside className="meeting-aside" aria-label="About this meeting">
      {meeting.description ? (
        <section className="section mt-0">
          <h2>What it is</h2>
          <p>{meeting.description}</p>
        </section>
      ) : null}
      <section className="section mt-0">
        <h2>Participants</h2>
        {meeting.participants.length === 0 ? <p>None on record.</p> : null}
        <ul className="lines">
          {meeting.participants.map((actor) => (
            <li key={actor.id}>
              <Actor actor={actor} />
              {actor.capacity === "principal" ? null : (
                <span className="text-ink-soft"> ({capacityLabels[actor.capacity].toLowerCase()})</span>
              )}
              {actor.roles.length > 0 ? (
                <p className="text-sm text-ink-soft">{actor.roles.join("; ")}</p>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      {meeting.related.length > 0 ? (
        <section className="section mt-0">
          <h2>Related meetings</h2>
          <ul className="lines">
            {meeting.related.map((other) => (
              <li key={`${other.key}${other.how}${other.direction}`}>
                <p className="text-sm text-ink-soft">
                  This meeting{" "}
                  {meetingRelationLabels[other.how][other.direction].replace(
                    /^(prepared|followed|replaced|part|needed)/,
                    "is $1",
                  )}
                </p>
                <p>
                  <a href={`/meetings/${other.key}`}>{other.title}</a>
                </p>
                {other.status ? <StatusWord status={other.status} /> : null}{" "}
                {other.accordingTo ? <span>according to {other.accordingTo} </span> : null}
                {other.accountsDiffer ? (
                  <span className="tag" data-tone="doubt">
                    Accounts differ
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
