import { z } from "zod";
import { type Transaction, tables } from "@/db";
import type { Clock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { limits } from "@/lib/text";
import { nextLook } from "./back-off";

/** What a page was like when it was read for an editor, as the form sends it along. */
export const readMark = z.strictObject({
  /** Where it stood; of another address it says nothing. */
  url: z.string(),
  title: z.string().max(limits.capture).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  etag: z.string().max(limits.address).nullable(),
  lastModified: z.string().max(limits.title).nullable(),
});
export type ReadMark = z.output<typeof readMark>;

/** When the page was read, as the form says it; never later than now. */
export function readAt({ retrievedAt }: { retrievedAt?: string | null | undefined }, clock: Clock): Date {
  const now = clock.now();
  const said = retrievedAt ? new Date(retrievedAt) : now;
  return new Date(Math.min(said.getTime(), now.getTime()));
}

/** Begins what later looks at an address are compared with: the page as it was when an editor read it. */
export async function markAsRead(
  tx: Transaction,
  sourceId: string,
  url: string,
  at: Date,
  { title, sha256, etag, lastModified }: Omit<ReadMark, "url">,
): Promise<void> {
  const { sourceLook, sourceWatch } = tables;
  const read = { url, host: new URL(url).host, title, sha256, etag, lastModified };
  const watch = { ...read, quietLooks: 0, nextLook: nextLook(at, 0) };
  await tx.insert(sourceLook).values({ id: newId(), sourceId, at, outcome: "first", title, sha256 });
  await tx
    .insert(sourceWatch)
    .values({ sourceId, ...watch })
    .onConflictDoUpdate({ target: sourceWatch.sourceId, set: watch });
}
