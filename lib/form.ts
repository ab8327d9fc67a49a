import type { FieldErrors } from "./errors";

/** What a form's action answers: what was typed, still there, and what is wrong beside each field. */
export interface FormState {
  values: Readonly<Record<string, string>>;
  errors: FieldErrors;
  /** What stands for the whole, above the form. */
  message?: string;
}

export const emptyForm: FormState = { values: {}, errors: {} };
