import type { z } from "zod";
import { replaceRows, type Transaction, tables } from "@/db";
import type { statementInput } from "./input";

/** Replaces the meetings a statement is about and the positions it takes by those given. */
export async function writeLists(
  tx: Transaction,
  claimId: string,
  lists: Pick<z.output<typeof statementInput>, "meetings" | "positions">,
  isNew = false,
): Promise<void> {
  const meetings = [...new Set(lists.meetings)].map((meetingId, position) => ({ meetingId, position }));
  await replaceRows(tx, tables.statementMeeting, { claimId }, meetings, isNew);
  const positions = lists.positions.map(({ question, stance }) => ({ questionId: question, stance }));
  await replaceRows(tx, tables.position, { claimId }, positions, isNew);
}
