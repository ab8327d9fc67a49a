import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { Status } from "@/meetings/vocabulary";
import type { Stance } from "@/statements/vocabulary";
import { stanceTones, type Tone, tones } from "./status-shapes";

export const toneOf = (status: Status): Tone => tones[status];

/** A status in words; the stylesheet puts a shape beside them that says the same. */
export function StatusWord({ status, className = "" }: { status: Status; className?: string }) {
  return (
    <span className={`status ${className}`} data-tone={tones[status]} data-mark={status}>
      {t(`status.${status}`)}
    </span>
  );
}

/** What a page says where accounts differ and none of them is the record's own. */
export function AccountsDiffer({ className = "" }: { className?: string }) {
  return (
    <span className={`status ${className}`} data-tone="doubt" data-mark="differ">
      {t("line.accounts_differ")}
    </span>
  );
}

/** Where somebody stands on a question, in words with a shape of its own. */
export function StanceWord({ stance, className = "" }: { stance: Stance; className?: string }) {
  return (
    <span className={`stance ${className}`} data-tone={stanceTones[stance]} data-mark={stance}>
      {t(`stance.${stance}`)}
    </span>
  );
}

/** The source's own word for a status, after ours. */
export function AsWorded({ words }: { words: string | null }) {
  return words ? <> {rich("words.as_worded", { words: <span dir="auto">{words}</span> })}</> : null;
}
