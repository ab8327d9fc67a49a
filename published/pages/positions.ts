import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ClaimList } from "@/claims/vocabulary";
import { views } from "@/db";
import { inOrder, undated } from "@/meetings/rules";
import { type Listed, latestFirst, placeOf } from "@/published/claims/listed";
import type { ActorName, RecordedDate } from "@/published/claims/model";
import { list } from "@/published/lists";
import { type AsJson, dated } from "@/published/row";
import { zoneOf } from "@/published/zone-of";
import type { Stance } from "@/statements/vocabulary";
import { beginning, firstSame, l, lastOther, ofTheSame, one, other } from "./same-stance";

/** A stance that somebody took on a question, and with which statement. */
export interface PositionTaken {
  actor: ActorName;
  /** Of the question. */
  key: string;
  question: string;
  stance: Stance;
  claimId: string;
  said: RecordedDate | null;
  /** In which its time of day is shown (IANA): that of the page's meeting, else as its statement's is. */
  timeZone: string | null;
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

/** Of how many positions, the latest, it is read whether they are moves. */
const positionsRead = 500;
/** Of how many who took a position on a question it is sought where they stand, if they are not among these. */
const holdersRead = 300;

const { listedClaim, claim, statement, question, actor } = views;

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

const last = alias(listedClaim, "last");
const holder = alias(listedClaim, "holder");
const another = alias(listedClaim, "another");
const previous = alias(listedClaim, "previous");

/** What is read of a position to place it. */
const edge = (row: Listed) =>
  sql`${row.list}, ${row.subjectId}, ${row.claimId}, ${row.speakerId}, ${row.questionId}, ${row.stance}, ${placeOf(row)}`;

/**
 * The latest moves in the published statements of a list: whoever only repeats a stance has not moved. Of stances that
 * were taken on one day all are answered, because clock times order these: see `positionsOf`. Of a list that is longer
 * than is read, what was held before its last part is answered with where that began, which is looked up.
 * @param only what else holds of the claims, by `l`: then all of the list is read.
 */
export const positionsIn = (of: ClaimList, subject: SQL, only?: SQL) => {
  const inList = sql`${l.subjectId} = ${subject} and ${l.list} = ${of} and ${l.state} = 'published'
    and ${l.questionId} is not null`;
  const byHolder = (row: Listed) => sql`${row.speakerId}, ${row.questionId}`;
  return list(
    {
      id: sql<string>`${actor.id}`,
      actorKey: sql<string>`${actor.key}`,
      name: actor.name,
      kind: actor.kind,
      // A page that is kept is made anew when the question is changed.
      questionId: sql<string>`${question.id}`,
      key: question.key,
      question: question.text,
      stance: sql<Stance>`${l.stance}`,
      claimId: sql<string>`${l.claimId}`,
      seq: sql<number>`${l.seq}`,
      isCut: sql<boolean>`l.is_cut`,
      timeZone: zoneOf(l.claimId),
      ...datesOfPosition,
    },
    // The statements are looked up of what is told alone.
    sql`from (
        with recursive last as materialized (
          select l.*, lag(${l.stance}) over each as before, lag(${l.byDay}) over each as day_before,
            lead(${l.byDay}) over each as day_after, count(*) over () > ${positionsRead} and ${only === undefined} as is_cut
          from (
            select l.* from ${listedClaim} ${l} where ${inList} and ${only ?? sql`true`}
            order by ${latestFirst(l)} limit ${only ? sql`null` : sql`${positionsRead + 1}::bigint`}
          ) ${l}
          window each as (partition by ${byHolder(l)} order by ${placeOf(l)})
        ), holder as (
          select *, 1 as n from (select ${byHolder(l)} from ${listedClaim} ${l}
            where ${inList} and (select bool_or(is_cut) from last) order by ${byHolder(l)} limit 1) first
          union all
          select ${byHolder(another)}, holder.n + 1 from holder cross join lateral (
            select ${byHolder(l)} from ${listedClaim} ${l} where ${inList}
              and (${byHolder(l)}) > (${byHolder(holder)}) order by ${byHolder(l)} limit 1
          ) ${another} where holder.n < ${holdersRead}
        ), one as (
          select ${edge(last)}, is_cut from last where before is null
          union all
          select ${edge(l)}, true from holder cross join lateral (
            select l.* from ${listedClaim} ${l} where ${inList} and (${byHolder(l)}) = (${byHolder(holder)})
              order by ${latestFirst(l)} limit 1
          ) ${l} where not exists (select from last where (${byHolder(last)}) = (${byHolder(holder)}))
        )
        select l.* from (
        select ${last.claimId}, ${byHolder(last)}, ${last.stance}, ${placeOf(last)}, is_cut from last
          where ${last.stance} <> before or ${last.byDay} in (day_before, day_after)
        union
        select coalesce(${beginning.claimId}, ${one.claimId}), ${byHolder(one)}, ${one.stance},
          coalesce(${beginning.byDay}, ${one.byDay}), coalesce(${beginning.reportedDay}, ${one.reportedDay}),
          coalesce(${beginning.fromDay}, ${one.fromDay}), coalesce(${beginning.seq}, ${one.seq}), one.is_cut
        from one
        left join lateral (
          select l.* ${ofTheSame} and one.is_cut and (${placeOf(l)}) < (${placeOf(one)})
            order by ${latestFirst(l)} limit 1
        ) ${previous} on true
        left join lateral (
          select l.* from (${lastOther(sql`(${placeOf(one)})`)}) ${l} where ${previous.stance} = ${one.stance}
        ) ${other} on true
        left join lateral (
          select l.* from (${firstSame(sql`(${placeOf(other)})`)}) ${l} where ${previous.stance} = ${one.stance}
        ) ${beginning} on true
        ) ${l}
        join ${actor} on ${actor.id} = ${l.speakerId}
        join ${question} on ${question.id} = ${l.questionId}
        order by ${latestFirst(l)}, ${question.key} limit ${movesTold + 1}
      ) ${l}
      join ${statement} on ${statement.claimId} = ${l.claimId}
      join ${claim} on ${claim.id} = ${l.claimId}
      join ${actor} on ${actor.id} = ${l.speakerId}
      join ${question} on ${question.id} = ${l.questionId}
      order by ${latestFirst(l)}, ${question.key}`,
  );
};
type Placed = Parameters<typeof dated<"said">>[0] &
  Parameters<typeof dated<"reported">>[0] & {
    seq: number;
    timeZone: string | null;
  };
type Row = AsJson<ReturnType<typeof positionsIn> extends SQL<infer R> ? R : never>;

/**
 * The moves that are told of.
 * @param clock of the meeting whose page it is (IANA; null: UTC): times of day are shown by it, as all are on that page.
 * On other pages there is none, and they are shown by the clocks of the statements.
 */
export const positionsOf = (rows: readonly Row[], clock?: string | null): PositionsTaken => ({
  taken: latestTaken(rows.slice(0, movesTold), (row) => `${row.id} ${row.questionId}`).map(
    ({ id, actorKey, name, kind, key, question, stance, claimId, timeZone, ...row }) => ({
      actor: { id, key: actorKey, name, kind },
      key,
      question,
      stance,
      claimId,
      said: dated(row, "said"),
      timeZone: clock === undefined ? timeZone : clock,
    }),
  ),
  goesOn: rows.length > movesTold || rows.some(({ isCut }) => isCut),
});

/**
 * Positions in the order in which they can be known to have been taken, the latest first: the same on every page. A time
 * of day is of its day by the clock of its statement, whatever meeting's page it is.
 * @param whose names who took each, and on what: one without a time of day follows their own of that day alone.
 */
export function latestTaken<R extends Placed>(rows: readonly R[], whose: (row: R) => string): R[] {
  const placed = rows.map((row) => ({
    row,
    effective: dated(row, "said") ?? undated,
    reported: dated(row, "reported"),
    accordingToId: whose(row),
    seq: row.seq,
  }));
  return inOrder(placed, ({ row }) => row.timeZone)
    .reverse()
    .map(({ row }) => row);
}
