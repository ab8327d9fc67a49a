import { createHash } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { type Reader, type Transaction, tables } from "@/db";
import { newId } from "@/lib/ids";

/** The latest captured words of a source; null when there are none. */
export async function latestCapture(db: Reader, sourceId: string): Promise<string | null> {
  const { sourceCapture } = tables;
  const [latest] = await db
    .select({ text: sourceCapture.text })
    .from(sourceCapture)
    .where(eq(sourceCapture.sourceId, sourceId))
    .orderBy(desc(sourceCapture.capturedAt), desc(sourceCapture.id))
    .limit(1);
  return latest?.text ?? null;
}

/** Keeps the words of a source with their hash, unless they are the ones already kept. */
export async function capture(tx: Transaction, sourceId: string, text: string): Promise<void> {
  if ((await latestCapture(tx, sourceId)) === text) return;
  const sha256 = createHash("sha256").update(text, "utf8").digest("hex");
  await tx.insert(tables.sourceCapture).values({ id: newId(), sourceId, text, sha256 });
}
