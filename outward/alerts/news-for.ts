import type { tables } from "@/db";
import { eventOf } from "@/outward/event-of";
import type { Reading } from "@/published/connection";
import type { Change } from "@/published/history/changes";
import { withSurvivors } from "@/published/history/followed";
import { claimsChangedSince, followedIn, retractedOf } from "@/published/history/since";

/** How many acts are looked through at once for a mail, and how many times at most. */
export interface Bound {
  atOnce: number;
  rounds: number;
}
export const usualBound: Bound = { atOnce: 100, rounds: 5 };

export interface News {
  changes: Change[];
  /** The number of the last act that is told by these, or left to the page. */
  upTo: number;
  /** There may be more than was looked through, which is left to the page. */
  isMore: boolean;
}

/**
 * What concerns an alert since it was written last. Of a claim that is retracted by now only the retraction is told. As
 * much as an import brings is not told mail after mail: what goes beyond the bound is left to the page.
 */
export async function newsFor(
  published: Reading,
  { kind, subjectId, toldUpTo, newsUpTo }: typeof tables.alert.$inferSelect,
  { atOnce, rounds }: Bound,
): Promise<News> {
  const found: Change[] = [];
  let reached = toldUpTo;
  for (let round = 0; round < rounds; round += 1) {
    const some = await claimsChangedSince(published, reached, atOnce);
    found.push(...some);
    reached = some.at(-1)?.seq ?? reached;
    if (some.length < atOnce) {
      reached = Math.max(reached, newsUpTo ?? 0);
      break;
    }
  }
  const told = found.filter((change) => eventOf(change) !== undefined);
  const retracted = await retractedOf(published, idsOf(told));
  const standing = told.filter(
    (change) => eventOf(change) === "retracted" || !retracted.has(change.subject.id),
  );
  const changes =
    kind === "everything" || !subjectId ? standing : await concerning(published, kind, subjectId, standing);
  const isMore = changes.length > 0 && reached < (newsUpTo ?? 0);
  return { changes, upTo: isMore ? Math.max(reached, newsUpTo ?? 0) : reached, isMore };
}

const idsOf = (changes: readonly Change[]) => [...new Set(changes.map(({ subject }) => subject.id))];

async function concerning(
  published: Reading,
  kind: "meeting" | "actor" | "question",
  subjectId: string,
  changes: readonly Change[],
): Promise<Change[]> {
  const named = await followedIn(published, idsOf(changes));
  const names = kind === "meeting" ? [subjectId] : await withSurvivors(published, subjectId);
  return changes.filter(({ subject }) => names.some((id) => named.get(subject.id)?.has(id)));
}
