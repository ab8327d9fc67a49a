"use client";

import { useCallback, useRef } from "react";
import { entriesOf, useAsked } from "@/components/desk/form/use-asked";

const pause = 250;

/** How a citation's chain will read as a sentence, and whose word it counts as; told anew when it changes. */
export function ChainTold({ at }: { at: string }) {
  const here = useRef<HTMLDivElement>(null);
  const question = useCallback(
    (form: HTMLFormElement) => {
      const params = new URLSearchParams();
      for (const [name, value] of entriesOf(form)) {
        if (!value) continue;
        if (name === `${at}.source`) params.append("source", value);
        if (name.startsWith(`${at}.via.`) && /^\d+$/.test(name.slice(at.length + 5)))
          params.append("via", value);
        if (name === "speaker") params.append("speaker", value);
      }
      return params.has("source") ? `/desk/chain?${params}` : null;
    },
    [at],
  );
  const answer = useAsked<{ told: { sentence: string; origin: string } | null }>(here, question, pause);
  return (
    <div ref={here} aria-live="polite" aria-atomic="true" className="text-sm empty:hidden">
      {answer?.told ? (
        <p dir="auto">
          <q>{answer.told.sentence}</q> <span className="text-ink-soft">{answer.told.origin}</span>
        </p>
      ) : null}
    </div>
  );
}
