import type { Metadata } from "next";
import Link from "next/link";
import { ClaimRow } from "@/app/desk/parts/claims/claim-row";
import { MeetingLine } from "@/app/desk/parts/lists/meeting-line";
import { Section } from "@/app/desk/parts/lists/section";
import { PageHead } from "@/app/desk/parts/page-head";
import { requestContext, requireUser } from "@/app/desk/request";
import { can } from "@/auth";
import { undoDays } from "@/claims/vocabulary";
import { countMeetings, listMeetings, overdueMeetings } from "@/meetings";
import { countClaims, listClaims } from "@/review";
import { Begin } from "./begin";
import { MyDrafts } from "./my-drafts";

export const metadata: Metadata = { title: "Overview" };

const shown = 8;
const day = 24 * 60 * 60 * 1000;

export default async function OverviewPage() {
  const user = await requireUser();
  const { db, clock } = await requestContext();
  const now = clock.now();
  const [claims, meetings, waiting, drafts, discarded, overdue, differing, disputed] = await Promise.all([
    countClaims(db),
    countMeetings(db),
    listClaims(db, { state: "in_review", limit: shown }),
    listClaims(db, { state: "draft", authorId: user.id }),
    listClaims(db, { discardedSince: new Date(now.getTime() - undoDays * day), authorId: user.id }),
    overdueMeetings(db, now, shown),
    listMeetings(db, { only: "differing", limit: shown, now }),
    listMeetings(db, { only: "disputed", limit: shown, now }),
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
          <Link href="/desk/sources/log" className="button primary">
            Log from an article
          </Link>
        ) : null}
      </PageHead>
      <dl className="counts">
        {counts.map(([name, count, href]) => (
          <div key={name}>
            <dt>{href ? <Link href={href}>{name}</Link> : name}</dt>
            <dd>{count.toLocaleString("en")}</dd>
          </div>
        ))}
      </dl>
      <div className="overview">
        <div>
          {mayRecord ? <MyDrafts drafts={drafts} discarded={discarded} /> : null}
          <Section title="Waiting for review" none="Nothing waits for review.">
            {waiting.map((claim) => (
              <ClaimRow key={claim.id} claim={claim}>
                {claim.authorId === user.id ? (
                  <p className="entry-detail">Yours: a colleague reviews it.</p>
                ) : null}
              </ClaimRow>
            ))}
          </Section>
          {waiting.length === shown ? (
            <p className="entry-detail">
              What has waited longest. <Link href="/desk/review">All that waits</Link>
            </p>
          ) : null}
        </div>
        <div>
          <Section
            title="Overdue"
            none="No meeting’s date has passed without an outcome on this record."
            about="Their date has passed, and no outcome is on this record; the longest overdue first."
          >
            {overdue.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </Section>
          <Section
            title="Accounts differ"
            none="Nobody’s account differs from the record’s."
            about="Somebody’s last word is another than the record’s; the latest meetings first."
          >
            {differing.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </Section>
          <Section
            title="Disputed"
            none="Nothing denies the status of a meeting."
            about="Something published denies what their status is read from; the latest meetings first."
          >
            {disputed.map((meeting) => (
              <MeetingLine key={meeting.id} meeting={meeting} />
            ))}
          </Section>
        </div>
      </div>
    </>
  );
}
