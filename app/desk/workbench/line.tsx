"use client";

import { memo } from "react";
import { claimStateLabels } from "@/claims/vocabulary";
import type { MarkedBy } from "@/passages/vocabulary";
import { type Logged, type Mark, overlap, type Passage, useLabels } from "./model";

interface LineProps extends Passage {
  text: string;
  /** What carries claims already; each with its number, counted through the text. */
  logged: readonly (Logged & { number: number })[];
  marks: readonly Mark[];
  /** What is being logged. */
  now: Passage | null;
  onMark: (mark: Mark) => void;
}

const stateLines: Record<Logged["state"], string> = {
  draft: "decoration-dashed",
  in_review: "decoration-solid",
  published: "decoration-solid decoration-2",
  retracted: "decoration-wavy",
};

const markLines: Record<MarkedBy, string> = {
  rules: "decoration-link decoration-dotted",
  machine: "decoration-tone-doubt decoration-double",
};

const markedAs: Record<MarkedBy, string> = {
  rules: "Looks like a fact",
  machine: "Proposed by a machine",
};

/** Of marks of which one lies in the other. */
const innermost = (marks: readonly Mark[]): Mark | undefined =>
  marks.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0];

/** A line of the text, cut where something begins or ends. It holds the words of the source and nothing else. */
export const Line = memo(function Line({ text, start, end, logged, marks, now, onMark }: LineProps) {
  const here = [...logged, ...marks, ...(now ? [now] : [])].filter((one) => overlap(one, { start, end }));
  const edges = here.flatMap((one) => [Math.max(one.start, start), Math.min(one.end, end)]);
  const cuts = [...new Set([start, ...edges, end])].sort((one, other) => one - other);
  return (
    <p data-start={start} dir="auto" className="mb-3 max-w-measure whitespace-pre-wrap">
      {cuts.slice(0, -1).map((from, index) => {
        const piece = { start: from, end: cuts[index + 1] ?? end };
        const words = text.slice(piece.start, piece.end);
        const said = logged.filter((one) => overlap(one, piece));
        const isNow = now !== null && overlap(now, piece);
        const mark = innermost(marks.filter((one) => overlap(one, piece)));
        if (isNow)
          return (
            <mark
              key={from}
              className="border-y-2 border-tone-doubt bg-mark text-ink max-xl:scroll-mb-[70dvh]"
              data-now
            >
              {words}
            </mark>
          );
        if (said.length > 0) {
          const ending = said.filter((one) => one.end === piece.end);
          return (
            <mark
              key={from}
              className={`bg-logged text-ink underline underline-offset-4 after:ms-0.5 after:align-super after:text-xs after:font-semibold after:content-[attr(data-numbers)] ${stateLines[said[0]?.state ?? "draft"]}`}
              data-logged={said.map(({ id }) => id).join(" ")}
              data-numbers={ending.map(({ number }) => number).join(",")}
              title={said.map(({ line, state }) => `${line} (${claimStateLabels[state]})`).join("\n")}
            >
              {words}
            </mark>
          );
        }
        if (mark)
          return (
            // biome-ignore lint/a11y/useSemanticElements: a button’s words are neither selected nor broken into lines.
            <span
              key={from}
              role="button"
              // What stands after a mark that lies in this one is no stop of its own.
              tabIndex={piece.start === Math.max(mark.start, start) ? 0 : -1}
              className={`cursor-pointer underline decoration-2 underline-offset-4 ${markLines[mark.by]}`}
              aria-description={`${markedAs[mark.by]}: ${useLabels[mark.kind].label.toLowerCase()}`}
              title={mark.by === "machine" ? markedAs.machine : undefined}
              onFocus={() => onMark(mark)}
              data-mark-start={mark.start}
              data-marked-by={mark.by}
            >
              {words}
            </span>
          );
        return words;
      })}
    </p>
  );
});
