import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** What waits for somebody: how many claims of others, and which of them comes after one. */
export interface Queue {
  waiting: number;
  /** What has waited longest after that one; after the last, what has waited longest. Null where none waits. */
  next: string | null;
}

/** @param after the claim that they are at, or were. */
export async function queueOf(db: Reader, userId: string, after: string): Promise<Queue> {
  const { claim } = tables;
  const rows = await db
    .select({ id: claim.id, waiting: sql<number>`(count(*) over ())::integer` })
    .from(claim)
    .where(
      and(
        eq(claim.state, "in_review"),
        isNull(claim.discardedAt),
        ne(claim.authorId, userId),
        ne(claim.lastEditedById, userId),
        ne(claim.id, after),
      ),
    )
    .orderBy(
      sql`${claim.seq} < coalesce((select at.seq from claim at where at.id = ${after}), 0)`,
      asc(claim.seq),
    )
    .limit(1);
  const [first] = rows;
  return { waiting: first?.waiting ?? 0, next: first?.id ?? null };
}
