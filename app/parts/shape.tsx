import type { Shape } from "./status-shapes";

/** The shape of a status or a stance where no stylesheet can draw it. */
export function ShapeMark({ shape: { line, isDashed, solid } }: { shape: Shape }) {
  return (
    <svg viewBox="0 0 16 16" fill="none" aria-hidden="true">
      {line ? (
        <path
          d={line}
          stroke="currentColor"
          strokeWidth="2.5"
          strokeDasharray={isDashed ? "4 2.28" : undefined}
        />
      ) : null}
      {solid ? <path d={solid} fill="currentColor" /> : null}
    </svg>
  );
}
