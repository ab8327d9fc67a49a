import type { ActorKind } from "@/actors/vocabulary";
import type { ClaimKind, ClaimState, RelationKind } from "@/claims/vocabulary";
import type {
  AttendanceChange,
  Capacity,
  MeetingKind,
  MeetingRelationKind,
  PlaceMode,
  Status,
} from "@/meetings/vocabulary";
import type { SourceKind } from "@/sources/vocabulary";
import type { Stance, StatementForm, StatementMedium } from "@/statements/vocabulary";

export type SubjectKind = "claim" | "meeting" | "actor" | "source" | "question";

export interface WordedDate {
  edtf: string | null;
  asWorded: string | null;
}

/** What a version of a subject says; each kind has some of it. */
export interface SubjectVersion {
  version: number;
  kind?: ClaimKind;
  state?: ClaimState;
  meeting?: string | null;
  /** In which the times of day of a claim are shown (IANA): that of its meetings, where they have one in common. */
  clock?: string | null;
  status?: Status | null;
  statusAsWorded?: string | null;
  decidedBy?: string[];
  effective?: WordedDate | null;
  setsSchedule?: boolean | null;
  scheduled?: WordedDate | null;
  setsPlace?: boolean | null;
  venue?: string | null;
  city?: string | null;
  country?: string | null;
  mode?: PlaceMode | null;
  attendee?: string | null;
  change?: AttendanceChange | null;
  speaker?: string | null;
  onBehalfOf?: string | null;
  addressee?: string | null;
  said?: WordedDate | null;
  form?: StatementForm | null;
  medium?: StatementMedium | null;
  text?: string | null;
  language?: string | null;
  originalText?: string | null;
  meetings?: string[];
  positions?: { question: string; stance: Stance }[];
  accordingTo?: string | null;
  reported?: WordedDate | null;
  note?: string | null;
  publicNote?: string | null;
  citations?: { source: string; publisher: string; excerpt: string | null; via: string[] }[];
  relations?: { how: RelationKind; target: string }[];
  title?: string;
  meetingKind?: MeetingKind;
  description?: string | null;
  timeZone?: string | null;
  names?: string[];
  participants?: { name: string; capacity: Capacity }[];
  related?: { title: string; how: MeetingRelationKind }[];
  name?: string;
  actorKind?: ActorKind;
  nativeName?: string | null;
  affiliation?: string | null;
  roles?: { title: string; organisation: string | null; from: string | null; to: string | null }[];
  publisher?: string;
  url?: string | null;
  archiveUrl?: string | null;
  sourceKind?: SourceKind;
  published?: WordedDate | null;
}
