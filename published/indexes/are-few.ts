import { type SQL, sql } from "drizzle-orm";
import { ask, type Reading } from "@/published/connection";

/** How many are few enough to be gathered first, where a list would be read to its end for them. */
const few = 1_000;

/** Whether what a query finds is few, of which it reads no more than it takes to know. */
export async function areFew(db: Reading, found: SQL): Promise<boolean> {
  const counted = sql`(select count(*) <= ${few} as are_few from (${found} limit ${few + 1}) some) counted`;
  const [row] = await ask(db.select({ areFew: sql<boolean>`counted.are_few` }).from(counted));
  return row?.areFew ?? false;
}
