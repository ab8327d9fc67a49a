import type { ActorKind } from "@/actors/vocabulary";
import type { ClaimKind, ClaimState, RelationKind } from "@/claims/vocabulary";
import type { Place, RecordedDate } from "@/meetings/rules";
import type { AttendanceChange, Status } from "@/meetings/vocabulary";
import type { Standing } from "@/provenance/vocabulary";
import type { SourceKind } from "@/sources/vocabulary";
import type { Stance, StatementForm, StatementMedium } from "@/statements/vocabulary";

export type { Place, RecordedDate } from "@/meetings/rules";

export interface ActorName {
  id: string;
  key: string;
  name: string;
  kind: ActorKind;
}

export interface CitationModel {
  source: {
    id: string;
    title: string;
    kind: SourceKind;
    url: string | null;
    published: RecordedDate | null;
  };
  excerpt: string | null;
  /** The publisher first, then whom it relies on, outwards. */
  chain: [ActorName, ...ActorName[]];
}

/** Another claim that bears on this one, or that this one bears on. */
export interface RelationModel {
  how: RelationKind;
  other: {
    id: string;
    state: ClaimState;
    line: string;
    who: string | null;
    /** Of a status or attendance change: which meeting it is a change of. */
    meeting: { key: string; title: string } | null;
  };
}

/** What a claim of any kind shows. */
export interface ClaimModel {
  id: string;
  kind: ClaimKind;
  state: ClaimState;
  seq: number;
  /** Of a status change: of itself, though disputed with any of the series that it stands in. */
  standing: Standing;
  /** Of a statement: of all its wordings together. */
  origins: ActorName[];
  citations: CitationModel[];
  /** Who was party to the meeting on its day, by id; of a statement nobody: who speaks does not make it true. */
  parties: ReadonlySet<string>;
  accordingTo: ActorName | null;
  reported: RecordedDate | null;
  note: string | null;
  publicNote: string | null;
  recordedAt: Date;
  publishedAt: Date | null;
  meetings: { id: string; key: string; title: string }[];
  /** In which its times of day are shown (IANA): that of its meetings, where they have one in common. */
  timeZone: string | null;
  /** What others say of it. */
  incoming: RelationModel[];
  /** What makes it disputed: what is published and denies it, its premise or another that it stands together with. */
  disputes: RelationModel[];
  /** What it says of others. */
  outgoing: RelationModel[];
  statusChange: StatusChangeModel | null;
  attendance: AttendanceModel | null;
  statement: StatementModel | null;
}

export interface StatusChangeModel {
  meetingId: string;
  status: Status;
  /** The source's own word for the status. */
  statusAsWorded: string | null;
  effective: RecordedDate;
  /** Who took the decision. */
  decidedBy: ActorName[];
  /** Undefined: it says nothing of the schedule; null: known to be none. */
  scheduled: RecordedDate | null | undefined;
  /** The source's words for the schedule where it gives no date: beside null, or alone. */
  scheduledInWords: string | null;
  place: Place | null | undefined;
}

export interface AttendanceModel {
  meetingId: string;
  actor: ActorName;
  change: AttendanceChange;
  effective: RecordedDate;
}

export interface StatementModel {
  speaker: ActorName;
  /** The roles that the speaker held on that day. */
  roles: string[];
  affiliation: string | null;
  /** Of whom the speaker is an official, or whose office they held on that day, by id. */
  speaksFor: readonly string[];
  onBehalfOf: ActorName | null;
  addressee: ActorName | null;
  said: RecordedDate | null;
  /** The source's words for when it was said, where it gives no date. */
  saidInWords: string | null;
  form: StatementForm;
  medium: StatementMedium | null;
  text: string;
  language: string | null;
  originalText: string | null;
  positions: { key: string; question: string; stance: Stance }[];
}
