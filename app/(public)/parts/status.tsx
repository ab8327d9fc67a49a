import type { ReactNode } from "react";
import { openStatuses, type Status, statusLabels } from "@/meetings/vocabulary";

type Tone = "set" | "open" | "doubt" | "off";

const tones: Partial<Record<Status, Tone>> = {
  held: "set",
  under_way: "set",
  scheduled: "set",
  in_doubt: "doubt",
  postponed: "doubt",
  suspended: "doubt",
  declined: "off",
  cancelled: "off",
  not_held: "off",
};

export const toneOf = (status: Status): Tone => tones[status] ?? "open";

const stroke = { fill: "none", stroke: "currentColor", strokeWidth: 2.5 };

const shapes: Record<Tone, ReactNode> = {
  off: <path d="M3 3 13 13M13 3 3 13" {...stroke} />,
  set: <circle cx="8" cy="8" r="7" fill="currentColor" />,
  doubt: <path d="M8 1 15 14H1Z" {...stroke} strokeLinejoin="round" />,
  open: <circle cx="8" cy="8" r="6" {...stroke} />,
};
const expected = <circle cx="8" cy="8" r="6" {...stroke} strokeDasharray="5 3" />;

/** The mark beside a status: what the word says, as a shape. */
function Mark({ status }: { status: Status }) {
  const tone = toneOf(status);
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      {tone === "open" && openStatuses.includes(status) ? expected : shapes[tone]}
    </svg>
  );
}

/** A status in words, with its mark. */
export function StatusWord({ status }: { status: Status }) {
  return (
    <span className="status" data-tone={toneOf(status)}>
      <Mark status={status} />
      {statusLabels[status].label}
    </span>
  );
}
