import type { ComponentProps } from "react";
import type { ClaimListed } from "@/app/desk/parts/claims/claim-words";
import type { StatementRow } from "@/app/desk/parts/claims/statement-row";
import type { DeskMeetingLine } from "@/meetings";
import type { CitationRead } from "@/provenance";
import { excerptChecks } from "@/provenance/vocabulary";
import { bears, changed, cited, gazette, northline, official, quell, said, takes, talks } from "./samples";
import { today } from "./stories";

const denial = bears("denies", "Tomas Quell", "Nobody has agreed to meet at Tarn Bay.");
export const disputed = said(
  "row-disputed",
  { positions: [takes(quell, "press", "opposes", "2024-05-03")] },
  { standing: "disputed", incoming: [denial], disputes: [denial] },
);
export const onOneOrigin = changed(
  "row-one",
  "scheduled",
  {},
  { citations: [cited(gazette, northline, official)] },
);

export const claimListed = (id: string, more: Partial<ClaimListed> = {}): ClaimListed => ({
  id,
  kind: "status_change",
  state: "draft",
  version: 1,
  authorId: "ivo-lant",
  lastEditedById: "ivo-lant",
  recordedAt: today,
  sentBackReason: null,
  author: "Ivo Lant",
  meeting: talks.title,
  status: "rescheduled",
  change: null,
  who: null,
  form: null,
  text: null,
  sources: 1,
  ...more,
});

export const statementListed: ComponentProps<typeof StatementRow>["statement"] = {
  id: "row-statement",
  seq: 1,
  state: "published",
  recordedAt: today,
  speaker: "Oda Merrin",
  form: "quote",
  medium: "press_conference",
  text: "We will be at Tarn Bay, whatever the weather.",
  said: "2024-05-03",
  saidAsWorded: null,
  about: talks.title,
};

export const citationsRead = excerptChecks.map(
  (excerptCheck): CitationRead => ({
    id: excerptCheck,
    claimId: statementListed.id,
    sourceId: "source-gazette",
    sourceTitle: "What the Gazette wrote of the talks",
    sourceUrl: null,
    publisher: gazette.name,
    publisherId: gazette.id,
    excerpt: null,
    prefix: null,
    suffix: null,
    excerptCheck,
    via: [northline, official],
  }),
);

export const meetingListed = (id: string, more: Partial<DeskMeetingLine> = {}): DeskMeetingLine => ({
  id,
  key: id,
  title: talks.title,
  kind: "talks",
  timeZone: null,
  recordedAt: today,
  status: "scheduled",
  accordingTo: null,
  scheduled: "2024-06-11",
  scheduledEarliest: new Date("2024-06-11T00:00:00Z"),
  scheduledLatest: new Date("2024-06-11T23:59:59Z"),
  scheduledAsWorded: null,
  city: "Tarn Bay",
  country: null,
  mode: null,
  lastPublished: today,
  accountsDiffer: false,
  disputed: false,
  overdue: false,
  ...more,
});
