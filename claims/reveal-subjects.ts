import { sql } from "drizzle-orm";
import type { Transaction } from "@/db";

/** Makes public what public claims name: meetings, actors, sources and questions. What is public already stays so. */
export async function revealSubjects(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  await tx.execute(sql`select publish_subjects(${sql.param([...claimIds])}::uuid[])`);
}
