import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";
import { type Change, changesOf, columns } from "./changes";

const { act, attendanceVersion, claim, positionVersion } = views;
const { statementMeetingVersion, statementVersion, statusChangeVersion } = views;

/** What was published, corrected or retracted after an act, the earliest first: acts on claims alone. */
export async function claimsChangedSince(db: Reading, after: number, limit: number): Promise<Change[]> {
  const rows = await ask(
    db
      .select(columns)
      .from(act)
      .where(and(eq(act.subjectKind, "claim"), gt(act.seq, after)))
      .orderBy(asc(act.seq))
      .limit(limit),
  );
  return changesOf(db, rows);
}

/** Which of some claims are retracted by now. */
export async function retractedOf(db: Reading, claims: readonly string[]): Promise<Set<string>> {
  if (claims.length === 0) return new Set();
  const rows = await ask(
    db
      .select({ id: claim.id })
      .from(claim)
      .where(and(inArray(claim.id, [...claims]), eq(claim.state, "retracted"))),
  );
  return new Set(rows.map(({ id }) => id));
}

/** The meetings, actors and questions that each of some claims is told at, or once was, by the id of the claim. */
export async function followedIn(db: Reading, claims: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>(claims.map((id) => [id, new Set()]));
  if (claims.length === 0) return found;
  const of = (claim: SQL) => inArray(claim, [...claims]);
  const told = sql<{ claim: string; subject: string }>`(
    select ${statusChangeVersion.claimId} as claim, ${statusChangeVersion.meetingId} as subject
      from ${statusChangeVersion} where ${of(sql`${statusChangeVersion.claimId}`)}
    union select ${attendanceVersion.claimId}, unnest(array[${attendanceVersion.meetingId}, ${attendanceVersion.actorId}])
      from ${attendanceVersion} where ${of(sql`${attendanceVersion.claimId}`)}
    union select ${statementMeetingVersion.claimId}, ${statementMeetingVersion.meetingId}
      from ${statementMeetingVersion} where ${of(sql`${statementMeetingVersion.claimId}`)}
    union select ${statementVersion.claimId}, unnest(array[${statementVersion.speakerId}, ${statementVersion.onBehalfOfId}])
      from ${statementVersion} where ${of(sql`${statementVersion.claimId}`)}
    union select ${positionVersion.claimId}, ${positionVersion.questionId}
      from ${positionVersion} where ${of(sql`${positionVersion.claimId}`)}
  ) told`;
  const rows = await ask(
    db.select({ claim: sql<string>`claim`, subject: sql<string | null>`subject` }).from(told),
  );
  for (const { claim, subject } of rows) if (subject) found.get(claim)?.add(subject);
  return found;
}
