import { eq } from "drizzle-orm";
import type { z } from "zod";
import { type Transaction, tables } from "@/db";
import type { statementInput } from "./input";

/** Replaces the meetings a statement is about and the positions it takes by those given. */
export async function writeLists(
  tx: Transaction,
  claimId: string,
  lists: Pick<z.output<typeof statementInput>, "meetings" | "positions">,
): Promise<void> {
  const { position, statementMeeting } = tables;
  await tx.delete(statementMeeting).where(eq(statementMeeting.claimId, claimId));
  await tx.delete(position).where(eq(position.claimId, claimId));
  const meetings = [...new Set(lists.meetings)];
  if (meetings.length > 0)
    await tx
      .insert(statementMeeting)
      .values(meetings.map((meetingId, index) => ({ claimId, meetingId, position: index })));
  if (lists.positions.length > 0)
    await tx
      .insert(position)
      .values(lists.positions.map(({ question, stance }) => ({ claimId, questionId: question, stance })));
}
