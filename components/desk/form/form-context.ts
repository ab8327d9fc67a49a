import { createContext, use } from "react";
import { type Alike, emptyForm, type FormState } from "@/lib/form";

interface FormContext {
  /** Begins the id of every field, so that two forms on a page stay apart. */
  prefix: string;
  state: FormState;
  pending: boolean;
  /** What fields start with instead of what the record says: typing put back after an interruption. */
  restored: FormState["values"];
  /** The names of fields that start with a guess of ours, which somebody has to look at. */
  guessed?: ReadonlySet<string>;
  /** Since when what is typed is kept, in words; nothing where it is not. */
  kept?: string;
  /** Says that there is something unsaved; native fields say so themselves. */
  touch: () => void;
  /** Which part of its page a form has to itself; nothing for the page's own. */
  part?: string | undefined;
  /** Calls back whenever that is said, until what it answers is called. */
  watch?: (listener: () => void) => () => void;
  /** Has the form wait, before it is sent, until a name that was typed has been looked up. */
  settle?: (understanding: Promise<unknown>) => void;
  /** Takes what is on record already, where the form was to record the same. */
  onTheSame?: ((one: Alike) => void) | undefined;
}

const outside: FormContext = {
  prefix: "",
  state: emptyForm,
  pending: false,
  restored: {},
  touch: () => undefined,
};

export const FormContext = createContext<FormContext>(outside);

export const useForm = (): FormContext => use(FormContext);

/** The id of a field's control. */
export const fieldId = (prefix: string, name: string): string => `${prefix}${name}`;

/** What is wrong with a field, or with something inside it (`participants.2.as` in `participants`). */
export function errorOf(errors: FormState["errors"], name: string): string | undefined {
  if (errors[name] !== undefined) return errors[name];
  const inside = Object.keys(errors).find((path) => path.startsWith(`${name}.`));
  return inside === undefined ? undefined : errors[inside];
}
