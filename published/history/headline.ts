import { t } from "@/lib/language";
import type { Change, Person } from "./changes";
import type { SubjectVersion } from "./model";

export type Verdict = "Published" | "Changed" | "Corrected" | "Retracted" | "Merged" | "Merge undone";

/** What became of the subject, in a word. What comes to the record retracted, by an import, was never published here. */
export function verdictOf({ action, before, after }: Change): Verdict {
  if (action === "claim.retract") return "Retracted";
  if (action === "claim.correct") return "Corrected";
  if (action.endsWith(".merge")) return "Merged";
  if (action.endsWith(".undo_merge")) return "Merge undone";
  if (before !== null) return "Changed";
  return after?.state === "retracted" ? "Retracted" : "Published";
}

/** The path of the subject's page. */
export function addressOf({ kind, subject }: Change): string {
  const { id, key } = subject;
  return {
    claim: `/claims/${id}`,
    meeting: `/meetings/${key}`,
    actor: `/actors/${key}`,
    source: `/sources/${id}`,
    question: `/questions/${key}`,
  }[kind];
}

/**
 * What was changed, in a line.
 * @param about the title of the meeting that all of a list is about, and that need not be named with each.
 */
export function titleOf({ after, before }: Change, about?: string): string {
  const version = after ?? before;
  if (!version) return t("history.the_record");
  if (!version.kind) return version.title ?? version.name ?? version.text ?? t("history.the_record");
  const where = version.meeting ?? version.meetings?.[0] ?? t(`claim_kind.${version.kind}`);
  return where === about ? claimLine(version) : t("history.in_line", { claim: claimLine(version), where });
}

function claimLine(version: SubjectVersion): string {
  if (version.status) {
    const status = t(`status.${version.status}`);
    return version.accordingTo ? t("history.status_according", { status, who: version.accordingTo }) : status;
  }
  if (version.change) {
    const change = t(`attendance.${version.change}`).toLowerCase();
    return t("history.attendance", { who: `${version.attendee}`, change });
  }
  const words = [...(version.text ?? "")];
  const text = words.length > 140 ? `${words.slice(0, 140).join("").trimEnd()}…` : words.join("");
  return `${version.speaker}: ${version.form === "quote" ? t("words.quoted", { words: text }) : text}`;
}

const nameOf = ({ name, role }: Person) =>
  name ?? t(role === "editor" || role === "admin" ? `history.roles.${role}` : "history.roles.staff");

/** Whom the newsroom's process involved. */
export function people({ action, by, author }: Change): string {
  if (!author) return t("history.by", { who: nameOf(by) });
  const approver = by.name ?? (by.role === author.role ? t("history.another") : nameOf(by));
  return action === "claim.publish"
    ? t("history.written_approved", { author: nameOf(author), approver })
    : t("history.by", { who: nameOf(by) });
}
