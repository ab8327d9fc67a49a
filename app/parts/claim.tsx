import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { ActorName, ClaimModel, StatusChangeModel } from "@/published/claims/model";
import { Actor, Actors, Chains, origins } from "./chain";
import { Reasons } from "./reasons";
import { DateOf, PlaceOf } from "./schedule";
import { StatementFacts, StatementWords } from "./statement";
import { AsWorded, StatusWord } from "./status";
import { When } from "./when";

const standingTones = {
  confirmed: "set",
  on_record: "none",
  disputed: "doubt",
  retracted: "off",
  reported: "none",
} as const;

interface StandingProps {
  claim: Pick<ClaimModel, "standing">;
  /** Whether what is usual is said without a frame, as in lists. */
  isPlain?: boolean;
}

/** How well a claim stands, in a word. */
export function Standing({ claim, isPlain = false }: StandingProps) {
  if (isPlain && standingTones[claim.standing] === "none")
    return t(`standing.${claim.standing}`).toLowerCase();
  return (
    <span className="tag" data-tone={standingTones[claim.standing]}>
      {t(`standing.${claim.standing}`)}
    </span>
  );
}

interface ClaimProps {
  claim: ClaimModel;
  isTogether?: boolean;
  /** Whether it stands among claims of many meetings, and so names the one whose status or attendance it tells. */
  isAmongMany?: boolean;
}

/**
 * A claim of any kind as one line, that opens into where it comes from and what others say of it; beside it the way
 * to its own page.
 */
export function Claim({ claim, isTogether = false, isAmongMany = false }: ClaimProps) {
  const date = claim.statusChange?.effective ?? claim.attendance?.effective ?? claim.statement?.said;
  return (
    <article className="claim" data-state={claim.state}>
      <details>
        <summary>
          <span className="claim-who">
            <Who claim={claim} />
          </span>{" "}
          <span className="claim-words">
            <Words claim={claim} isAmongMany={isAmongMany} />
          </span>{" "}
          <span className="claim-when">
            {date ? (
              <>
                <When date={date} timeZone={claim.timeZone} /> ·{" "}
              </>
            ) : null}
            <Standing claim={claim} isPlain />
          </span>
        </summary>
        <div className="claim-more">
          <ClaimNotes claim={claim} />
          <ClaimFacts claim={claim} />
          <p>
            <Chains citations={claim.citations} />. {origins(claim.origins.length)}
          </p>
          <Reasons claim={claim} isTogether={isTogether} />
        </div>
      </details>
      <a className="claim-link" href={`/claims/${claim.id}`} aria-label={t("claim.how_we_know")}>
        §
      </a>
    </article>
  );
}

function Who({ claim: { statement, attendance, statusChange } }: { claim: ClaimModel }) {
  if (statusChange) return <StatusWord status={statusChange.status} />;
  const actor = statement?.speaker ?? attendance?.actor;
  return <bdi>{actor?.name}</bdi>;
}

function Words({
  claim: { statement, attendance, statusChange, accordingTo, meetings },
  isAmongMany,
}: Required<Pick<ClaimProps, "claim" | "isAmongMany">>) {
  if (statement)
    return (
      <>
        {statement.form === "no_comment" ? `${t("claim.declined_to_comment")} ` : null}
        <StatementWords statement={statement} />
      </>
    );
  return (
    <>
      {isAmongMany ? <bdi>{meetings[0]?.title} </bdi> : null}
      {attendance ? t(`attendance.${attendance.change}`).toLowerCase() : null}
      <AsWorded words={statusChange?.statusAsWorded ?? null} />
      {accordingTo ? <> {rich("line.according", { who: <bdi>{accordingTo.name}</bdi> })}</> : null}
    </>
  );
}

/** What we say of a claim ourselves, and how it was corrected or retracted. */
export function ClaimNotes({ claim: { note, publicNote, state } }: { claim: ClaimModel }) {
  return (
    <>
      {publicNote ? (
        <p className="notice">
          <strong>{t(state === "retracted" ? "claim.retracted" : "claim.corrected")}</strong>{" "}
          <span dir="auto">{publicNote}</span>
        </p>
      ) : null}
      {note ? <p dir="auto">{note}</p> : null}
    </>
  );
}

/** What a claim tells besides its one line. */
export function ClaimFacts({
  claim: { statement, attendance, statusChange, accordingTo, timeZone },
}: {
  claim: ClaimModel;
}) {
  if (statement) return <StatementFacts statement={statement} />;
  if (attendance)
    return (
      <p>
        <Actor actor={attendance.actor} />
        <According whose={accordingTo} />
      </p>
    );
  return statusChange ? <ChangeFacts change={statusChange} whose={accordingTo} timeZone={timeZone} /> : null;
}

/** Whose account a status change is, who decided it, and the date and place that it sets. */
export function ChangeFacts({
  change: { scheduled, scheduledInWords, place, decidedBy },
  whose,
  timeZone,
}: {
  change: StatusChangeModel;
  whose: ActorName | null;
  timeZone: string | null;
}) {
  return (
    <>
      {whose ? <p>{rich("line.according", { who: <Actor actor={whose} /> })}</p> : null}
      {decidedBy.length > 0 ? (
        <p>{rich("claim.decided_by", { who: <Actors actors={decidedBy} /> })}</p>
      ) : null}
      {scheduled !== undefined || scheduledInWords ? (
        <p>
          {rich("claim.date", {
            date: <DateOf schedule={{ date: scheduled, inWords: scheduledInWords }} timeZone={timeZone} />,
          })}
        </p>
      ) : null}
      {place === undefined ? null : <p>{rich("claim.place", { place: <PlaceOf place={place} /> })}</p>}
    </>
  );
}

function According({ whose }: { whose: ActorName | null }) {
  return whose ? rich("claim.according_after", { who: <Actor actor={whose} /> }) : null;
}

/** A claim in a few words, for titles. */
export function claimTitle(claim: ClaimModel): string {
  const meeting = claim.meetings[0]?.title;
  if (claim.statement)
    return t("claim.title_statement", {
      who: claim.statement.speaker.name,
      what: meeting ?? t("claim.the_record"),
    });
  if (claim.attendance)
    return t("claim.title_attendance", {
      who: claim.attendance.actor.name,
      change: t(`attendance.${claim.attendance.change}`).toLowerCase(),
      meeting: `${meeting}`,
    });
  const status = claim.statusChange ? t(`status.${claim.statusChange.status}`).toLowerCase() : "";
  return t("claim.title_status", { meeting: `${meeting}`, status });
}
