import { useEffect, useState } from "react";
import { type Choice, type ChoiceKind, fetchChoices } from "./choices";

/** In milliseconds: of letters in a flurry the last is asked about. */
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
  useEffect(() => {
    if (!wanted) {
      setFound(null);
      return;
    }
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const choices = await fetchChoices(kind, typed, asking.signal);
      if (!asking.signal.aborted) setFound({ typed, choices: choices ?? [], away: choices === null });
    }, pause);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [kind, typed, wanted]);
  return { ...(found ?? nothing), settled: wanted && found?.typed === typed };
}
