import { eq } from "drizzle-orm";
import type { z } from "zod";
import { tables } from "@/db";
import { authorise, type Context, commit } from "@/ledger";
import { parse } from "@/lib/parse";
import { editClaim, type Outcome, recordClaim } from "@/provenance";
import { attendanceColumns } from "./columns";
import { type AttendanceInput, attendanceEdit, attendanceInput } from "./input";
import { publishClaims } from "./publish";

/**
 * Logs that somebody was invited, accepted, declined, attended …: kept as a draft, sent to review, or published.
 * @throws RecordError `invalid`; `forbidden` when the outcome is not this user's to choose.
 */
export async function logAttendance(
  context: Context,
  raw: AttendanceInput,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.record");
  const input = parse(attendanceInput, raw);
  return commit(context, "claim.record", async (tx) => {
    const { id, isNew } = await recordClaim(tx, context, "attendance", input, outcome);
    if (isNew) {
      await tx.insert(tables.attendance).values({ claimId: id, ...attendanceColumns(input) });
      if (outcome === "published" || outcome === "retracted") await publishClaims(tx, [id]);
    }
    return { subject: { kind: "claim", id }, result: { id } };
  });
}

/**
 * Edits the draft of an attendance change.
 * @throws RecordError `invalid`, `not_found`, `stale`, `forbidden` when it is no longer a draft.
 */
export async function editAttendance(
  context: Context,
  raw: z.input<typeof attendanceEdit>,
  outcome: Outcome = "draft",
): Promise<{ id: string }> {
  authorise(context, "claim.edit");
  const input = parse(attendanceEdit, raw);
  return commit(context, "claim.edit", async (tx) => {
    await editClaim(tx, context, "attendance", input, outcome);
    const { attendance } = tables;
    await tx.update(attendance).set(attendanceColumns(input)).where(eq(attendance.claimId, input.id));
    if (outcome === "published") await publishClaims(tx, [input.id]);
    return { subject: { kind: "claim", id: input.id }, result: { id: input.id } };
  });
}
