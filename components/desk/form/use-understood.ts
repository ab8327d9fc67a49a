import { type RefObject, useCallback } from "react";
import { entriesOf, useAsked } from "./use-asked";

/** What the server makes of a date as somebody writes it. */
export interface Understood {
  /** What can be meant; none where it is not understood, several where it is to be asked. */
  readings: readonly { edtf: string; inWords: string }[];
  /** Whether the words say more than the date, and are kept beside it. */
  says: "more" | "the_same";
  /** Why it is not understood. */
  message: string | null;
  /** The day that the words were counted from, where they were. */
  countedFrom: string | null;
}

const pause = 250;

/** What is meant by what stands in a field, asked anew when that changes or what it is counted from. */
export function useUnderstood(input: RefObject<HTMLInputElement | null>, past: boolean): Understood | null {
  const question = useCallback(
    (form: HTMLFormElement) => {
      const text = input.current?.value.trim();
      return text ? `/desk/understand?${questionOf(text, past, form)}` : null;
    },
    [input, past],
  );
  return useAsked<Understood>(input, question, pause);
}

/** The words, and what their form says of source and meeting. */
function questionOf(text: string, past: boolean, form: HTMLFormElement): URLSearchParams {
  const question = new URLSearchParams({ text, ...(past && { past: "1" }) });
  for (const [name, value] of entriesOf(form)) {
    if (!value) continue;
    if (/^citations\.\d+\.source$/.test(name)) question.append("source", value);
    if ((name === "meeting" || name === "meetings.0") && !question.has("meeting"))
      question.append("meeting", value);
  }
  return question;
}
