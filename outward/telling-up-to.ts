import { and, eq } from "drizzle-orm";
import { type Database, type Transaction, tables } from "@/db";
import { lastAct } from "./last-act";

const { tellingUpTo } = tables;

export type Whom = "readers" | "editors";

/** Up to which act it is known who is to be told; at first, up to now. */
export async function toldUpTo(db: Database, whom: Whom): Promise<number> {
  const [known] = await db.select().from(tellingUpTo).where(eq(tellingUpTo.whom, whom));
  if (known) return known.act;
  const now = await lastAct(db);
  await db.insert(tellingUpTo).values({ whom, act: now }).onConflictDoNothing();
  return now;
}

/** Goes on to a later act, unless another instance has done so meanwhile. */
export async function goOn(tx: Transaction, whom: Whom, from: number, to: number): Promise<boolean> {
  const gone = await tx
    .update(tellingUpTo)
    .set({ act: to })
    .where(and(eq(tellingUpTo.whom, whom), eq(tellingUpTo.act, from)))
    .returning({ act: tellingUpTo.act });
  return gone.length > 0;
}
