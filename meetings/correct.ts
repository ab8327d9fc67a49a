import { eq } from "drizzle-orm";
import type { z } from "zod";
import { type Approved, correctClaim, requireDifference } from "@/claims";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { attendanceColumns, statusChangeColumns } from "./columns";
import { writeDeciders } from "./deciders";
import { attendanceCorrection, statusChangeCorrection } from "./input";
import { requireDayThatHasCome } from "./require-day-that-has-come";
import { revealClaim } from "./reveal-claim";

/**
 * Corrects a published status change: it stays published, as a new version with a public note.
 * @throws RecordError `invalid`, also when nothing differs; `not_found`, `stale`, `forbidden` when it is not published, or a
 * second person has to publish it. `approved`: it waited for that, and this is who does.
 */
export async function correctStatusChange(
  context: Context,
  raw: z.input<typeof statusChangeCorrection>,
  approved?: Approved,
): Promise<{ id: string }> {
  authorise(context, approved ? "claim.publish_correction" : "claim.correct");
  const input = parse(statusChangeCorrection, raw);
  return commit(context, "claim.correct", async (tx) => {
    await requireDayThatHasCome(tx, context, input);
    await correctClaim(tx, context, "status_change", input, approved);
    const { statusChange } = tables;
    const [before] = await tx.select().from(statusChange).where(eq(statusChange.claimId, input.id));
    await tx.update(statusChange).set(statusChangeColumns(input)).where(eq(statusChange.claimId, input.id));
    await writeDeciders(tx, input.id, input.decidedBy);
    await requireDifference(tx);
    await revealClaim(tx, context, input.id, before && [before.meetingId]);
    return { subject: { kind: "claim", id: input.id }, reason: input.publicNote, result: { id: input.id } };
  });
}

/**
 * Corrects a published attendance change: it stays published, as a new version with a public note.
 * @throws RecordError `invalid`, also when nothing differs; `not_found`, `stale`, `forbidden` when it is not published, or a
 * second person has to publish it. `approved`: it waited for that, and this is who does.
 */
export async function correctAttendance(
  context: Context,
  raw: z.input<typeof attendanceCorrection>,
  approved?: Approved,
): Promise<{ id: string }> {
  authorise(context, approved ? "claim.publish_correction" : "claim.correct");
  const input = parse(attendanceCorrection, raw);
  return commit(context, "claim.correct", async (tx) => {
    await correctClaim(tx, context, "attendance", input, approved);
    const { attendance } = tables;
    const [before] = await tx.select().from(attendance).where(eq(attendance.claimId, input.id));
    await tx.update(attendance).set(attendanceColumns(input)).where(eq(attendance.claimId, input.id));
    await requireDifference(tx);
    await revealClaim(tx, context, input.id, before && [before.meetingId]);
    return { subject: { kind: "claim", id: input.id }, reason: input.publicNote, result: { id: input.id } };
  });
}
