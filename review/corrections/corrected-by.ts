import { and, desc, eq } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** Who corrected a published claim last, and who published that where it waited; null where nobody has. */
export async function correctedBy(db: Reader, id: string): Promise<string | null> {
  const { account, claim, historyEntry } = tables;
  const [act] = await db
    .select({
      publisherId: historyEntry.userId,
      publisher: historyEntry.userName,
      authorId: account.id,
      author: account.name,
    })
    .from(historyEntry)
    .innerJoin(claim, eq(claim.id, historyEntry.subjectId))
    .leftJoin(account, eq(account.id, claim.lastEditedById))
    .where(and(eq(historyEntry.subjectId, id), eq(historyEntry.action, "claim.correct")))
    .orderBy(desc(historyEntry.seq))
    .limit(1);
  if (!act) return null;
  const isOwn = !act.author || act.authorId === act.publisherId;
  return isOwn ? act.publisher : `${act.author}, which ${act.publisher} published`;
}
