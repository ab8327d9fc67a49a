import { useEffect, useRef, useState } from "react";
import { type Choice, type ChoiceKind, fetchChoices } from "./choices";

/** In milliseconds, from one asking to the next: of letters in a flurry the first is asked about, and the last. */
const pause = 50;

interface Found {
  typed: string;
  choices: readonly Choice[];
  /** The server could not be asked. */
  away: boolean;
}

const nothing: Found = { typed: "", choices: [], away: false };

/** What is on record under what is being typed. `settled` once the answer is to these very words. */
export function useChoices(kind: ChoiceKind, typed: string, wanted: boolean): Found & { settled: boolean } {
  const [found, setFound] = useState<Found | null>(null);
  const lastAsked = useRef(0);
  useEffect(() => {
    if (!wanted) {
      setFound(null);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(
      async () => {
        lastAsked.current = performance.now();
        const choices = await fetchChoices(kind, typed, asking.signal);
        if (!asking.signal.aborted) setFound({ typed, choices: choices ?? [], away: choices === null });
      },
      lastAsked.current + pause - performance.now(),
    );
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [kind, typed, wanted]);
  return { ...(found ?? nothing), settled: wanted && found?.typed === typed };
}
