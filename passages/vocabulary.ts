import type { ActorKind } from "@/actors/vocabulary";
import type { AttendanceChange, MeetingKind, Status } from "@/meetings/vocabulary";
import type { StatementForm } from "@/statements/vocabulary";

/** What a marked passage looks like: one kind of claim, under the name that it has on record. */
export const passageKinds = ["status_change", "statement", "attendance"] as const;
export type PassageKind = (typeof passageKinds)[number];

/** By whose reading a passage is marked: the rules', or a machine's that the newsroom has named. */
export type MarkedBy = "rules" | "machine";

/** Somebody a text names: an actor on record, or as the text describes them. */
export type Who = { actorId: string } | { described: string };

/** An actor whose name stands in a text, as far as it is needed to know them there. */
export interface NamedActor {
  id: string;
  kind: ActorKind;
  /** Name, native name and aliases. */
  names: readonly string[];
}

/** A meeting that a text may speak of. */
export interface NamedMeeting {
  id: string;
  kind: MeetingKind;
  /** Its title and what else it is known as. */
  names: readonly string[];
  /** Ids of actors. */
  participants: readonly string[];
  city?: string | null | undefined;
}

/** The words of a date. */
export interface WordedDate {
  worded: string;
  /** What they mean, counted from when the source came out; null where that is not known or several days can be meant. */
  edtf: string | null;
  /** Which field of a claim they are for: when it is to be, when it came about, when it was said. */
  of: "scheduled" | "effective" | "said";
}

/** A part of a text that looks like a fact, and what it would say on record. Everything in it is a guess. */
export interface Passage {
  /** Where it stands in the text, in UTF-16 units. Of two passages one lies in the other, or they are apart. */
  start: number;
  end: number;
  kind: PassageKind;
  by: MarkedBy;
  status?: Status;
  /** The text's own words for the status. */
  statusWorded?: string;
  change?: AttendanceChange;
  /** Of attendance: whose. */
  actor?: Who;
  /** Id of the meeting. */
  meeting?: string;
  /** Who says so: of a statement its speaker, else whose account it is. */
  speaker?: Who;
  addressee?: Who;
  /** Whom the source has it from, from the source outwards. */
  via?: readonly Who[];
  date?: WordedDate;
  form?: StatementForm;
  /** Of a statement: what stands in quotation marks in it, where that is one stretch of several words. */
  quoted?: string;
}

/** A part of a text, in UTF-16 units. */
export type Span = Pick<Passage, "start" | "end">;
