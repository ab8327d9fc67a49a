import { eq } from "drizzle-orm";
import type { z } from "zod";
import { type Transaction, tables } from "@/db";
import { invalid } from "@/lib/errors";
import type { meetingInput } from "./input";

/** Replaces a meeting's other names, participants and related meetings by those given. */
export async function writeLists(
  tx: Transaction,
  meetingId: string,
  lists: Pick<z.output<typeof meetingInput>, "alsoKnownAs" | "participants" | "related">,
): Promise<void> {
  const { meetingName, meetingParticipant, meetingRelation } = tables;
  if (lists.related.some((one) => one.meeting === meetingId))
    throw invalid({ related: "A meeting is not related to itself." });
  await tx.delete(meetingName).where(eq(meetingName.meetingId, meetingId));
  await tx.delete(meetingParticipant).where(eq(meetingParticipant.meetingId, meetingId));
  await tx.delete(meetingRelation).where(eq(meetingRelation.meetingId, meetingId));
  const names = [...new Set(lists.alsoKnownAs)];
  if (names.length > 0) await tx.insert(meetingName).values(names.map((name) => ({ meetingId, name })));
  if (lists.participants.length > 0)
    await tx.insert(meetingParticipant).values(
      lists.participants.map(({ actor, as }, position) => ({
        meetingId,
        actorId: actor,
        capacity: as,
        position,
      })),
    );
  if (lists.related.length > 0)
    await tx
      .insert(meetingRelation)
      .values(lists.related.map(({ meeting, how }) => ({ meetingId, relatedId: meeting, how })))
      .onConflictDoNothing();
}
