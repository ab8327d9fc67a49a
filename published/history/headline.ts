import { claimKindLabels } from "@/claims/vocabulary";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import type { Change, Person } from "./changes";
import type { SubjectVersion } from "./model";

export type Verdict = "Published" | "Changed" | "Corrected" | "Retracted" | "Merged" | "Merge undone";

/** What became of the subject, in a word. */
export function verdictOf({ action, before }: Change): Verdict {
  if (action === "claim.retract") return "Retracted";
  if (action === "claim.correct") return "Corrected";
  if (action === "actor.merge") return "Merged";
  if (action === "actor.undo_merge") return "Merge undone";
  return before === null ? "Published" : "Changed";
}

/** The path of the subject's page. */
export function addressOf({ kind, subject }: Change): string {
  const { id, key } = subject;
  return {
    claim: `/claims/${id}`,
    meeting: `/meetings/${key}`,
    actor: `/actors/${key}`,
    source: `/sources/${id}`,
  }[kind];
}

/**
 * What was changed, in a line.
 * @param about the title of the meeting that all of a list is about, and that need not be named with each.
 */
export function titleOf({ after, before }: Change, about?: string): string {
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
export function people({ action, by, author }: Change): string {
  if (!author) return `By ${nameOf(by)}.`;
  const approver = by.name ?? (by.role === author.role ? "another" : nameOf(by));
  return action === "claim.publish"
    ? `Written by ${nameOf(author)}, approved by ${approver}.`
    : `By ${nameOf(by)}.`;
}
