import { asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { type Transaction, tables } from "@/db";
import type { statementInput } from "./input";

/**
 * Replaces the meetings a statement is about and the positions it takes by those given. A list that stays as it was
 * keeps its rows, so that history holds only what was changed.
 */
export async function writeLists(
  tx: Transaction,
  claimId: string,
  lists: Pick<z.output<typeof statementInput>, "meetings" | "positions">,
): Promise<void> {
  const { position, statementMeeting } = tables;
  const meetings = [...new Set(lists.meetings)].map((meetingId, index) => ({
    claimId,
    meetingId,
    position: index,
  }));
  const ofClaim = eq(statementMeeting.claimId, claimId);
  const about = await tx
    .select()
    .from(statementMeeting)
    .where(ofClaim)
    .orderBy(asc(statementMeeting.position));
  if (
    !isSame(
      about.map((row) => row.meetingId),
      meetings.map((row) => row.meetingId),
    )
  ) {
    await tx.delete(statementMeeting).where(ofClaim);
    if (meetings.length > 0) await tx.insert(statementMeeting).values(meetings);
  }
  const taken = await tx.select().from(position).where(eq(position.claimId, claimId));
  const positions = lists.positions.map(({ question, stance }) => ({
    claimId,
    questionId: question,
    stance,
  }));
  const words = (rows: readonly { questionId: string; stance: string }[]) =>
    rows.map(({ questionId, stance }) => `${questionId} ${stance}`).toSorted();
  if (!isSame(words(taken), words(positions))) {
    await tx.delete(position).where(eq(position.claimId, claimId));
    if (positions.length > 0) await tx.insert(position).values(positions);
  }
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  JSON.stringify(one) === JSON.stringify(other);
