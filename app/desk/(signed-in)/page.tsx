import type { Metadata } from "next";
import Link from "next/link";
import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import { MeetingLine } from "@/app/desk/parts/lists/meeting-line";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { undoDays } from "@/claims/vocabulary";
import { comingMeetings, countMeetings, listMeetings, overdueMeetings } from "@/meetings";
import { countClaims, listClaims, listCorrections } from "@/review";
import { changedSources } from "@/sources";
import { Begin } from "./begin";
import { ChangedSourceLine } from "./changed-source-line";
import { MyDrafts } from "./my-drafts";

export const metadata: Metadata = { title: "Overview" };

const shown = 8;
const daysAhead = 14;
const day = 24 * 60 * 60 * 1000;

export default async function OverviewPage() {
  const user = await requireUser();
  const { db, clock } = await requestContext();
  const now = clock.now();
  const mayReview = can(user, "claim.publish").allowed;
  const others = mayReview ? { notBy: user.id } : {};
  const [
    claims,
    meetings,
    waiting,
    drafts,
    discarded,
    overdue,
    differing,
    disputed,
    coming,
    onOneOrigin,
    corrections,
    sentBack,
    changed,
  ] = await Promise.all([
    countClaims(db),
    countMeetings(db),
    listClaims(db, { state: "in_review", unplanned: true, limit: shown, ...others }),
    listClaims(db, { state: "draft", authorId: user.id }),
    listClaims(db, { discardedSince: new Date(now.getTime() - undoDays * day), authorId: user.id }),
    overdueMeetings(db, now, shown),
    listMeetings(db, { only: "differing", limit: shown, now }),
    listMeetings(db, { only: "disputed", limit: shown, now }),
    comingMeetings(db, { now, days: daysAhead, limit: shown }),
    comingMeetings(db, { now, days: daysAhead, onOneOrigin: true, limit: shown }),
    listCorrections(db, { state: "in_review", limit: shown }),
    listCorrections(db, { state: "sent_back", authorId: user.id }),
    changedSources(db, shown),
  ]);
  const mayRecord = can(user, "meeting.record").allowed;
  if (meetings === 0) return <Begin mayRecord={mayRecord} />;
  const counts = [
    ["Meetings", meetings, "/desk/meetings"],
    ["Waiting for review", claims.in_review ?? 0, "/desk/review"],
    ["Drafts", claims.draft ?? 0, undefined],
    ["Published", claims.published ?? 0, undefined],
    ["Retracted", claims.retracted ?? 0, undefined],
  ] as const;
  return (
    <>
      <PageHead title="Overview">
        {mayRecord ? (
          <>
            <Link href="/desk/sources/log" className="button primary">
              Log from an article
            </Link>
            <Link href="/desk/statements/new" className="button">
              Log statement
            </Link>
            <Link href="/desk/meetings/new" className="button">
              New meeting
            </Link>
          </>
        ) : null}
      </PageHead>
      <dl className="mb-part grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] border border-rule bg-sheet">
        {counts.map(([name, count, href]) => (
          <div key={name} className="flex flex-col-reverse border-rule px-3.5 py-2.5 not-first:border-s">
            <dt className="text-sm text-ink-soft">{href ? <Link href={href}>{name}</Link> : name}</dt>
            <dd className="font-serif text-[1.5rem] leading-[1.1] font-heading lining-nums tabular-nums">
              {count.toLocaleString("en")}
            </dd>
          </div>
        ))}
      </dl>
      <div className="overview">
        <div>
          <Section
            title={mayReview ? "Waiting for you" : "Waiting for review"}
            none={mayReview ? "Nothing waits for you." : "Nothing waits for review."}
          >
            {waiting.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} />
            ))}
            {corrections
              .filter(({ authorId }) => !mayReview || authorId !== user.id)
              .map(({ claim, author }) => (
                <ClaimRow key={`correction of ${claim.id}`} claim={claim}>
                  <p className="entry-detail">A correction by {author ?? "somebody"}</p>
                </ClaimRow>
              ))}
          </Section>
          {waiting.length === shown ? (
            <p className="entry-detail">
              What has waited longest. <Link href="/desk/review">All that waits</Link>
            </p>
          ) : null}
          {sentBack.length > 0 ? (
            <Section title="Corrections sent back to me" none="">
              {sentBack.map(({ claim, sentBackReason }) => (
                <ClaimRow key={claim.id} claim={claim}>
                  <p className="entry-reason">{sentBackReason}</p>
                </ClaimRow>
              ))}
            </Section>
          ) : null}
          {mayRecord ? <MyDrafts drafts={drafts} discarded={discarded} /> : null}
        </div>
        <div>
          <Section
            title={`In the next ${daysAhead} days`}
            none={`No meeting is on record for the next ${daysAhead} days.`}
          >
            {coming.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} mayLog={mayRecord} />
            ))}
          </Section>
          {onOneOrigin.length > 0 ? (
            <Section
              title="On one origin alone"
              about={`In the next ${daysAhead} days, and what readers see of their status comes from one origin.`}
              none=""
            >
              {onOneOrigin.map((meeting) => (
                <MeetingLine key={meeting.id} meeting={meeting} mayLog={mayRecord} />
              ))}
            </Section>
          ) : null}
          <Section
            title="Overdue"
            none="No meeting’s date has passed without an outcome on this record."
            about="Their date has passed, and no outcome is on this record; the longest overdue first."
          >
            {overdue.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} mayLog={mayRecord} />
            ))}
          </Section>
          <Section
            title="Accounts differ"
            none="Nobody’s account differs from the record’s."
            about="Somebody’s last word is another than the record’s; the latest meetings first."
          >
            {differing.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} mayLog={mayRecord} />
            ))}
          </Section>
          <Section
            title="Disputed"
            none="Nothing denies the status of a meeting."
            about="Something published denies what their status is read from; the latest meetings first."
          >
            {disputed.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} mayLog={mayRecord} />
            ))}
          </Section>
          <Section
            title="Changed sources"
            none="No page that was captured is known to have changed since."
            about="Their pages have changed since they were captured; what was found last first."
          >
            {changed.map((source) => (
              <ChangedSourceLine key={source.id} source={source} />
            ))}
          </Section>
        </div>
      </div>
    </>
  );
}
