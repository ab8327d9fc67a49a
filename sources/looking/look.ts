import { eq } from "drizzle-orm";
import { type Reader, type Transaction, tables } from "@/db";
import { tellReaders } from "@/ledger";
import type { Clock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { latestCapture } from "@/sources/capture";
import { type Fetching, type Read, readPage } from "@/sources/reading/read-page";
import type { LookOutcome } from "@/sources/vocabulary";
import { nextLook } from "./back-off";

type Watch = typeof tables.sourceWatch.$inferSelect;
type Look = typeof tables.sourceLook.$inferInsert;

/**
 * Looks at the address of a source, and keeps what it found beside the record, which stays as it is: words are kept
 * only where they are new. Readers are told where it finds the page changed or gone. Null for a source without one.
 */
export async function lookAt(
  db: Reader,
  sourceId: string,
  clock: Clock,
  fetching: Fetching,
): Promise<LookOutcome | null> {
  const { source, sourceWatch } = tables;
  const [found] = await db
    .select({ url: source.url, watch: sourceWatch })
    .from(source)
    .leftJoin(sourceWatch, eq(sourceWatch.sourceId, source.id))
    .where(eq(source.id, sourceId));
  if (!found?.url) return null;
  const { url } = found;
  // What was found at an earlier address says nothing of this one.
  const before = found.watch?.url === url ? found.watch : null;
  const read = await readPage(url, fetching, before?.sha256 ? before : undefined);
  const at = clock.now();
  return db.transaction(async (tx) => {
    const captured = before?.sha256 ? null : await latestCapture(tx, sourceId);
    const look = lookOf(read, before, captured);
    await tx.insert(tables.sourceLook).values({ id: newId(), sourceId, at, ...look });
    await watchOn(tx, sourceId, url, before, read, look.outcome, at);
    if (look.outcome !== "same") await tellReaders(tx, "source", sourceId);
    return look.outcome;
  });
}

/** What was found, held against what was found before; the first words of all against those that were captured. */
function lookOf(
  read: Read,
  before: Watch | null,
  captured: string | null,
): Pick<Look, "failure" | "wordsChanged" | "titleChanged" | "title" | "sha256" | "text"> & {
  outcome: LookOutcome;
} {
  if (read.kind === "not_modified") return { outcome: "same" };
  if (read.kind === "failed") return { outcome: read.why === "gone" ? "gone" : "failed", failure: read.why };
  const { title, sha256, text } = read;
  if (!before?.sha256) return { outcome: "first", title, sha256, text: text === captured ? null : text };
  const wordsChanged = sha256 !== before.sha256;
  const titleChanged = title !== before.title;
  if (!wordsChanged && !titleChanged) return { outcome: "same", title, sha256 };
  return { outcome: "changed", wordsChanged, titleChanged, title, sha256, text: wordsChanged ? text : null };
}

/** Remembers what a later look is compared with, and when that is due. */
async function watchOn(
  tx: Transaction,
  sourceId: string,
  url: string,
  before: Watch | null,
  read: Read,
  outcome: LookOutcome,
  at: Date,
): Promise<void> {
  const isNews = outcome === "changed" || outcome === "first";
  const quietLooks = isNews ? 0 : (before?.quietLooks ?? 0) + 1;
  const seen =
    read.kind === "read"
      ? { title: read.title, sha256: read.sha256, etag: read.etag, lastModified: read.lastModified }
      : before
        ? {}
        : { title: null, sha256: null, etag: null, lastModified: null };
  const watch = { url, host: new URL(url).host, quietLooks, nextLook: nextLook(at, quietLooks), ...seen };
  await tx
    .insert(tables.sourceWatch)
    .values({ sourceId, ...watch })
    .onConflictDoUpdate({ target: tables.sourceWatch.sourceId, set: watch });
}
