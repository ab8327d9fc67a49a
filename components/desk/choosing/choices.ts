/** What a type-ahead can choose from. */
export type ChoiceKind = "actors" | "sources" | "meetings" | "questions" | "claims";

/** Something on record that a form can name. */
export interface Choice {
  id: string;
  label: string;
  /** What tells it from others of its name: its kind, its own script, whose it is. */
  detail?: string;
  /** Of a source: its publisher, the first link of every chain from it. */
  publisher?: string;
  /** None of its names begins as what was typed does: nobody is to have chosen it unseen. */
  isGuess?: boolean;
  /** One of its names is exactly what was typed. */
  named?: boolean;
}

/** Something chosen, and in what capacity when that is asked. */
export interface Chosen extends Choice {
  as?: string;
}

/** Where the desk answers what a type-ahead asks. */
const lookup = (kind: ChoiceKind, typed: string) =>
  `/desk/lookup/${kind}?${new URLSearchParams({ q: typed.trim().slice(0, 200) })}`;

/** What is on record under what was typed, the ones named exactly so first. Null when the server cannot be asked. */
export async function fetchChoices(
  kind: ChoiceKind,
  typed: string,
  signal?: AbortSignal,
): Promise<Choice[] | null> {
  try {
    const response = await fetch(lookup(kind, typed), {
      headers: { accept: "application/json" },
      ...(signal && { signal }),
    });
    if (!response.ok || response.redirected) return null;
    return ((await response.json()) as { choices: Choice[] }).choices;
  } catch {
    return null;
  }
}

/** The one thing on record that goes by exactly what was typed. */
export function exactly(choices: readonly Choice[]): Choice | null {
  const named = choices.filter((choice) => choice.named);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** What one thing of a kind is called in a sentence. */
export const kindNoun: Record<ChoiceKind, string> = {
  actors: "actor",
  sources: "source",
  meetings: "meeting",
  questions: "question",
  claims: "claim",
};
