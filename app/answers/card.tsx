import { Fragment, type ReactNode } from "react";
import { origins } from "@/app/parts/chain";
import { DateOf, PlaceOf } from "@/app/parts/schedule";
import { ShapeMark } from "@/app/parts/shape";
import { toneOf } from "@/app/parts/status";
import { differShape, statusShapes } from "@/app/parts/status-shapes";
import { Since } from "@/app/parts/when";
import { meetingKindLabels, statusLabels } from "@/meetings/vocabulary";
import { standingLabels } from "@/provenance/vocabulary";
import type { AccountModel } from "@/published/pages/account";
import type { MeetingModel } from "@/published/pages/meeting";
import { cardStyle } from "@/syndication/card-style";

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of our own, which the answer’s policy knows by its hash */}
        <style dangerouslySetInnerHTML={{ __html: cardStyle }} />
      </head>
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}

/** The card of a meeting: its status, since when, on whose word, and whether anybody says otherwise. */
export function MeetingCard({ meeting, site }: { meeting: MeetingModel; site: string }) {
  const { answer, differing } = meeting;
  const tags = [
    differing.length > 0 && answer ? "Accounts differ" : null,
    meeting.overdue ? "Overdue: no outcome on this record" : null,
  ].filter((tag) => tag !== null);
  return (
    <Card title={`${meeting.title} — Onrecord`}>
      <p className="soft">{meetingKindLabels[meeting.kind]}</p>
      <h1 dir="auto">
        <Out href={`${site}/meetings/${meeting.key}`}>{meeting.title}</Out>
      </h1>
      {answer ? <Said answer={answer} meeting={meeting} /> : <NoneSaid accounts={differing.length} />}
      {tags.length > 0 ? (
        <ul className="tags">
          {tags.map((tag) => (
            <li key={tag} data-tone="doubt">
              {tag}
            </li>
          ))}
        </ul>
      ) : null}
      <p className="soft">
        <Out href={`${site}/meetings/${meeting.key}`}>How we know</Out> · Onrecord
      </p>
    </Card>
  );
}

export const MissingCard = ({ site }: { site: string }) => (
  <Card title="Not on record — Onrecord">
    <h1>Not on record</h1>
    <p className="soft">
      Nothing is published at this address. <Out href={`${site}/meetings`}>All meetings</Out>
    </p>
  </Card>
);

/** A link out of the frame. */
const Out = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} target="_blank" rel="noopener">
    {children}
  </a>
);

function Said({ answer, meeting }: { answer: AccountModel; meeting: MeetingModel }) {
  const { timeZone } = meeting;
  const [{ statusChange }] = answer.run;
  return (
    <>
      <p className="status" data-tone={toneOf(answer.status)}>
        <ShapeMark shape={statusShapes[answer.status]} />
        {statusLabels[answer.status].label}
        {statusChange?.statusAsWorded ? (
          <small>
            (“<span dir="auto">{statusChange.statusAsWorded}</span>”)
          </small>
        ) : null}
      </p>
      <p>
        <Since date={answer.since} timeZone={timeZone} isFirst />
        {answer.whose ? (
          <>
            , according to <bdi>{answer.whose.name}</bdi>
          </>
        ) : null}
        . {standingLabels[answer.standing]}, {origins(answer.origins.length)}:{" "}
        {answer.origins.map(({ id, name }, index) => (
          <Fragment key={id}>
            {index > 0 ? ", " : null}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
        .
      </p>
      <p className="soft">
        Date: <DateOf schedule={answer.schedule} timeZone={timeZone} />. Place:{" "}
        <bdi>
          <PlaceOf place={answer.place} />
        </bdi>
        .
      </p>
    </>
  );
}

function NoneSaid({ accounts }: { accounts: number }) {
  if (accounts === 0) return <p>No status is on record.</p>;
  return (
    <>
      <p className="status" data-tone="doubt">
        <ShapeMark shape={differShape} />
        Accounts differ
      </p>
      <p>They do not agree on what became of the meeting, and none of them is this record’s own.</p>
    </>
  );
}
