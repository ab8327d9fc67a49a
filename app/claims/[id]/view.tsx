import { Fragment, type ReactNode } from "react";
import { Actor, Actors, Chain, origins } from "@/app/parts/chain";
import { ClaimFacts, ClaimNotes, claimTitle, Standing } from "@/app/parts/claim";
import { Notes } from "@/app/parts/notes";
import { OnWord } from "@/app/parts/on-word";
import { Sourcing } from "@/app/parts/sourcing";
import { StatementWords } from "@/app/parts/statement";
import { StatusWord } from "@/app/parts/status";
import { Told } from "@/app/parts/told";
import { Moment, When } from "@/app/parts/when";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { ActorName, ClaimModel, RelationModel } from "@/published/claims/model";
import { waysOf } from "@/published/claims/ways";

/** The page of a claim, now or as it stood: what it says, how it came here, and what it answers. */
export function ClaimView({ claim, children }: { claim: ClaimModel; children?: ReactNode }) {
  const { disputes, timeZone, meetings, statement } = claim;
  const others = claim.incoming.filter((relation) => !disputes.includes(relation));
  return (
    <div className="citable">
      <header className="grid gap-3">
        <p className="kicker">
          {t(`claim_kind.${claim.kind}`)}
          {meetings.map(({ id, key, title }) => (
            <Fragment key={id}>
              {" "}
              ·{" "}
              <a href={`/meetings/${key}`} dir="auto">
                {title}
              </a>
            </Fragment>
          ))}
        </p>
        {statement ? (
          <h1 className="text-xl font-normal leading-snug">
            <StatementWords statement={statement} />
          </h1>
        ) : (
          <h1>{claimTitle(claim)}</h1>
        )}
        <p className="max-w-measure text-lg">
          <Came claim={claim} />
        </p>
        <div className="grid max-w-measure gap-2 text-ink-soft">
          <ClaimNotes claim={claim} />
          <ClaimFacts claim={claim} />
        </div>
      </header>
      <section className="section">
        <h2>{t("claim.how_we_know")}</h2>
        <p className="mb-3 [&_.tag]:me-2">
          <Standing claim={claim} /> {origins(claim.origins.length)}: <Actors actors={claim.origins} />
        </p>
        <Sourcing origins={waysOf([claim])} isOfOne />
        <h3 className="mt-6 mb-2">{t("claim_page.in_these_words")}</h3>
        <ol className="grid list-none gap-x-section gap-y-4 p-0 lg:grid-cols-2">
          {claim.citations.map((citation) => (
            <li key={`${citation.source.id}${citation.excerpt}`} className="border-t border-rule pt-2">
              <p>
                <Chain links={citation.chain} />
              </p>
              {citation.excerpt ? (
                <blockquote
                  className="border-s-2 border-rule ps-3 text-ink-soft italic print:break-inside-avoid"
                  dir="auto"
                >
                  {t("words.quoted", { words: citation.excerpt })}
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
      <Relations title={t("claim_page.disputes")} claim={claim} relations={disputes} says="it" />
      <Relations title={t("claim_page.bears_on_it")} claim={claim} relations={others} says="it" />
      <Relations title={t("claim_page.it_bears_on")} claim={claim} relations={claim.outgoing} says="other" />
      <section className="section">
        <h2>{t("claim_page.on_record")}</h2>
        <dl className="facts">
          <dt>{t("claim_page.about")}</dt>
          <dd>
            {claim.meetings.map((meeting) => (
              <p key={meeting.id}>
                <a href={`/meetings/${meeting.key}`} dir="auto">
                  {meeting.title}
                </a>
              </p>
            ))}
          </dd>
          {claim.reported ? (
            <>
              <dt>{t("claim_page.reported")}</dt>
              <dd>
                <When date={claim.reported} timeZone={timeZone} />
              </dd>
            </>
          ) : null}
          <dt>{t("claim_page.recorded")}</dt>
          <dd>
            <Moment at={claim.recordedAt} />
          </dd>
          {claim.publishedAt ? (
            <>
              <dt>{t("claim_page.published")}</dt>
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
          <Whose whose={whose} statement={statement} />
        </>
      ) : null}
      {date ? (
        <>
          {whose || statusChange ? ", " : null}
          <When date={date} timeZone={timeZone} />
        </>
      ) : null}
      . {rich("claim_page.on_word", { who: <OnWord claims={[claim]} /> })}
    </>
  );
}

function Whose({ whose, statement }: { whose: ActorName; statement: ClaimModel["statement"] }) {
  const who = <Actor actor={whose} />;
  if (!statement) return rich("line.according", { who });
  return statement.form === "no_comment" ? rich("claim_page.declined", { who }) : who;
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
              {says === "it"
                ? t(`relation_passive.${how}`)
                : t("claim_page.this", { relation: t(`relation.${how}`) })}
            </p>
            <p>
              <Told other={other} beside={claim.meetings} />
              {other.state === "retracted" ? ` ${t("claim_page.retracted")}` : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
