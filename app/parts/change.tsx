import { Differences } from "@/components/differences";
import { rich } from "@/components/rich";
import { t } from "@/lib/language";
import type { Change } from "@/published/history/changes";
import { addressOf, people, titleOf, type Verdict, verdictOf } from "@/published/history/headline";
import { Moment } from "./when";

const tones: Record<Verdict, "set" | "doubt" | "off" | "none"> = {
  Published: "set",
  Changed: "none",
  Corrected: "doubt",
  Retracted: "off",
  Merged: "none",
  "Merge undone": "none",
};

interface Props {
  changes: readonly Change[];
  earlier: number | null;
  /** The meeting that all of them are about, and that need not be named with each. */
  about?: string;
}

/** A list of changes, the latest first, with the way to earlier ones. */
export function Changes({ changes, earlier, about }: Props) {
  if (changes.length === 0) return <p className="text-ink-soft">{t("history.none")}</p>;
  return (
    <>
      <ol className="lines changes">
        {changes.map((change) => (
          <li key={change.id}>
            <ChangeItem change={change} about={about} />
          </li>
        ))}
      </ol>
      {earlier === null ? null : (
        <p>
          <a href={`?before=${earlier}`} rel="next">
            {t("history.earlier")}
          </a>
        </p>
      )}
    </>
  );
}

function ChangeItem({ change, about }: { change: Change; about: string | undefined }) {
  const verdict = verdictOf(change);
  const isNew = change.before === null && change.kind === "claim";
  const note = change.after?.publicNote;
  return (
    <article className="change">
      <p className="text-sm text-ink-soft">
        <Moment at={new Date(change.at)} />
      </p>
      <h2>
        <span className="tag" data-tone={tones[verdict]}>
          {t(`verdict.${verdict}`)}
        </span>{" "}
        <a href={addressOf(change)} dir="auto">
          {titleOf(change, about)}
        </a>
      </h2>
      {note && !isNew ? (
        <p className="notice">
          <strong>{t("history.note")}</strong> <span dir="auto">{note}</span>
        </p>
      ) : null}
      {change.merged ? <Merged change={change} /> : null}
      <Differences differences={change.action === "claim.retract" ? [] : change.differences} />
      <p className="text-sm text-ink-soft">{people(change)}</p>
    </article>
  );
}

function Merged({ change: { kind, merged, action } }: { change: Change }) {
  const what = <bdi>{merged}</bdi>;
  const isUndone = action.endsWith(".undo_merge");
  if (kind === "question")
    return <p>{rich(isUndone ? "history.asked_again" : "history.asked_until_then", { question: what })}</p>;
  return <p>{rich(isUndone ? "history.by_itself_again" : "history.until_then", { who: what })}</p>;
}
