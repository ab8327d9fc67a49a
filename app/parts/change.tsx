import { claimKindLabels } from "@/claims/vocabulary";
import { Differences } from "@/components/differences";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import type { Change, Person } from "@/published/history/changes";
import type { SubjectVersion } from "@/published/history/model";
import { Moment } from "./when";

interface Props {
  changes: readonly Change[];
  earlier: number | null;
  /** The meeting that all of them are about, and that need not be named with each. */
  about?: string;
}

/** A list of changes, the latest first, with the way to earlier ones. */
export function Changes({ changes, earlier, about }: Props) {
  if (changes.length === 0) return <p className="text-ink-soft">Nothing has been published yet.</p>;
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
            Earlier changes
          </a>
        </p>
      )}
    </>
  );
}

function ChangeItem({ change, about }: { change: Change; about: string | undefined }) {
  const { what, tone } = verdictOf(change);
  const isNew = change.before === null && change.kind === "claim";
  const note = change.after?.publicNote;
  return (
    <article className="change">
      <p className="text-sm text-ink-soft">
        <Moment at={new Date(change.at)} />
      </p>
      <h2>
        <span className="tag" data-tone={tone}>
          {what}
        </span>{" "}
        <a href={addressOf(change)} dir="auto">
          {titleOf(change, about)}
        </a>
      </h2>
      {note && !isNew ? (
        <p className="notice">
          <strong>Note.</strong> <span dir="auto">{note}</span>
        </p>
      ) : null}
      {change.merged ? <Merged name={change.merged} isUndone={change.action === "actor.undo_merge"} /> : null}
      <Differences differences={change.action === "claim.retract" ? [] : change.differences} />
      <p className="text-sm text-ink-soft">{people(change)}</p>
    </article>
  );
}

function Merged({ name, isUndone }: { name: string; isUndone: boolean }) {
  return isUndone ? (
    <p>
      <bdi>{name}</bdi> is on record by itself again.
    </p>
  ) : (
    <p>
      Until then also on record as <bdi>{name}</bdi>.
    </p>
  );
}

function verdictOf({ action, before }: Change): { what: string; tone: "set" | "doubt" | "off" | "none" } {
  if (action === "claim.retract") return { what: "Retracted", tone: "off" };
  if (action === "claim.correct") return { what: "Corrected", tone: "doubt" };
  if (action === "actor.merge") return { what: "Merged", tone: "none" };
  if (action === "actor.undo_merge") return { what: "Merge undone", tone: "none" };
  return before === null ? { what: "Published", tone: "set" } : { what: "Changed", tone: "none" };
}

function addressOf({ kind, subject }: Change): string {
  const { id, key } = subject;
  return {
    claim: `/claims/${id}`,
    meeting: `/meetings/${key}`,
    actor: `/actors/${key}`,
    source: `/sources/${id}`,
  }[kind];
}

function titleOf({ after, before }: Change, about: string | undefined): string {
  const version = after ?? before;
  if (!version) return "The record";
  if (!version.kind) return version.title ?? version.name ?? "The record";
  const where = version.meeting ?? version.meetings?.[0] ?? claimKindLabels[version.kind];
  return where === about ? claimLine(version) : `${claimLine(version)} — ${where}`;
}

function claimLine(version: SubjectVersion): string {
  if (version.status) {
    const { label } = statusLabels[version.status];
    return version.accordingTo ? `${label}, according to ${version.accordingTo}` : label;
  }
  if (version.change) return `${version.attendee}: ${attendanceChangeLabels[version.change].toLowerCase()}`;
  const words = [...(version.text ?? "")];
  const text = words.length > 140 ? `${words.slice(0, 140).join("").trimEnd()}…` : words.join("");
  return version.form === "quote" ? `${version.speaker}: “${text}”` : `${version.speaker}: ${text}`;
}

const roleWords: Record<string, string> = {
  editor: "an editor",
  admin: "an administrator",
  staff: "the newsroom",
};
const nameOf = ({ name, role }: Person) => name ?? roleWords[role] ?? "the newsroom";

/** Whom the newsroom's process involved. */
function people({ action, by, author }: Change): string {
  if (!author) return `By ${nameOf(by)}.`;
  const approver = by.name ?? (by.role === author.role ? "another" : nameOf(by));
  return action === "claim.publish"
    ? `Written by ${nameOf(author)}, approved by ${approver}.`
    : `By ${nameOf(by)}.`;
}
