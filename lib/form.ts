import type { FieldErrors } from "./errors";

/** A field that was changed in between, in words: as it was opened, as it is now, and as it was typed. */
export interface ConflictLine {
  label: string;
  opened: string;
  now: string;
  /** Null where what was typed could not be understood as it stands. */
  yours: string | null;
  /** Both changed it: whose is kept is sent under this name, as `yours` or `theirs`. */
  asks?: string;
}

/** What happened between the opening of a form and its saving. */
export interface Conflict {
  /** The version there is now: an edit that names it saves over it. */
  version: number;
  who: string;
  at: Date;
  lines: readonly ConflictLine[];
}

/** Something on record that may be the same as what is about to be recorded. */
export interface Alike {
  id: string;
  href: string;
  label: string;
  /** What tells it from others. */
  detail: string;
}

/** A link to hand on, codes to keep, a token for a program, or the secret of a webhook. */
export interface Issued {
  link?: string;
  codes?: readonly string[];
  token?: string;
  secret?: string;
}

/** What a form's action answers: what is wrong, by field and for the whole, or that it is done. */
export interface FormState {
  /** What fields show when the form is drawn again. Empty from actions of the desk, whose forms keep their typing. */
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
  /** What stands for the whole, above the form. */
  message?: string;
  conflict?: Conflict;
  /** What is on record already and may be the same: nothing is recorded until it is said to be another. */
  alike?: readonly Alike[];
  /** Says that it is done, where the form stays on its page. */
  done?: string;
  /** Secrets that were just made, and are shown this once. */
  issued?: Issued;
}

export const emptyForm: FormState = { values: {}, errors: {} };
