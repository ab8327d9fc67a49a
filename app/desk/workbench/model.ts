import type { ClaimKind, ClaimState } from "@/claims/vocabulary";
import type { Choice } from "@/components/desk/choosing/choices";
import type { AttendanceChange, Status } from "@/meetings/vocabulary";
import type { MarkedBy } from "@/passages/vocabulary";
import type { StatementForm } from "@/statements/vocabulary";

/** Part of the text of a source: from where to where, in UTF-16 units. */
export interface Passage {
  start: number;
  end: number;
}

/** A passage that carries a claim on record. */
export interface Logged extends Passage {
  id: string;
  kind: ClaimKind;
  state: ClaimState;
  /** What the claim says, in a line. */
  line: string;
  author: string | null;
}

/** A claim that cites the source without words that stand in its text. */
export type LoggedElsewhere = Omit<Logged, keyof Passage>;

/** A passage that looks like a fact, and what it may say. */
export interface Mark extends Passage {
  kind: ClaimKind;
  by: MarkedBy;
  status?: Status;
  /** The text's own words for the status. */
  statusWorded?: string;
  change?: AttendanceChange;
  /** Of attendance: whose. */
  actor?: Choice;
  meeting?: Choice;
  /** Who says so: of a statement its speaker, else whose account it is. */
  speaker?: Choice;
  addressee?: Choice;
  form?: StatementForm;
  /** Of a statement: the words that it quotes. */
  quoted?: string;
  via?: readonly Choice[];
  /** A day that the passage names, in its words, and the field that it is for. */
  date?: { worded: string; of: "scheduled" | "effective" | "said" };
}

/** What a passage may be logged as. */
export const uses = ["status_change", "statement", "attendance", "cite"] as const;
export type Use = (typeof uses)[number];

/** The name of each use, and the key that it is under. */
export const useLabels: Record<Use, { label: string; key: string }> = {
  status_change: { label: "Status change", key: "S" },
  statement: { label: "Statement", key: "T" },
  attendance: { label: "Attendance", key: "A" },
  cite: { label: "Cite", key: "C" },
};

/** The source whose text is worked on. */
export interface WorkbenchSource {
  id: string;
  title: string;
  publisher: string;
  language: string | null;
  /** EDTF. */
  published: string | null;
  text: string;
}

/** What the next claim of a source starts with. */
export interface CarriedOver {
  meeting: Choice | null;
  via: readonly Choice[];
}

/** How much of the text around a passage is kept with it, in characters. */
const around = 32;

/** A passage as a citation keeps it: its words, and those right before and after. */
export function quoteOf(text: string, { start, end }: Passage) {
  return {
    excerpt: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - around), start).replace(/^[\uDC00-\uDFFF]/, ""),
    suffix: text.slice(end, end + around).replace(/[\uD800-\uDBFF]$/, ""),
  };
}

export const overlap = (one: Passage, other: Passage): boolean =>
  one.start < other.end && other.start < one.end;
