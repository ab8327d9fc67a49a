import type { ReactNode } from "react";
import { Actor, Chain, origins } from "@/app/parts/chain";
import { ClaimItself, claimTitle, Standing } from "@/app/parts/claim";
import { Notes } from "@/app/parts/notes";
import { Told } from "@/app/parts/told";
import { Moment, When } from "@/app/parts/when";
import { claimKindLabels, relationKindLabels, relationKindPassives } from "@/claims/vocabulary";
import type { ClaimModel, RelationModel } from "@/published/claims/model";

/** The page of a claim, now or as it stood. */
export function ClaimView({ claim, children }: { claim: ClaimModel; children?: ReactNode }) {
  const { disputes, timeZone } = claim;
  const others = claim.incoming.filter((relation) => !disputes.includes(relation));
  return (
    <div className="citable">
      <header className="meeting-head">
        <p className="kicker">{claimKindLabels[claim.kind]}</p>
        <h1>{claimTitle(claim)}</h1>
      </header>
      <section className="section">
        <h2>What it says</h2>
        <ClaimItself claim={claim} />
      </section>
      <section className="section">
        <h2>How we know</h2>
        <p className="origins">
          <Standing claim={claim} /> {origins(claim.origins.length)}:{" "}
          {claim.origins.map((origin, index) => (
            <span key={origin.id}>
              {index > 0 ? ", " : null}
              <Actor actor={origin} />
            </span>
          ))}
        </p>
        <ol className="lines">
          {claim.citations.map((citation) => (
            <li key={`${citation.source.id}${citation.excerpt}`} className="claim">
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
