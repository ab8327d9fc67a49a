import type { ReactNode } from "react";
import { Actor } from "@/app/parts/chain";
import { lanesOf } from "@/app/parts/lanes/geometry";
import { Lanes } from "@/app/parts/lanes/lanes";
import { positionsTold, statementsTold } from "@/app/parts/lanes/told";
import { MeetingLine } from "@/app/parts/meeting-line";
import { Notes } from "@/app/parts/notes";
import { addressWith, Pager } from "@/app/parts/pager";
import { NotAllMoves, PositionMatrix } from "@/app/parts/position-matrix";
import { matrixOf } from "@/app/parts/positions";
import { Statements, Utterances } from "@/app/parts/statements";
import { When } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { countryName } from "@/lib/countries";
import { t } from "@/lib/language";
import type { ActorModel } from "@/published/pages/actor";
import { Reporting } from "./reporting";

interface Props {
  actor: ActorModel;
  /** Where this page is, without what it asks for. */
  path?: string;
  /** The statement after which its statements begin, by id, when they do not begin with the latest. */
  after?: string | undefined;
  children?: ReactNode;
}

/** The page of an actor, now or as it stood. */
export function ActorView({ actor, path = `/actors/${actor.key}`, after, children }: Props) {
  if (after) return <FurtherStatements actor={actor} path={path} />;
  return (
    <div className="citable">
      <header className="grid gap-3">
        <p className="kicker">
          {t(`actor_kind.${actor.kind}`)}
          {actor.country ? `, ${countryName(actor.country)}` : null}
        </p>
        <h1 dir="auto">{actor.name}</h1>
        {actor.nativeName ? (
          <p className="lede">
            <bdi>{actor.nativeName}</bdi>
          </p>
        ) : null}
        {actor.description ? (
          <p className="lede" dir="auto">
            {actor.description}
          </p>
        ) : null}
        {actor.aliases.length > 0 ? (
          <p className="text-ink-soft">
            {rich("actor.also_written", { names: <bdi>{actor.aliases.join(", ")}</bdi> })}
          </p>
        ) : null}
        {actor.affiliation ? (
          <p>
            {rich(actor.kind === "unnamed" ? "actor.affiliation" : "actor.part_of", {
              who: <Actor actor={actor.affiliation} />,
            })}
          </p>
        ) : null}
        {actor.claimsRestingOn > 0 ? (
          <p>
            {t(
              // What an outlet repeats does not rest on its word.
              actor.kind === "outlet"
                ? "actor.through"
                : actor.kind === "organisation"
                  ? "actor.resting_its"
                  : "actor.resting_their",
              { count: actor.claimsRestingOn },
            )}
          </p>
        ) : null}
      </header>
      <Roles actor={actor} />
      <Reporting actor={actor} />
      <OverTime actor={actor} />
      {actor.meetings.length > 0 ? (
        <section className="section">
          <h2>{t("actor.meetings")}</h2>
          <ul className="lines">
            {actor.meetings.map((meeting) => (
              <li key={meeting.id}>
                <MeetingLine meeting={meeting} heading="h3" />
              </li>
            ))}
          </ul>
          {actor.meetingCount > actor.meetings.length ? (
            <p>
              <a href={addressWith("/meetings", { participant: actor.key })}>
                {t("actor.all_meetings", { count: actor.meetingCount })}
              </a>
            </p>
          ) : null}
        </section>
      ) : null}
      <Positions actor={actor} />
      {actor.statements.length > 0 ? <Said actor={actor} path={path} first={null} /> : null}
      <Notes claims={[...actor.statements, ...actor.reporting]} />
      {children}
    </div>
  );
}

/** What it said along time, and how its positions moved. */
function OverTime({ actor: { statements, statementCount, positions } }: { actor: ActorModel }) {
  const shown = new Set(statements.map(({ id }) => id));
  const drawn = lanesOf([statementsTold(statements), ...positionsTold(positions.taken, "question", shown)]);
  if (!drawn) return null;
  return (
    <section className="section">
      <h2>{t("lanes.title")}</h2>
      <Lanes drawn={drawn} label={t("lanes.of_actor")} elsewhere={statementCount - statements.length} />
    </section>
  );
}

/** Where the actor itself stands on each question, and how that moved. */
function Positions({ actor }: { actor: ActorModel }) {
  const { taken, goesOn } = actor.positions;
  const matrix = matrixOf(taken);
  if (matrix.rows.length === 0) return null;
  return (
    <section className="section">
      <h2>{t("actor.positions")}</h2>
      {goesOn || matrix.goesOn ? <NotAllMoves /> : null}
      <PositionMatrix matrix={matrix} shown={new Set(actor.statements.map(({ id }) => id))} />
    </section>
  );
}

/** A further part of what an actor said, by itself. */
function FurtherStatements({ actor, path }: { actor: ActorModel; path: string }) {
  return (
    <div className="citable">
      <header className="grid gap-3">
        <p className="kicker">{t("meeting.continued")}</p>
        <h1 dir="auto">
          <a href={path} className="heading-link">
            {actor.name}
          </a>
        </h1>
      </header>
      <Said actor={actor} path={path} first={path} />
    </div>
  );
}

function Said({ actor, path, first }: { actor: ActorModel; path: string; first: string | null }) {
  return (
    <Statements
      title={t("actor.statements")}
      count={actor.statementCount}
      shown={actor.statements.length}
      pager={
        <Pager
          of={t("count.statements")}
          first={first}
          next={actor.next && addressWith(path, { after: actor.next })}
        />
      }
    >
      <Utterances claims={actor.statements} />
    </Statements>
  );
}

function Roles({ actor }: { actor: ActorModel }) {
  return (
    <>
      {actor.roles.length > 0 ? (
        <section className="section">
          <h2>{t("actor.roles")}</h2>
          <ul className="lines">
            {actor.roles.map((role) => (
              <li key={`${role.title}${role.from?.edtf}`}>
                <bdi>{role.title}</bdi>
                {role.organisation ? (
                  <>
                    , <Actor actor={role.organisation} />
                  </>
                ) : null}
                <p className="text-sm text-ink-soft">
                  {role.from ? rich("actor.role_from", { date: <When date={role.from} /> }) : null}
                  {role.to ? <> {rich("actor.role_to", { date: <When date={role.to} /> })}</> : null}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {actor.people.length > 0 ? (
        <section className="section">
          <h2>{t("actor.people")}</h2>
          <ul className="lines">
            {actor.people.map((person) => (
              <li key={`${person.id}${person.title}`}>
                <Actor actor={person} />
                <p className="text-sm text-ink-soft" dir="auto">
                  {person.title}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
