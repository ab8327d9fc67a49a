import { and, eq, inArray } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { publishedChanges } from "@/meetings";
import { deriveState, type StatusChangeFacts } from "@/meetings/rules";

/** What decides, of one meeting, what a further claim does to it. */
export interface MeetingTold {
  title: string;
  /** IANA; null: UTC. */
  timeZone: string | null;
  changes: readonly StatusChangeFacts[];
}

/** Some meetings with their published status changes, by id. */
export async function meetingsTold(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MeetingTold>> {
  if (ids.length === 0) return new Map();
  const { meeting } = tables;
  const [rows, changes] = await Promise.all([
    db
      .select({ id: meeting.id, title: meeting.title, timeZone: meeting.timeZone })
      .from(meeting)
      .where(inArray(meeting.id, [...ids])),
    publishedChanges(db, ids),
  ]);
  return new Map(rows.map(({ id, ...told }) => [id, { ...told, changes: changes.get(id) ?? [] }]));
}

export interface Denial {
  claimId: string;
  targetId: string;
}

/** What something published denies of some claims, or their premise. */
export async function publishedDenials(db: Reader, targetIds: readonly string[]): Promise<Denial[]> {
  if (targetIds.length === 0) return [];
  const { claim, claimRelation } = tables;
  return db
    .select({ claimId: claimRelation.claimId, targetId: claimRelation.targetId })
    .from(claimRelation)
    .innerJoin(claim, eq(claim.id, claimRelation.claimId))
    .where(
      and(
        inArray(claimRelation.targetId, [...targetIds]),
        inArray(claimRelation.how, ["denies", "denies_premise"]),
        eq(claim.state, "published"),
      ),
    );
}

/** The changes that a change stands together with, itself among them: a denial of one is one of all. */
export function seriesWith(id: string, told: MeetingTold | undefined): readonly StatusChangeFacts[] {
  if (!told) return [];
  const { series } = deriveState(told.changes, told.timeZone);
  return series.find((one) => one.some(({ claimId }) => claimId === id)) ?? [];
}
