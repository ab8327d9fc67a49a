import { eq } from "drizzle-orm";
import { tables } from "@/db";
import { authorise, type Context } from "@/ledger";
import { RecordError } from "@/lib/errors";
import { isId } from "@/lib/ids";
import { latestCapture } from "@/sources";
import { actorsDescribedAs, actorsNamedIn, meetingsOf } from "./named-in";
import { ask, keyOf, keysIn, marksIn } from "./reader/reader";
import type { Known } from "./rules";
import type { NamedActor, Passage, PassageKind, Span } from "./vocabulary";

/** A source's captured words, and what of the record stands in them. */
export interface SourceRead {
  text: string;
  known: Known;
}

/**
 * The captured words of a source, and the actors and meetings of the record that they may name. Words are read in a
 * thread of their own: nobody else waits for them.
 * @throws RecordError `unauthenticated`, `forbidden`; `not_found` where there is no such source or nothing is captured.
 * @throws where they could not be read in time.
 */
async function readForPassages(context: Context, sourceId: string): Promise<SourceRead> {
  authorise(context, "claim.record");
  const { db } = context;
  const { source } = tables;
  const [found] = isId(sourceId)
    ? await db
        .select({ published: source.published, publisher: source.publisherId })
        .from(source)
        .where(eq(source.id, sourceId))
    : [];
  const text = found && (await latestCapture(db, sourceId));
  if (!found || text == null) throw new RecordError("not_found", "No words of this source are captured.");
  const named = await actorsNamedIn(db, await keysIn(text));
  const meetings = await meetingsOf(
    db,
    named.map(({ id }) => id),
  );
  const known = {
    names: named,
    meetings,
    published: found.published ?? undefined,
    publisher: found.publisher,
  };
  const described = await actorsDescribedAs(db, descriptionsIn(await marksIn(text, known)));
  return { text, known: { ...known, names: distinct([...named, ...described]) } };
}

/**
 * The passages of a source's captured words that look like facts, by rules.
 * @throws RecordError as {@link readForPassages}.
 */
export async function suggestPassages(
  context: Context,
  sourceId: string,
): Promise<SourceRead & { passages: readonly Passage[] }> {
  const read = await readForPassages(context, sourceId);
  return { ...read, passages: await marksIn(read.text, read.known) };
}

/**
 * What a passage that somebody has selected in a source's captured words would say on record, as a claim of a kind.
 * @throws RecordError as {@link readForPassages}.
 */
export async function guessPassage(
  context: Context,
  sourceId: string,
  at: Span,
  as: PassageKind,
): Promise<{ known: Known; passage: Passage }> {
  const { text, known, passages } = await suggestPassages(context, sourceId);
  const key = keyOf(text, known);
  return { known, passage: await ask("guess", { text, known, key, marked: passages, at, as }) };
}

const descriptionsIn = (passages: readonly Passage[]): string[] =>
  passages.flatMap(({ speaker, addressee, actor, via = [] }) =>
    [speaker, addressee, actor, ...via].flatMap((who) => (who && "described" in who ? [who.described] : [])),
  );

const distinct = (names: readonly NamedActor[]): NamedActor[] => [
  ...new Map(names.map((one) => [one.id, one])).values(),
];
