import { max } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** The number of the last act on the record; acts are numbered in the order in which they are committed. */
export async function lastAct(db: Reader): Promise<number> {
  const [found] = await db.select({ seq: max(tables.historyEntry.seq) }).from(tables.historyEntry);
  return found?.seq ?? 0;
}
