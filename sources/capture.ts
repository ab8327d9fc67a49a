import { createHash } from "node:crypto";
import { desc, eq, inArray } from "drizzle-orm";
import { type Reader, type Transaction, tables } from "@/db";
import { newId } from "@/lib/ids";

/** The latest captured words of sources, by id; of those that have any. */
export async function latestCaptures(db: Reader, sourceIds: readonly string[]): Promise<Map<string, string>> {
  if (sourceIds.length === 0) return new Map();
  const { sourceCapture } = tables;
  const latest = await db
    .selectDistinctOn([sourceCapture.sourceId], { id: sourceCapture.sourceId, text: sourceCapture.text })
    .from(sourceCapture)
    .where(inArray(sourceCapture.sourceId, [...sourceIds]))
    .orderBy(sourceCapture.sourceId, desc(sourceCapture.capturedAt), desc(sourceCapture.id));
  return new Map(latest.map(({ id, text }) => [id, text]));
}

/** The latest captured words of a source; null when there are none. */
export async function latestCapture(db: Reader, sourceId: string): Promise<string | null> {
  return (await latestCaptures(db, [sourceId])).get(sourceId) ?? null;
}

/** The latest capture of a source: its words, their hash, and when they were as they are; null when there is none. */
export async function readCapture(db: Reader, sourceId: string) {
  const { sourceCapture } = tables;
  const [latest] = await db
    .select({
      text: sourceCapture.text,
      sha256: sourceCapture.sha256,
      capturedAt: sourceCapture.capturedAt,
    })
    .from(sourceCapture)
    .where(eq(sourceCapture.sourceId, sourceId))
    .orderBy(desc(sourceCapture.capturedAt), desc(sourceCapture.id))
    .limit(1);
  return latest ?? null;
}

/** Keeps the words of a source with their hash, unless they are the ones already kept. */
export async function capture(tx: Transaction, sourceId: string, text: string): Promise<void> {
  if ((await latestCapture(tx, sourceId)) === text) return;
  await tx.insert(tables.sourceCapture).values(captureColumns(sourceId, text));
}

/** The row of words captured now. */
export const captureColumns = (sourceId: string, text: string) => ({
  id: newId(),
  sourceId,
  text,
  sha256: hashOf(text),
});

/** SHA-256 of the UTF-8 text, lower-case hexadecimal. */
export const hashOf = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
