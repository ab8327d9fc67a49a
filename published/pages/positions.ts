import { type SQL, sql } from "drizzle-orm";
import type { ClaimList } from "@/claims/vocabulary";
import { views } from "@/db";
import { inOrder, undated } from "@/meetings/rules";
import type { ActorName, RecordedDate } from "@/published/claims/model";
import { list } from "@/published/lists";
import { type AsJson, dated } from "@/published/row";
import type { Stance } from "@/statements/vocabulary";

/** A stance that somebody took on a question, and with which statement. */
export interface PositionTaken {
  actor: ActorName;
  /** Of the question. */
  key: string;
  question: string;
  stance: Stance;
  claimId: string;
  said: RecordedDate | null;
}

/** What a page tells of the positions that were taken. */
export interface PositionsTaken {
  /** The latest first; of stances that were only repeated, none. */
  taken: PositionTaken[];
  /** Whether there are earlier moves that are not told of. */
  goesOn: boolean;
}

/** How many moves a page tells of. */
const movesTold = 200;

const { listedClaim, claim, position, statement, question, actor } = views;
const place = sql`move.by_day desc, move.reported_day desc, move.from_day desc, move.seq desc`;

/** What places a position in time. */
export const datesOfPosition = {
  said: statement.said,
  saidEarliest: statement.saidEarliest,
  saidLatest: statement.saidLatest,
  saidAsWorded: statement.saidAsWorded,
  reported: claim.reported,
  reportedEarliest: claim.reportedEarliest,
  reportedLatest: claim.reportedLatest,
  reportedAsWorded: claim.reportedAsWorded,
};

/**
 * The latest moves in the published statements of a list: whoever only repeats a stance has not moved. Of stances that
 * were taken on one day all are answered, because clock times order these: see `positionsOf`.
 * @param only what else holds of the claims, by `listed`, and of their statements, by `s`.
 */
export const positionsIn = (of: ClaimList, subject: SQL, only = sql`true`) =>
  list(
    {
      id: sql<string>`${actor.id}`,
      actorKey: sql<string>`${actor.key}`,
      name: actor.name,
      kind: actor.kind,
      // A page that is kept is made anew when the question is changed.
      questionId: sql<string>`${question.id}`,
      key: question.key,
      question: question.text,
      stance: sql<Stance>`move.stance`,
      claimId: sql<string>`move.claim_id`,
      seq: sql<number>`move.seq`,
      ...datesOfPosition,
    },
    sql`from (
        select listed.*, p.question_id, p.stance, s.speaker_id,
          lag(p.stance) over each as before, lag(listed.by_day) over each as day_before, lead(listed.by_day) over each as day_after
        from ${listedClaim} listed
        join ${position} p on p.claim_id = listed.claim_id
        join ${statement} s on s.claim_id = listed.claim_id
        where listed.subject_id = ${subject} and listed.list = ${of} and listed.state = 'published' and ${only}
        window each as (partition by s.speaker_id, p.question_id
          order by listed.by_day, listed.reported_day, listed.from_day, listed.seq)
      ) move
      join ${statement} on ${statement.claimId} = move.claim_id
      join ${claim} on ${claim.id} = move.claim_id
      join ${actor} on ${actor.id} = move.speaker_id
      join ${question} on ${question.id} = move.question_id
      where move.stance is distinct from move.before or move.by_day in (move.day_before, move.day_after)
      order by ${place}, ${question.key} limit ${movesTold + 1}`,
  );
type Placed = Parameters<typeof dated<"said">>[0] & Parameters<typeof dated<"reported">>[0] & { seq: number };
type Row = AsJson<ReturnType<typeof positionsIn> extends SQL<infer R> ? R : never>;

/** The moves that are told of. @param timeZone IANA; whose days times of day fall on. Null: UTC. */
export const positionsOf = (rows: readonly Row[], timeZone: string | null): PositionsTaken => ({
  taken: latestTaken(rows.slice(0, movesTold), timeZone).map(
    ({ id, actorKey, name, kind, key, question, stance, claimId, ...row }) => ({
      actor: { id, key: actorKey, name, kind },
      key,
      question,
      stance,
      claimId,
      said: dated(row, "said"),
    }),
  ),
  goesOn: rows.length > movesTold,
});

/**
 * Positions in the order in which they can be known to have been taken, the latest first.
 * @param timeZone IANA; whose days times of day fall on. Null: UTC.
 */
export function latestTaken<R extends Placed>(rows: readonly R[], timeZone: string | null): R[] {
  const placed = rows.map((row) => ({
    row,
    effective: dated(row, "said") ?? undated,
    reported: dated(row, "reported"),
    accordingToId: null,
    seq: row.seq,
  }));
  return inOrder(placed, timeZone)
    .reverse()
    .map(({ row }) => row);
}
