import { and, eq, inArray, or } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { displaySince, hemisphereMeant } from "@/lib/dates";
import { attendanceFacts } from "@/meetings";
import { type AttendanceFacts, effectOnAttendance } from "@/meetings/rules";
import { attendanceChangeLabels } from "@/meetings/vocabulary";
import type { AttendanceForetold } from "./foretold";

const keyOf = ({ meetingId, actorId }: { meetingId: string; actorId: string }) => `${meetingId} ${actorId}`;

/** The published changes of the attendance that some are of, by meeting and actor. */
export async function attendanceTold(db: Reader, about: readonly AttendanceForetold[]) {
  const told = new Map<string, AttendanceFacts[]>();
  if (about.length === 0) return told;
  const { attendance, claim } = tables;
  const rows = await db
    .select({ claim, change: attendance })
    .from(attendance)
    .innerJoin(claim, eq(claim.id, attendance.claimId))
    .where(
      and(
        eq(claim.state, "published"),
        inArray(attendance.actorId, [...new Set(about.map(({ actorId }) => actorId))]),
        or(
          ...[...new Set(about.map(({ meetingId }) => meetingId))].map((id) => eq(attendance.meetingId, id)),
        ),
      ),
    );
  for (const row of rows) {
    const key = keyOf(row.change);
    told.set(key, [...(told.get(key) ?? []), attendanceFacts(row)]);
  }
  return told;
}

/**
 * What a further change does to the attendance it is of, as a sentence.
 * @param timeZone the meeting's (IANA); null: UTC.
 */
export function onAttendance(
  one: AttendanceForetold,
  told: ReadonlyMap<string, readonly AttendanceFacts[]>,
  { who: name, timeZone }: { who: string; timeZone: string | null },
): string {
  const who = one.facts.accordingToId === null ? name : `${name} by that account`;
  const effect = effectOnAttendance(told.get(keyOf(one)) ?? [], one.facts, timeZone);
  const label = `“${attendanceChangeLabels[effect.change]}”`;
  const since = (date: AttendanceFacts["effective"]) =>
    displaySince(date.edtf, { timeZone, hemisphere: hemisphereMeant(date, timeZone) });
  switch (effect.kind) {
    case "first_attendance":
      return `Becomes the first word on the attendance of ${who}: ${label}.`;
    case "overtakes":
      return `Overtakes “${attendanceChangeLabels[effect.was]}”, ${since(effect.since)}: the attendance of ${who} will be ${label}.`;
    case "repeats_attendance":
      return `Says the same of ${who} as the last word so far: ${label}, ${since(effect.since)}.`;
    case "stands_behind_attendance":
      return `Will stand behind the later word on the attendance of ${who}: ${label}, ${since(effect.since)}.`;
  }
}
