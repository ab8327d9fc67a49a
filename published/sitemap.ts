import { and, desc, eq, gt, lte, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";

const { actor, foundActor, foundMeeting, foundQuestion, foundSource, meeting, question, source } = views;

/**
 * The kinds of pages that a site map names, and how each page is named in addresses. A part of the site map is of so many
 * of the numbers under which search keeps things: where parts begin is known without counting pages.
 */
const kinds = {
  meetings: { found: foundMeeting, view: meeting, name: meeting.key },
  actors: { found: foundActor, view: actor, name: actor.key },
  questions: { found: foundQuestion, view: question, name: question.key },
  sources: { found: foundSource, view: source, name: source.id },
};
export type MappedKind = keyof typeof kinds;
export const mappedKinds = Object.keys(kinds) as MappedKind[];

/** The names of the pages of a kind whose numbers come after one, of as many numbers as a part has. */
export async function namesAfter(
  db: Reading,
  kind: MappedKind,
  after: number,
  length: number,
): Promise<string[]> {
  const { found, view, name } = kinds[kind];
  const rows = await ask(
    db
      .select({ name: sql<string>`${name}::text` })
      .from(found)
      .innerJoin(view, eq(view.id, found.subjectId))
      .where(and(gt(found.seq, after), lte(found.seq, after + length)))
      .orderBy(found.seq),
  );
  return rows.map((row) => row.name);
}

/** After which numbers the further parts of a kind's site map begin, each part as long as it may be. */
export async function partsOf(db: Reading, kind: MappedKind, length: number): Promise<number[]> {
  const { found } = kinds[kind];
  const [last] = await ask(db.select({ seq: found.seq }).from(found).orderBy(desc(found.seq)).limit(1));
  const further = last ? Math.ceil(last.seq / length) - 1 : 0;
  return Array.from({ length: further }, (_, part) => (part + 1) * length);
}
