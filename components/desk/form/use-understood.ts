import { type RefObject, useEffect, useState } from "react";
import { useForm } from "./form-context";

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
  const { watch } = useForm();
  const [understood, setUnderstood] = useState<Understood | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let asking = new AbortController();
    let before = "";
    const look = () => {
      const question = input.current ? questionOf(input.current, past) : "";
      if (question === before) return;
      before = question;
      clearTimeout(timer);
      asking.abort();
      asking = new AbortController();
      const { signal } = asking;
      if (!question) {
        setUnderstood(null);
        return;
      }
      timer = setTimeout(async () => {
        const answer = await ask(question, signal);
        if (!signal.aborted) setUnderstood(answer);
      }, pause);
    };
    look();
    const unwatch = watch?.(look);
    return () => {
      unwatch?.();
      clearTimeout(timer);
      asking.abort();
    };
  }, [input, past, watch]);
  return understood;
}

/** What to ask of a field: its words, and what its form says of source and meeting. */
function questionOf(input: HTMLInputElement, past: boolean): string {
  const text = input.value.trim();
  if (!text) return "";
  const question = new URLSearchParams({ text, ...(past && { past: "1" }) });
  for (const [name, value] of new FormData(input.form ?? undefined)) {
    if (typeof value !== "string" || !value) continue;
    if (/^citations\.\d+\.source$/.test(name)) question.append("source", value);
    if ((name === "meeting" || name === "meetings.0") && !question.has("meeting"))
      question.append("meeting", value);
  }
  return question.toString();
}

async function ask(question: string, signal: AbortSignal): Promise<Understood | null> {
  try {
    const response = await fetch(`/desk/understand?${question}`, {
      headers: { accept: "application/json" },
      signal,
    });
    return response.ok && !response.redirected ? ((await response.json()) as Understood) : null;
  } catch {
    return null;
  }
}
