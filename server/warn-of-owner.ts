import { ownsSchema } from "@/db/owner";

const words =
  "DATABASE_URL names a login that owns the schema: whoever gets hold of it can undo what the database enforces. Name one that owns nothing, and the owner with DATABASE_MIGRATION_URL: docs/operations.md says how";

/** Says in the log that the login that serves could do more than serve, where that is so. */
export async function warnOfOwner(databaseUrl: string): Promise<void> {
  // Imported only now: the log reads the environment.
  const { log } = await import("@/lib/log");
  const owns = await ownsSchema(databaseUrl).catch(() => false);
  if (owns) log.warn(words);
}
