import { Actor, Chain, origins } from "@/app/parts/chain";
import { placeName } from "@/app/parts/place";
import { AsWorded, StatusWord } from "@/app/parts/status";
import { When } from "@/app/parts/when";
import { standingLabels } from "@/provenance/vocabulary";
import type { MeetingModel } from "@/published/pages/meeting";
import { Course, EarlierDates } from "./course";

/** What a reader came for: the status, since when, on whose word, and whether anybody says otherwise. */
export function Answer({ meeting }: { meeting: MeetingModel }) {
  const { current, state, timeZone } = meeting;
  return (
    <div className="meeting-answer">
      <div className="answer-said">
        {current?.statusChange ? (
          <>
            <p>
              <StatusWord
                status={current.statusChange.status}
                className="gap-[0.22em] font-serif text-3xl leading-none font-bold tracking-[-0.02em] whitespace-normal before:size-[0.6em]"
              />
              <AsWorded words={current.statusChange.statusAsWorded} />
            </p>
            <p className="answer-since">
              <Since meeting={meeting} /> On the word of{" "}
              {current.citations.map((citation, index) => (
                <span key={citation.source.id}>
                  {index > 0 ? "; " : null}
                  <Chain links={citation.chain} />
                </span>
              ))}
              . <a href={`/claims/${current.id}`}>How we know</a>
            </p>
          </>
        ) : (
          <p className="answer-since">No status is on record.</p>
        )}
        <Course meeting={meeting} />
      </div>
      <dl className="answer-facts">
        {current ? (
          <div>
            <dt>Standing</dt>
            <dd>
              {standingLabels[current.standing]}, {origins(current.origins.length)}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>Date</dt>
          <dd>
            {state.scheduled ? <When date={state.scheduled} timeZone={timeZone} /> : null}
            {state.scheduled === null ? "Known to be none" : null}
            {state.scheduled === undefined ? "None on record" : null}
            <EarlierDates meeting={meeting} />
          </dd>
        </div>
        <div>
          <dt>Place</dt>
          <dd>
            {state.place ? placeName(state.place) : null}
            {state.place === null ? "Known to be none" : null}
            {state.place === undefined ? "None on record" : null}
          </dd>
        </div>
      </dl>
      {meeting.overdue ? (
        <div className="notice">
          <h2>Overdue</h2>
          <p>The latest possible date has passed, and nobody has said what became of the meeting.</p>
        </div>
      ) : null}
      {state.accountsDiffer ? (
        <div className="notice">
          <h2>Accounts differ</h2>
          <ul className="lines">
            {meeting.differing.map((claim) =>
              claim.statusChange && claim.accordingTo ? (
                <li key={claim.id}>
                  <StatusWord status={claim.statusChange.status} />
                  <AsWorded words={claim.statusChange.statusAsWorded} /> according to{" "}
                  <Actor actor={claim.accordingTo} />
                  {", "}
                  <When date={claim.statusChange.effective} />.{" "}
                  {claim.citations.map((citation) => (
                    <span key={citation.source.id}>
                      <Chain links={citation.chain} />.{" "}
                    </span>
                  ))}
                  <a href={`/claims/${claim.id}`}>How we know</a>
                </li>
              ) : null,
            )}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function Since({ meeting: { current } }: { meeting: MeetingModel }) {
  if (!current?.statusChange) return null;
  const { effective } = current.statusChange;
  return (
    <>
      {effective.earliest ? "Since " : "It was so "}
      <When date={effective} />
      {current.accordingTo ? (
        <>
          , according to <Actor actor={current.accordingTo} />
        </>
      ) : null}
      .
    </>
  );
}
