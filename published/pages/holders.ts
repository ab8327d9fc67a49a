import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { type Listed, latestFirst, placeOf } from "@/published/claims/listed";
import type { ActorName } from "@/published/claims/model";
import { ask, type Reading } from "@/published/connection";
import { zoneOf } from "@/published/zone-of";
import { type Position, positionOf } from "@/statements/rules";
import type { Stance } from "@/statements/vocabulary";
import { nameOf } from "./actor-name";
import { datesOfPosition, latestTaken } from "./positions";
import { beginning, firstSame, l, lastOther, ofTheSame, one, other } from "./same-stance";

/** Somebody who holds a position on a question. */
export interface Holder {
  actor: ActorName;
  /** In how many published statements they took one. */
  claims: number;
}

/** What is told of what a holder took. */
export interface Held extends Holder, Position {
  /** The latest first: the last ones, and what began that which the earliest of them repeats. */
  taken: Taken[];
}

/** How many of the positions of one actor are read at least, where there are as many; besides, all of the last day of these. */
const positionsRead = 16;

const { actor, claim, listedClaim, positionHolder, statement } = views;
const last = alias(positionHolder, "last");

/**
 * Those who hold a position on a question, by the day of their last, the latest first; one more where there are more.
 * @param after the id of the actor after whom they begin; without one, from the first on.
 */
export const holdersOf = (
  db: Reading,
  question: SQL,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Holder[]> =>
  ask(
    db
      .select({ actor: nameOf(actor), claims: positionHolder.claims })
      .from(positionHolder)
      .innerJoin(actor, sql`${actor.id} = ${positionHolder.actorId}`)
      .where(
        sql`${positionHolder.questionId} = ${question} ${
          after === undefined
            ? sql``
            : sql`and (${placeOf(positionHolder)}) < (select ${placeOf(last)} from ${positionHolder} ${last}
                where ${last.questionId} = ${question} and ${last.actorId} = ${after}::uuid)`
        }`,
      )
      .orderBy(latestFirst(positionHolder))
      .limit(limit + 1),
  );

/** What each of some holders took, read by the index of who took which: however much that is, the same few rows of it. */
export async function heldBy(db: Reading, question: SQL, holders: readonly Holder[]): Promise<Held[]> {
  const ids = holders.map(({ actor }) => actor.id);
  const rows = await latestOf(db, question, ids);
  const known = holders.map((holder) => {
    const own = rows.filter(({ actorId }) => actorId === holder.actor.id);
    const dated = own.filter(({ isDated }) => isDated);
    return { ...holder, taken: inOrder(dated.length < positionsRead ? own : dated) };
  });
  const goingOn = known.flatMap(({ claims, taken }) => {
    const earliest = taken.at(-1);
    return earliest && taken.length < claims ? [earliest.id] : [];
  });
  const before = goingOn.length > 0 ? await beforeThese(db, question, goingOn) : [];
  return known.flatMap(({ taken, ...holder }) => {
    const ids = new Set(taken.map(({ id }) => id));
    const earlier = before.filter(({ id, actorId }) => actorId === holder.actor.id && !ids.has(id));
    const all = inOrder([...taken, ...earlier]);
    const position = positionOf(all.map(({ stance }) => stance));
    return position ? [{ ...holder, ...position, taken: withBeginning(all, taken) }] : [];
  });
}

/** On one question. */
export const inOrder = (positions: readonly Taken[]) => latestTaken(positions, ({ actorId }) => actorId);

/** With the position that began what the earliest of those known repeats. @param all the latest first, as those known are. */
function withBeginning(all: readonly Taken[], known: readonly Taken[]): Taken[] {
  const earliest = known.at(-1);
  const rest = all.slice(all.findIndex((one) => one.id === earliest?.id) + 1);
  const other = rest.findIndex(({ stance }) => stance !== earliest?.stance);
  const beginning = (other === -1 ? rest : rest.slice(0, other)).at(-1);
  return beginning ? [...known, beginning] : [...known];
}

const days = ({ byDay, reportedDay, fromDay }: Listed) => sql`${byDay}, ${reportedDay}, ${fromDay}`;
const isDated = sql<boolean>`${l.byDay} > '-infinity'`;

const taken = (db: Reading, listed: SQL) =>
  ask(
    db
      .select({
        id: claim.id,
        actorId: sql<string>`${l.speakerId}`,
        stance: sql<Stance>`${l.stance}`,
        isDated,
        seq: claim.seq,
        timeZone: zoneOf(l.claimId),
        ...datesOfPosition,
      })
      .from(sql`${listed} ${l}`)
      .innerJoin(statement, sql`${statement.claimId} = ${l.claimId}`)
      .innerJoin(claim, sql`${claim.id} = ${l.claimId}`),
  );
type Taken = Awaited<ReturnType<typeof taken>>[number];

/**
 * The last positions of each actor. Of their last day all, because times of day order these; of those without a day
 * only as many, because nothing does but when they were recorded.
 */
const latestOf = (db: Reading, question: SQL, actorIds: readonly string[]) =>
  taken(
    db,
    sql`(select l.* from (
        select 'positions' as list, ${question} as subject_id, ${question} as question_id, speaker_id
          from unnest(${sql.param([...actorIds])}::uuid[]) by(speaker_id)
      ) one cross join lateral (
        (select l.* ${ofTheSame} and ${isDated} order by ${l.byDay} desc, ${l.reportedDay} desc, ${l.fromDay} desc
          fetch first ${sql.raw(String(positionsRead))} rows with ties)
        union all
        (select l.* ${ofTheSame} and not ${isDated} order by ${latestFirst(l)} limit ${positionsRead})
      ) l)`,
  );

const lastOfAll = sql.raw(String(Number.MAX_SAFE_INTEGER));

/**
 * What came before some positions, each an actor's: the last that says something else, and the first after it that says
 * the same. Of the days of both all, because times of day order these.
 */
const beforeThese = (db: Reading, question: SQL, claimIds: readonly string[]) =>
  taken(
    db,
    sql`(select l.* from unnest(${sql.param([...claimIds])}::uuid[]) told(id)
      join ${listedClaim} ${one} on ${one.claimId} = told.id and ${one.list} = 'positions' and ${one.subjectId} = ${question}
      left join lateral (${lastOther(
        sql`(${days(one)}, case when ${one.byDay} = '-infinity' then ${one.seq} else -1 end)`,
      )}) ${other} on true
      left join lateral (${firstSame(
        sql`(${days(other)}, case when ${other.byDay} = '-infinity' then ${other.seq} else ${lastOfAll} end)`,
      )}) ${beginning} on true
      cross join lateral (
        select l.* from (values (${placeOf(other)}), (${placeOf(beginning)})) on_day(by_day, reported_day, from_day, seq)
        cross join lateral (
          select l.* ${ofTheSame} and (${days(l)}) = (on_day.by_day, on_day.reported_day, on_day.from_day)
            and (${isDated} or ${l.seq} = on_day.seq)
        ) ${l}
      ) ${l})`,
  );
