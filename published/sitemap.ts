import { and, gt, isNull, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";

const { actor, meeting, question, source } = views;

/** The kinds of pages that a site map names, and how each page is named in addresses. */
const kinds = {
  meetings: { view: meeting, name: meeting.key, which: undefined },
  actors: { view: actor, name: actor.key, which: isNull(actor.mergedIntoId) },
  questions: { view: question, name: question.key, which: isNull(question.mergedIntoId) },
  sources: { view: source, name: source.id, which: undefined },
};
export type MappedKind = keyof typeof kinds;
export const mappedKinds = Object.keys(kinds) as MappedKind[];

/** The names of the pages of a kind, in order, after one of them: as many as are asked for. */
export async function namesAfter(
  db: Reading,
  kind: MappedKind,
  after: string | undefined,
  limit: number,
): Promise<string[]> {
  const rows = await ask(namesOf(db, kind, after).limit(limit));
  return rows.map(({ name }) => name);
}

/** After which names the further parts of a kind's site map begin, each part as long as it may be. */
export async function partsOf(db: Reading, kind: MappedKind, length: number): Promise<string[]> {
  const ends: string[] = [];
  for (let after: string | undefined; ; ) {
    const [end, next] = await ask(
      namesOf(db, kind, after)
        .offset(length - 1)
        .limit(2),
    );
    if (!end || !next) return ends;
    ends.push(end.name);
    after = end.name;
  }
}

function namesOf(db: Reading, kind: MappedKind, after: string | undefined) {
  const { view, name, which } = kinds[kind];
  return db
    .select({ name: sql<string>`${name}::text`.as("name") })
    .from(view)
    .where(and(which, after ? gt(name, after) : undefined))
    .orderBy(name)
    .$dynamic();
}
