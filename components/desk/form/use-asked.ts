import { type RefObject, useEffect, useState } from "react";
import { useForm } from "./form-context";

/** What can be asked of the server about what stands in a form: an address, or nothing to ask. */
export type Question = (form: HTMLFormElement) => string | null;

/**
 * What the server answers to a question about the form around an element, asked anew, after a pause, once the question
 * has changed. Null until it has answered, and where it cannot.
 * @param question has to be the same function from one rendering to the next.
 * @param pause in milliseconds: nobody is answered after every letter.
 */
export function useAsked<Answer>(
  element: RefObject<HTMLElement | null>,
  question: Question,
  pause: number,
): Answer | null {
  const { watch } = useForm();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let asking = new AbortController();
    let before: string | null = null;
    const now = () => {
      const form = element.current?.closest("form");
      return form ? question(form) : null;
    };
    const look = async () => {
      const address = now();
      if (address === before) return;
      before = address;
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      const found = address ? await ask<Answer>(address, signal) : null;
      // What was not answered is asked again with the next change.
      if (!found && !signal.aborted) before = null;
      // An answer to what the form held before comes too late.
      if (!signal.aborted && now() === address) setAnswer(found);
    };
    const lookLater = () => {
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    };
    lookLater();
    const unwatch = watch?.(lookLater);
    return () => {
      unwatch?.();
      clearTimeout(timer);
      asking.abort();
    };
  }, [element, question, pause, watch]);
  return answer;
}

async function ask<Answer>(address: string, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(address, { headers: { accept: "application/json" }, signal });
    return response.ok && !response.redirected ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}

/** What a form holds in its fields, by their names. */
export const entriesOf = (form: HTMLFormElement): [string, string][] =>
  [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string");
