import { useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useForm } from "@/components/desk/form/form-context";
import { type Choice, type ChoiceKind, exactly, fetchChoices, kindNoun } from "./choices";

interface Taking {
  kind: ChoiceKind;
  text: string;
  onText: (text: string) => void;
  mayAdd: boolean;
  without: readonly string[];
  /** `typed`: the text that was looked up; the field may hold another by now. */
  onPick: (choice: Choice, typed?: string) => void;
}

/**
 * Chooses what a typed name means for whoever does not wait for the list: types a whole name and goes on, or presses
 * Enter at once. The form waits for the answer before it is sent.
 */
export function useTaking(now: Taking) {
  const { settle } = useForm();
  const [problem, setProblem] = useState<string>();
  const latest = useRef(now);
  useLayoutEffect(() => {
    latest.current = now;
  });
  // One after the other, so that a chain keeps the order it was typed in.
  const queue = useRef<Promise<void>>(Promise.resolve());

  /** `loosely`: the first that fits will do, unless it is a guess; otherwise only what goes by exactly this name. */
  const take = (text: string, { loosely }: { loosely: boolean }) => {
    const typed = text.trim();
    if (typed === "") return;
    queue.current = queue.current.then(async () => {
      const choices = await fetchChoices(latest.current.kind, typed);
      // The server understands whole names by itself.
      if (choices === null) return;
      const { without, onPick } = latest.current;
      const free = choices.filter((choice) => !without.includes(choice.id));
      const meant = exactly(choices) ?? (loosely ? free.find((choice) => !choice.isGuess) : undefined);
      flushSync(() => {
        if (meant) {
          setProblem(undefined);
          onPick(meant, typed);
        } else if (latest.current.text.trim() === typed) setProblem(refusal(latest.current, typed));
      });
    });
    settle?.(queue.current);
  };

  /** Each of several names, in order; what goes by none of them stays in the field. */
  const takeEach = (names: readonly string[]) => {
    queue.current = queue.current.then(async () => {
      const left: string[] = [];
      for (const name of names.map((one) => one.trim()).filter(Boolean)) {
        const meant = exactly((await fetchChoices(latest.current.kind, name)) ?? []);
        if (meant) flushSync(() => latest.current.onPick(meant, name));
        else left.push(name);
      }
      flushSync(() => latest.current.onText(left.join(", ")));
    });
    settle?.(queue.current);
  };
  return { take, takeEach, problem, forgive: () => setProblem(undefined) };
}

function refusal({ kind, mayAdd }: Taking, typed: string): string {
  const noun = kindNoun[kind];
  const shown = typed.length > 60 ? `${typed.slice(0, 60)}…` : typed;
  return mayAdd
    ? `Choose from the list, or add “${shown}” as a new ${noun}.`
    : `Choose a ${noun} from the list.`;
}
