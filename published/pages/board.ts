import {
  and,
  asc,
  desc,
  eq,
  exists,
  gt,
  inArray,
  isNotNull,
  isNull,
  lte,
  not,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { findCountry } from "@/lib/countries";
import { type MeetingKind, meetingKinds, type Status } from "@/meetings/vocabulary";
import { claimsById } from "@/published/claims/by-id";
import type { ClaimModel } from "@/published/claims/model";
import { ask, type Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";
import { lineOf, type MeetingLine, meetingLines } from "./meetings";

/** Something that was published, corrected or retracted lately, as it is now. */
export interface Change {
  at: Date;
  action: "published" | "corrected" | "retracted";
  claim: ClaimModel;
}

export interface BoardFilter {
  /** A venue, a city or a country, or part of its name. */
  place?: string | undefined;
  /** An actor's key, or part of a name. */
  participant?: string | undefined;
  kind?: string | undefined;
}

/** How many each list of the board has at most; the rest of the meetings are under all meetings. */
const listLength = 12;
const changesLength = 40;
/** How far back it looks for changes to what is asked for: it is the board, not the log. */
const actsLookedAt = 2000;

export interface BoardModel {
  /** The latest first; each claim once, by the last that happened to it. */
  changes: Change[];
  /** Overdue for longest first. */
  overdue: MeetingLine[];
  disputed: MeetingLine[];
  /** The soonest first, those without a date last. */
  coming: MeetingLine[];
  /** Off its date or interrupted, and neither over nor coming. */
  waiting: MeetingLine[];
  /** The latest first. */
  settled: MeetingLine[];
}

const { act, actor, claimMeeting, meeting, meetingParticipant, meetingSummary } = views;

const waitingStatuses: Status[] = ["postponed", "suspended"];

/** The board, each meeting once: what is overdue, where accounts differ, what is coming, what waits, what is settled. */
export async function boardPage(db: Reading, now: Date, filter: BoardFilter = {}): Promise<BoardModel> {
  const asked = conditionsOf(filter);
  const lines = (where: (SQL | undefined)[], ...order: SQL[]) =>
    ask(
      meetingLines(db)
        .where(and(...where, ...asked))
        .orderBy(...order, asc(meeting.key))
        .limit(listLength),
    );
  const { accountsDiffer, awaitsOutcome, overdueFrom, scheduledEarliest, scheduledLatest } = meetingSummary;
  const isOverdue = lte(overdueFrom, now);
  const isNotOverdue = or(isNull(overdueFrom), gt(overdueFrom, now));
  const isAgreed = and(not(accountsDiffer), isNotOverdue);
  const isOver = and(not(awaitsOutcome), isNotNull(meetingSummary.status));
  const sinceLately = sql`${meetingSummary.sinceLatest} desc nulls last`;
  const [changes, overdue, disputed, coming, waiting, settled] = await Promise.all([
    latestChanges(db, asked),
    lines([isOverdue], asc(overdueFrom)),
    lines([sql`${accountsDiffer}`, isNotOverdue], sinceLately),
    lines(
      [sql`${awaitsOutcome}`, isAgreed],
      sql`coalesce(${scheduledEarliest}, ${scheduledLatest}) asc nulls last`,
    ),
    lines([isAgreed, isOver, inArray(meetingSummary.status, waitingStatuses)], sinceLately),
    lines([isAgreed, isOver, not(inArray(meetingSummary.status, waitingStatuses))], sinceLately),
  ]);
  const read = (rows: typeof overdue) => rows.map((row) => lineOf(row, now));
  return {
    changes,
    overdue: read(overdue),
    disputed: read(disputed),
    coming: read(coming),
    waiting: read(waiting),
    settled: read(settled),
  };
}

const actions: Readonly<Record<string, Change["action"]>> = {
  "claim.correct": "corrected",
  "claim.retract": "retracted",
};

/** The last acts on claims, by the log of what was published; those about no meeting that is asked for are left out. */
async function latestChanges(db: Reading, asked: readonly SQL[]): Promise<Change[]> {
  const recent = db
    .select({ seq: act.seq, at: act.at, action: act.action, claimId: act.subjectId })
    .from(act)
    .where(eq(act.subjectKind, "claim"))
    .orderBy(desc(act.seq))
    .limit(asked.length > 0 ? actsLookedAt : changesLength)
    .as("recent");
  const isAsked = exists(
    db
      .select({ one: sql`1` })
      .from(claimMeeting)
      .innerJoin(meeting, eq(meeting.id, claimMeeting.meetingId))
      .innerJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
      .where(and(eq(claimMeeting.claimId, recent.claimId), ...asked)),
  );
  const acts = await ask(
    db
      .select()
      .from(recent)
      .where(asked.length > 0 ? isAsked : undefined)
      .orderBy(desc(recent.seq))
      .limit(changesLength),
  );
  const last = new Map(acts.toReversed().map((one) => [one.claimId, one]));
  const claims = await claimsById(db, [...last.keys()]);
  return [...last.values()].reverse().flatMap(({ at, action, claimId }) => {
    const claim = claims.get(claimId);
    return claim ? [{ at, action: actions[action] ?? "published", claim }] : [];
  });
}

function conditionsOf({ place, participant, kind }: BoardFilter): SQL[] {
  return [
    place ? takesPlaceIn(place) : undefined,
    participant ? takesPart(participant) : undefined,
    kind && meetingKinds.includes(kind as MeetingKind) ? eq(meeting.kind, kind as MeetingKind) : undefined,
  ].filter((one) => one !== undefined);
}

const holds = (text: AnyPgColumn | SQL, words: string) =>
  sql`position(lower(${words}) in lower(${text})) > 0`;

const takesPlaceIn = (place: string): SQL =>
  sql`(${holds(sql`concat_ws(' ', ${meetingSummary.venue}, ${meetingSummary.city})`, place)}
    or ${meetingSummary.country} = ${findCountry(place)})`;

const takesPart = (who: string): SQL => sql`exists (
  select from ${meetingParticipant} join ${actor} on ${actor.id} = ${meetingParticipant.actorId}
  where ${meetingParticipant.meetingId} = ${meeting.id}
    and (${actor.id} = ${survivor("id", who)} or ${holds(actor.name, who)}))`;
