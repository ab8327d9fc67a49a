import { useEffect, useState } from "react";
import type { Mark } from "./model";
import type { Open } from "./use-open";

/**
 * What the form that is open starts with: the mark that was made of just this passage, else what the server reads in
 * it. Null while it reads. Once there it stays, whatever is marked later.
 */
export function useMark(sourceId: string, marks: readonly Mark[], { use, passage }: Open): Mark | null {
  const { start, end } = passage;
  const [mark, setMark] = useState<Mark | null>(() =>
    use === "cite"
      ? { start, end, kind: "statement", by: "rules" }
      : (marks.find((one) => one.kind === use && one.start === start && one.end === end) ?? null),
  );
  useEffect(() => {
    if (mark || use === "cite") return;
    let isHere = true;
    const nothing: Mark = { start, end, kind: use, by: "rules" };
    void askMark(sourceId, nothing).then((read) => {
      if (isHere) setMark(read ?? nothing);
    });
    return () => {
      isHere = false;
    };
  }, [mark, sourceId, use, start, end]);
  return mark;
}

async function askMark(source: string, { start, end, kind }: Mark): Promise<Mark | null> {
  try {
    const asked = new URLSearchParams({ source, at: `${start}-${end}`, as: kind });
    const response = await fetch(`/desk/passages?${asked}`);
    if (!response.ok || response.redirected) return null;
    return ((await response.json()) as { mark: Mark }).mark;
  } catch {
    // Without it a form is filled in by hand.
    return null;
  }
}
