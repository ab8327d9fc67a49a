import { Fragment, type ReactNode } from "react";
import { Actor, Actors, Chain, origins } from "@/app/parts/chain";
import { ClaimFacts, ClaimNotes, claimTitle, Standing } from "@/app/parts/claim";
import { Notes } from "@/app/parts/notes";
import { OnWord } from "@/app/parts/on-word";
import { Sourcing } from "@/app/parts/sourcing";
import { quoted } from "@/app/parts/statement";
import { StatusWord } from "@/app/parts/status";
import { Told } from "@/app/parts/told";
import { Moment, When } from "@/app/parts/when";
import { claimKindLabels, relationKindLabels, relationKindPassives } from "@/claims/vocabulary";
import type { ClaimModel, RelationModel } from "@/published/claims/model";
import { waysOf } from "@/published/claims/ways";

/** The page of a claim, now or as it stood: what it says, how it came here, and what it answers. */
export function ClaimView({ claim, children }: { claim: ClaimModel; children?: ReactNode }) {
  const { disputes, timeZone, meetings, statement } = claim;
  const others = claim.incoming.filter((relation) => !disputes.includes(relation));
  return (
    <div className="citable">
      <header className="meeting-head">
        <p className="kicker">
          {claimKindLabels[claim.kind]}
          {meetings.map(({ id, key, title }) => (
            <Fragment key={id}>
              {" "}
              · <a href={`/meetings/${key}`}>{title}</a>
            </Fragment>
          ))}
        </p>
        {statement ? (
          <h1 className="text-xl font-normal leading-snug" dir="auto">
            {quoted(statement)}
          </h1>
        ) : (
          <h1>{claimTitle(claim)}</h1>
        )}
        <p className="answer-since">
          <Came claim={claim} />
        </p>
        <div className="grid max-w-measure gap-2 text-ink-soft">
          <ClaimNotes claim={claim} />
          <ClaimFacts claim={claim} />
        </div>
      </header>
      <section className="section">
        <h2>How we know</h2>
        <p className="origins">
          <Standing claim={claim} /> {origins(claim.origins.length)}: <Actors actors={claim.origins} />
        </p>
        <Sourcing origins={waysOf([claim])} isOfOne />
        <h3 className="mt-6 mb-2">In these words</h3>
        <ol className="grid list-none gap-x-section gap-y-4 p-0 lg:grid-cols-2">
          {claim.citations.map((citation) => (
            <li key={`${citation.source.id}${citation.excerpt}`} className="border-t border-rule pt-2">
              <p>
                <Chain links={citation.chain} />
              </p>
              {citation.excerpt ? (
                <blockquote className="excerpt" dir="auto">
                  “{citation.excerpt}”
                </blockquote>
              ) : null}
              <p className="text-sm">
                <a href={`/sources/${citation.source.id}`} dir="auto">
                  {citation.source.title}
                </a>
                {citation.source.published ? (
                  <>
                    , <When date={citation.source.published} timeZone={timeZone} />
                  </>
                ) : null}
              </p>
            </li>
          ))}
        </ol>
      </section>
      <Relations title="What disputes it" claim={claim} relations={disputes} says="it" />
      <Relations title="What bears on it" claim={claim} relations={others} says="it" />
      <Relations title="What it bears on" claim={claim} relations={claim.outgoing} says="other" />
      <section className="section">
        <h2>On record</h2>
        <dl className="facts">
          <dt>About</dt>
          <dd>
            {claim.meetings.map((meeting) => (
              <p key={meeting.id}>
                <a href={`/meetings/${meeting.key}`}>{meeting.title}</a>
              </p>
            ))}
          </dd>
          {claim.reported ? (
            <>
              <dt>Reported</dt>
              <dd>
                <When date={claim.reported} timeZone={timeZone} />
              </dd>
            </>
          ) : null}
          <dt>Recorded</dt>
          <dd>
            <Moment at={claim.recordedAt} />
          </dd>
          {claim.publishedAt ? (
            <>
              <dt>Published</dt>
              <dd>
                <Moment at={claim.publishedAt} />
              </dd>
            </>
          ) : null}
        </dl>
        {children}
      </section>
      <Notes claims={[claim]} />
    </div>
  );
}

/** In a sentence: whose claim it is, of which day, and on whose word it stands here. */
function Came({ claim }: { claim: ClaimModel }) {
  const { statement, attendance, statusChange, accordingTo, timeZone } = claim;
  const date = statement?.said ?? attendance?.effective ?? statusChange?.effective;
  const whose = statement?.speaker ?? accordingTo;
  return (
    <>
      {statusChange ? <StatusWord status={statusChange.status} /> : null}
      {whose ? (
        <>
          {statusChange ? ", " : null}
          {statement ? null : "according to "}
          <Actor actor={whose} />
          {statement?.form === "no_comment" ? " declined to comment" : null}
        </>
      ) : null}
      {date ? (
        <>
          {whose || statusChange ? ", " : null}
          <When date={date} timeZone={timeZone} />
        </>
      ) : null}
      . On the word of <OnWord claims={[claim]} />.
    </>
  );
}

function Relations({
  title,
  claim,
  relations,
  says,
}: {
  title: string;
  claim: ClaimModel;
  relations: RelationModel[];
  says: "it" | "other";
}) {
  if (relations.length === 0) return null;
  return (
    <section className="section">
      <h2>{title}</h2>
      <ul className="lines">
        {relations.map(({ how, other }) => (
          <li key={`${how}${other.id}`}>
            <p className="text-sm text-ink-soft">
              {says === "it" ? relationKindPassives[how] : `This ${relationKindLabels[how]}:`}
            </p>
            <p>
              <Told other={other} beside={claim.meetings} />
              {other.state === "retracted" ? " (retracted)" : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
