import type { RelationKind } from "@/claims/vocabulary";
import type { AttendanceFacts, StatusChangeFacts } from "@/meetings/rules";
import type { OfficeDays } from "@/provenance/rules";
import type { SaidFacts } from "@/statements";
import type { Stance } from "@/statements/vocabulary";

/** A claim of which it is to be told what publishing or retracting it will do. */
export interface Foretold {
  id: string;
  bearsOn: readonly { how: RelationKind; target: string }[];
  /** Its sources, each with the actors it relies on, outwards. */
  citations: readonly { source: string; via: readonly string[] }[];
  /** The days for which offices are asked: when it took effect or was said, failing that was reported or recorded. */
  day: OfficeDays;
  change: { meetingId: string; facts: StatusChangeFacts } | null;
  attendance: AttendanceForetold | null;
  statement: StatementForetold | null;
}

export interface AttendanceForetold {
  meetingId: string;
  actorId: string;
  facts: AttendanceFacts;
}

export interface StatementForetold {
  speakerId: string;
  onBehalfOfId: string | null;
  said: SaidFacts;
  positions: readonly { question: string; stance: Stance }[];
}
