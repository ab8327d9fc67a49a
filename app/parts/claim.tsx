import type { ReactNode } from "react";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { standingLabels } from "@/provenance/vocabulary";
import type { ActorName, ClaimModel, StatementModel } from "@/published/claims/model";
import { stanceLabels, statementMediumLabels } from "@/statements/vocabulary";
import { Actor, Chain, origins } from "./chain";
import { Reasons } from "./reasons";
import { DateOf, PlaceOf } from "./schedule";
import { AsWorded, StatusWord } from "./status";
import { When } from "./when";

const standingTones = {
  confirmed: "set",
  on_record: "none",
  disputed: "doubt",
  retracted: "off",
  reported: "none",
} as const;

/** A claim of any kind, with how well it stands and where it comes from; beside the other reports of it, or alone. */
export function Claim({ claim, isTogether = false }: { claim: ClaimModel; isTogether?: boolean }) {
  return (
    <ClaimItself claim={claim}>
      <Reasons claim={claim} isTogether={isTogether} />
      <p className="claim-meta">
        <Standing claim={claim} />
        {claim.citations.map((citation) => (
          <span key={`${citation.source.id}${citation.chain.map((link) => link.id).join()}`}>
            <Chain links={citation.chain} />
          </span>
        ))}
        <span>{origins(claim.origins.length)}</span>
        <a href={`/claims/${claim.id}`}>How we know</a>
      </p>
    </ClaimItself>
  );
}

/** A claim alone, for the page that tells the rest of it. */
export function ClaimItself({ claim, children }: { claim: ClaimModel; children?: ReactNode }) {
  return (
    <article className="claim" data-state={claim.state}>
      <div className="claim-words">
        <ClaimWords claim={claim} />
      </div>
      {claim.note ? <p className="text-sm text-ink-soft">{claim.note}</p> : null}
      {claim.publicNote ? (
        <p className="notice">
          <strong>{claim.state === "retracted" ? "Retracted." : "Corrected."}</strong>{" "}
          <span dir="auto">{claim.publicNote}</span>
        </p>
      ) : null}
      {children}
    </article>
  );
}

/** How well a claim stands, in a word. */
export function Standing({ claim }: { claim: ClaimModel }) {
  return (
    <span className="tag" data-tone={standingTones[claim.standing]}>
      {standingLabels[claim.standing]}
    </span>
  );
}

/** What a claim says, in the words of its kind. */
function ClaimWords({ claim }: { claim: ClaimModel }) {
  const { timeZone } = claim;
  if (claim.statement) return <Statement statement={claim.statement} timeZone={timeZone} />;
  if (claim.attendance)
    return (
      <p>
        <strong>
          <Actor actor={claim.attendance.actor} />:{" "}
          {attendanceChangeLabels[claim.attendance.change].toLowerCase()}
        </strong>
        , <When date={claim.attendance.effective} timeZone={timeZone} />
        <According claim={claim} />
      </p>
    );
  const change = claim.statusChange;
  if (!change) return null;
  return (
    <>
      <p>
        <StatusWord status={change.status} />
        <AsWorded words={change.statusAsWorded} />, <When date={change.effective} timeZone={timeZone} />
        <According claim={claim} />
        <Decided by={change.decidedBy} />
      </p>
      {change.scheduled !== undefined || change.scheduledInWords ? (
        <p>
          Date:{" "}
          <DateOf
            schedule={{ date: change.scheduled, inWords: change.scheduledInWords }}
            timeZone={timeZone}
          />
        </p>
      ) : null}
      {change.place === undefined ? null : (
        <p>
          Place: <PlaceOf place={change.place} />
        </p>
      )}
    </>
  );
}

function According({ claim }: { claim: ClaimModel }) {
  return claim.accordingTo ? (
    <>
      , according to <Actor actor={claim.accordingTo} />
    </>
  ) : null;
}

/** Who took the decision. */
function Decided({ by }: { by: readonly ActorName[] }) {
  return by.map((actor, index) => (
    <span key={actor.id}>
      {index > 0 ? ", " : ", decided by "}
      <Actor actor={actor} />
    </span>
  ));
}

function Statement({ statement, timeZone }: { statement: StatementModel; timeZone: string | null }) {
  const { speaker, roles, affiliation, onBehalfOf, addressee, said, saidInWords, form, medium, positions } =
    statement;
  const Words = form === "quote" ? "blockquote" : "p";
  return (
    <>
      <p>
        <strong>
          <Actor actor={speaker} />
        </strong>
        {roles.length > 0 ? <span className="text-ink-soft">, {roles.join("; ")}</span> : null}
        {affiliation && !speaker.name.includes(affiliation) ? (
          <span className="text-ink-soft">, {affiliation}</span>
        ) : null}
        {onBehalfOf ? (
          <>
            , on behalf of <Actor actor={onBehalfOf} />
          </>
        ) : null}
        {addressee ? (
          <>
            , to <Actor actor={addressee} />
          </>
        ) : null}
        {said ? (
          <>
            , <When date={said} timeZone={timeZone} />
          </>
        ) : null}
        {saidInWords ? (
          <>
            , “<span dir="auto">{saidInWords}</span>”
          </>
        ) : null}
        {medium && medium !== "other" ? `, ${statementMediumLabels[medium].toLowerCase()}` : null}
        {form === "no_comment" ? ", declined to comment" : null}
      </p>
      <Words className="words" dir="auto">
        {statement.text}
      </Words>
      {statement.originalText ? (
        <p className="text-sm text-ink-soft" dir="auto" lang={statement.language ?? undefined}>
          {statement.originalText}
        </p>
      ) : null}
      {positions.map((taken) => (
        <p key={taken.key} className="text-sm">
          <span className="tag">{stanceLabels[taken.stance]}</span>{" "}
          <a href={`/questions/${taken.key}`}>{taken.question}</a>
        </p>
      ))}
    </>
  );
}

/** A claim in a few words, for titles. */
export function claimTitle(claim: ClaimModel): string {
  const meeting = claim.meetings[0]?.title;
  if (claim.statement) return `${claim.statement.speaker.name} on ${meeting ?? "the record"}`;
  if (claim.attendance)
    return `${claim.attendance.actor.name}: ${attendanceChangeLabels[claim.attendance.change].toLowerCase()} (${meeting})`;
  return `${meeting}: ${claim.statusChange ? statusLabels[claim.statusChange.status].label.toLowerCase() : ""}`;
}
