import { textOf } from "./search-params";

const words: Readonly<Record<string, string>> = {
  recorded: "Saved. Readers see it once something published names it.",
  saved: "Your changes are saved.",
  looked: "The page was looked at.",
  merged: "They are one actor now.",
  unmerged: "They are two actors again.",
  questions_merged: "They are one question now.",
  questions_unmerged: "They are two questions again.",
};

/** Says that what was sent is saved, on the page that it led to. */
export function Done({ done }: { done: string | string[] | undefined }) {
  const said = words[textOf(done)];
  return said ? (
    <p role="status" className="done">
      {said}
    </p>
  ) : null;
}
