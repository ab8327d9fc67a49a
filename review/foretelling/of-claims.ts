import { eq, inArray } from "drizzle-orm";
import { dateOf, type Reader, tables } from "@/db";
import { atInstant } from "@/lib/dates";
import { groupBy } from "@/lib/group-by";
import { attendanceFacts, clocksOf, statusChangeFacts } from "@/meetings";
import { readCitations } from "@/provenance";
import { officeDays } from "@/provenance/rules";
import { saidFacts } from "@/statements";
import { foretellPublishing, foretellRetracting } from "./foretell";
import type { Foretold } from "./foretold";

/** What publishing each of some claims will do to what readers see, as sentences by its id. */
export async function effectsOfPublishing(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  return foretellPublishing(db, await readForetold(db, ids));
}

/** What retracting a published claim will do, as sentences. */
export async function effectsOfRetracting(db: Reader, id: string): Promise<string[]> {
  const [claim] = await readForetold(db, [id]);
  return claim ? foretellRetracting(db, claim) : [];
}

async function readForetold(db: Reader, ids: readonly string[]): Promise<Foretold[]> {
  if (ids.length === 0) return [];
  const { attendance, claim, claimRelation, position, statement, statusChange } = tables;
  const [rows, relations, citations, positions, clocks] = await Promise.all([
    db
      .select({ claim, change: statusChange, attendance, statement })
      .from(claim)
      .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
      .leftJoin(attendance, eq(attendance.claimId, claim.id))
      .leftJoin(statement, eq(statement.claimId, claim.id))
      .where(inArray(claim.id, [...ids])),
    db
      .select()
      .from(claimRelation)
      .where(inArray(claimRelation.claimId, [...ids])),
    readCitations(db, ids),
    db
      .select()
      .from(position)
      .where(inArray(position.claimId, [...ids])),
    clocksOf(db, ids),
  ]);
  const bearing = groupBy(relations, ({ claimId }) => claimId);
  const cited = groupBy(citations, ({ claimId }) => claimId);
  const taken = groupBy(positions, ({ claimId }) => claimId);
  return rows.map(({ claim: { id }, claim, change, attendance, statement }) => ({
    id,
    bearsOn: (bearing.get(id) ?? []).map(({ how, targetId }) => ({ how, target: targetId })),
    citations: (cited.get(id) ?? []).map(({ sourceId, via }) => ({
      source: sourceId,
      via: via.map((link) => link.id),
    })),
    day: officeDays(
      (change && dateOf(change, "effective")) ??
        (attendance && dateOf(attendance, "effective")) ??
        (statement && dateOf(statement, "said")) ??
        dateOf(claim, "reported") ??
        atInstant(claim.recordedAt),
      clocks.get(id) ?? null,
    ),
    change: change && { meetingId: change.meetingId, facts: statusChangeFacts({ claim, change }) },
    attendance: attendance && {
      meetingId: attendance.meetingId,
      actorId: attendance.actorId,
      facts: attendanceFacts({ claim, change: attendance }),
    },
    statement: statement && {
      speakerId: statement.speakerId,
      onBehalfOfId: statement.onBehalfOfId,
      said: saidFacts({ claim, statement }, clocks.get(id) ?? null),
      positions: (taken.get(id) ?? []).map(({ questionId, stance }) => ({ question: questionId, stance })),
    },
  }));
}
