import { and, desc, eq, inArray, isNotNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { type Fetching, siteFetching } from "@/sources/reading/read-page";
import type { LookFailure, LookOutcome } from "@/sources/vocabulary";
import { lookAt } from "./look";

/** A look at the address of a source, as the desk tells it. */
export interface LookRead {
  id: string;
  at: Date;
  outcome: LookOutcome;
  failure: LookFailure | null;
  wordsChanged: boolean;
  titleChanged: boolean;
  title: string | null;
}

const shown = () => {
  const { id, at, outcome, failure, wordsChanged, titleChanged, title } = tables.sourceLook;
  return { id, at, outcome, failure, wordsChanged, titleChanged, title };
};

/** Not before an editor captured its words last, who saw it then. */
const sinceCaptured = (): SQL => sql`not exists (
  select from source_capture c where c.source_id = ${tables.sourceLook.sourceId} and c.captured_at > ${tables.sourceLook.at})`;

/** How a source's page has changed since it was captured, the latest first; and the last look of all. */
export async function looksAt(
  db: Reader,
  sourceId: string,
  limit = 20,
): Promise<{ news: LookRead[]; last: LookRead | null }> {
  const { sourceLook } = tables;
  const [news, [last]] = await Promise.all([
    db
      .select(shown())
      .from(sourceLook)
      .where(
        and(
          eq(sourceLook.sourceId, sourceId),
          inArray(sourceLook.outcome, ["changed", "gone"]),
          sinceCaptured(),
        ),
      )
      .orderBy(desc(sourceLook.at), desc(sourceLook.id))
      .limit(limit),
    db
      .select(shown())
      .from(sourceLook)
      .where(eq(sourceLook.sourceId, sourceId))
      .orderBy(desc(sourceLook.at), desc(sourceLook.id))
      .limit(1),
  ]);
  return { news, last: last ?? null };
}

/**
 * The words that stood at the address of a source by an instant: as the last look that kept any read them, else as
 * they were captured. Null where none are known.
 */
export async function wordsAt(db: Reader, sourceId: string, instant: Date): Promise<string | null> {
  const { sourceCapture, sourceLook } = tables;
  const [look] = await db
    .select({ text: sourceLook.text, sha256: sourceLook.sha256 })
    .from(sourceLook)
    .where(and(eq(sourceLook.sourceId, sourceId), lte(sourceLook.at, instant), isNotNull(sourceLook.sha256)))
    .orderBy(
      // Looks that found the same words keep none; the words are those of the look that had them first.
      sql`${sourceLook.text} is null`,
      desc(sourceLook.at),
    )
    .limit(1);
  if (look?.text) return look.text;
  const [captured] = await db
    .select({ text: sourceCapture.text })
    .from(sourceCapture)
    .where(eq(sourceCapture.sourceId, sourceId))
    .orderBy(desc(sourceCapture.capturedAt), desc(sourceCapture.id))
    .limit(1);
  return captured?.text ?? null;
}

/** The headline of a source's page before the changes given, the latest first, and after them. */
export async function titleBefore(
  db: Reader,
  sourceId: string,
  changes: readonly LookRead[],
): Promise<{ before: string | null; now: string | null }> {
  const { sourceLook } = tables;
  const now = changes.find(({ title }) => title !== null)?.title ?? null;
  const earliest = changes.findLast(({ outcome }) => outcome === "changed");
  if (!earliest) return { before: now, now };
  const [look] = await db
    .select({ title: sourceLook.title })
    .from(sourceLook)
    .where(
      and(eq(sourceLook.sourceId, sourceId), lt(sourceLook.at, earliest.at), isNotNull(sourceLook.sha256)),
    )
    .orderBy(desc(sourceLook.at))
    .limit(1);
  return { before: look?.title ?? null, now };
}

/** A source whose page has changed, or is gone, since it was captured. */
export interface ChangedSource {
  id: string;
  title: string;
  publisher: string;
  at: Date;
  outcome: LookOutcome;
  wordsChanged: boolean;
  titleChanged: boolean;
}

/** The sources whose pages were found changed or gone last, the latest first. */
export async function changedSources(db: Reader, limit: number): Promise<ChangedSource[]> {
  const { actor, source, sourceLook } = tables;
  const latest = db
    .selectDistinctOn([sourceLook.sourceId])
    .from(sourceLook)
    .where(and(inArray(sourceLook.outcome, ["changed", "gone"]), sinceCaptured()))
    .orderBy(sourceLook.sourceId, desc(sourceLook.at))
    .as("latest");
  return db
    .select({
      id: source.id,
      title: source.title,
      publisher: actor.name,
      at: latest.at,
      outcome: latest.outcome,
      wordsChanged: latest.wordsChanged,
      titleChanged: latest.titleChanged,
    })
    .from(latest)
    .innerJoin(source, eq(source.id, latest.sourceId))
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .orderBy(desc(latest.at), desc(source.id))
    .limit(limit);
}

/**
 * Looks at the address of a source at once, because an editor asks for it.
 * @throws RecordError `not_found` for a source that has none; as {@link authorise} does.
 */
export async function lookNow(
  context: Context,
  sourceId: string,
  fetching: Fetching = siteFetching(),
): Promise<LookOutcome> {
  authorise(context, "source.edit");
  const outcome = await lookAt(context.db, sourceId, context.clock, fetching);
  if (!outcome) throw new RecordError("not_found", "There is no such source, or it has no address.");
  return outcome;
}
