import { type Status, statusLabels } from "@/meetings/vocabulary";

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

/** A status in words; the stylesheet puts a mark beside them that says the same as a shape. */
export function StatusWord({ status, className = "" }: { status: Status; className?: string }) {
  return (
    <span className={`status ${className}`} data-tone={toneOf(status)}>
      {statusLabels[status].label}
    </span>
  );
}

/** The source's own word for a status, after ours. */
export function AsWorded({ words }: { words: string | null }) {
  return words ? (
    <>
      {" "}
      (“<span dir="auto">{words}</span>”)
    </>
  ) : null;
}
