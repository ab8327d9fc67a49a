import { desc, eq } from "drizzle-orm";
import type { Action } from "@/auth";
import { type Reader, tables } from "@/db";

/** An act on the record, as its history shows it. */
export interface Act {
  id: string;
  at: Date;
  action: Action;
  user: string;
  reason: string | null;
}

/** What was done to a subject, the latest first. */
export async function actsOn(db: Reader, subjectId: string, limit = 100): Promise<Act[]> {
  const { historyEntry } = tables;
  const rows = await db
    .select({
      id: historyEntry.id,
      at: historyEntry.at,
      action: historyEntry.action,
      user: historyEntry.userName,
      reason: historyEntry.reason,
    })
    .from(historyEntry)
    .where(eq(historyEntry.subjectId, subjectId))
    .orderBy(desc(historyEntry.seq))
    .limit(limit);
  return rows.map((row) => ({ ...row, action: row.action as Action }));
}
