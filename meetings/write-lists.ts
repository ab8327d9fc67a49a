import type { z } from "zod";
import { replaceRows, type Transaction, tables } from "@/db";
import { invalid } from "@/lib/errors";
import type { meetingInput } from "./input";

/** Makes those given a meeting's other names, participants and related meetings. */
export async function writeLists(
  tx: Transaction,
  meetingId: string,
  lists: Pick<z.output<typeof meetingInput>, "alsoKnownAs" | "participants" | "related">,
  isNew = false,
): Promise<void> {
  if (lists.related.some((one) => one.meeting === meetingId))
    throw invalid({ related: "A meeting is not related to itself." });
  const names = lists.alsoKnownAs.map((name) => ({ name }));
  await replaceRows(tx, tables.meetingName, { meetingId }, names, isNew);
  const participants = lists.participants.map(({ actor, as }, position) => ({
    actorId: actor,
    capacity: as,
    position,
  }));
  await replaceRows(tx, tables.meetingParticipant, { meetingId }, participants, isNew);
  const related = lists.related.map(({ meeting, how }) => ({ relatedId: meeting, how }));
  await replaceRows(tx, tables.meetingRelation, { meetingId }, related, isNew);
}
