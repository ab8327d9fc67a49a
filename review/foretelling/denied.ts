import { and, eq, inArray, or } from "drizzle-orm";
import type { RelationKind } from "@/claims/vocabulary";
import { type Reader, tables } from "@/db";
import { displaySince, hemisphereMeant } from "@/lib/dates";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { type MeetingTold, seriesWith } from "./meetings-told";

/** A claim that another is to deny, or whose premise. */
export type Denied = Awaited<ReturnType<typeof readDenied>>[number] & { how: RelationKind };

/** Those of some claims that are published: a denial of another disputes nothing. */
export async function readDenied(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { actor, attendance, claim, meeting, statement, statusChange } = tables;
  return db
    .select({
      id: claim.id,
      meetingId: meeting.id,
      meeting: meeting.title,
      status: statusChange.status,
      change: attendance.change,
      who: actor.name,
    })
    .from(claim)
    .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
    .leftJoin(attendance, eq(attendance.claimId, claim.id))
    .leftJoin(statement, eq(statement.claimId, claim.id))
    .leftJoin(meeting, or(eq(meeting.id, statusChange.meetingId), eq(meeting.id, attendance.meetingId)))
    .leftJoin(actor, or(eq(actor.id, attendance.actorId), eq(actor.id, statement.speakerId)))
    .where(and(inArray(claim.id, [...ids]), eq(claim.state, "published")));
}

/**
 * What is denied, in words: “Cancelled”, since 20 November 2025 (The summit).
 * @param told its meeting, where it is a status change.
 */
export function deniedInWords(denied: Denied, told: MeetingTold | undefined): string {
  const premise = denied.how === "denies_premise" ? "the premise of " : "";
  const of = denied.meeting ? ` (${denied.meeting})` : "";
  return `${premise}${wordsOf(denied, told)}${of}`;
}

function wordsOf({ id, status, change, who }: Denied, told: MeetingTold | undefined): string {
  if (change) return `“${who}: ${attendanceChangeLabels[change]}”`;
  if (!status) return `what ${who} said`;
  const [first] = seriesWith(id, told);
  const timeZone = told?.timeZone ?? null;
  const since =
    first &&
    displaySince(first.effective.edtf, { timeZone, hemisphere: hemisphereMeant(first.effective, timeZone) });
  return [`“${statusLabels[status].label}”`, since].filter(Boolean).join(", ");
}
