import { and, asc, desc, eq, gt, lte, type SQL, sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { findCountry } from "@/lib/countries";
import { type MeetingKind, meetingKinds } from "@/meetings/vocabulary";
import { claimsById } from "@/published/claims/by-id";
import type { ClaimModel } from "@/published/claims/model";
import { of } from "@/published/claims/parts";
import { ask, type Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";
import { lineOf, type MeetingLine, meetingLines, takenPartInBy } from "./meetings";

/** Something that was published, corrected or retracted lately, as it is now. */
export interface Change {
  at: Date;
  action: "published" | "corrected" | "retracted";
  claim: ClaimModel;
}

export interface BoardFilter {
  /** A venue, a city or a country, by how words of its name begin. */
  place?: string | undefined;
  /** An actor's key, or words that the actor is found by. */
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
  differing: MeetingLine[];
  /** The soonest first, those without a date last. */
  coming: MeetingLine[];
  /** Begun, interrupted or off its date: neither over nor awaited. */
  waiting: MeetingLine[];
  /** The latest first. */
  settled: MeetingLine[];
}

const { act, actor, claimMeeting, meeting, meetingSummary } = views;
const about = alias(claimMeeting, "about");

// In the words of the indices of `meeting_summary`, which are of these meetings alone.
const { accountsDiffer, awaitsOutcome, scheduledEarliest, scheduledLatest, status } = meetingSummary;
const isAnswered = sql`not ${accountsDiffer} and not ${awaitsOutcome}`;
const which = {
  differing: sql`${accountsDiffer}`,
  awaited: sql`${awaitsOutcome} and not ${accountsDiffer}`,
  waiting: sql`${isAnswered} and ${status} in ('under_way', 'suspended', 'postponed')`,
  settled: sql`${isAnswered} and ${status} not in ('under_way', 'suspended', 'postponed')`,
};
const sinceLately = sql`${meetingSummary.sinceLatest} desc nulls last`;
const inTime = [sql`coalesce(${scheduledEarliest}, ${scheduledLatest})`, desc(meetingSummary.meetingId)];

/** The first of the meetings that are still awaited, by id: of those that become overdue or of those that do not. */
const soonest = (whenOverdue: SQL, asked: readonly SQL[]) => sql`(
  select ${meetingSummary.meetingId} from ${meetingSummary} join ${meeting} on ${meeting.id} = ${meetingSummary.meetingId}
  where ${and(which.awaited, whenOverdue, ...asked)} order by ${sql.join(inTime, sql`, `)} limit ${sql.raw(String(listLength))})`;

/** The board, each meeting once: what is overdue, where accounts differ, what is coming, what waits, what is settled. */
export async function boardPage(db: Reading, now: Date, filter: BoardFilter = {}): Promise<BoardModel> {
  const asked = await gathered(db, filter);
  if (!asked) return { changes: [], overdue: [], differing: [], coming: [], waiting: [], settled: [] };
  const lines = (which: SQL, ...order: SQL[]) =>
    ask(
      meetingLines(db)
        .where(and(which, ...asked))
        .orderBy(...order, asc(meeting.key))
        .limit(listLength),
    );
  const { overdueFrom } = meetingSummary;
  const [changes, overdue, differing, coming, waiting, settled] = await Promise.all([
    latestChanges(db, asked),
    lines(lte(overdueFrom, now), asc(overdueFrom)),
    lines(sql`${which.differing} and (${overdueFrom} is null or ${gt(overdueFrom, now)})`, sinceLately),
    ask(
      meetingLines(db)
        .where(sql`${meeting.id} = any (array(${soonest(gt(overdueFrom, now), asked)} union all
          ${soonest(sql`${overdueFrom} is null`, asked)}))`)
        .orderBy(...inTime)
        .limit(listLength),
    ),
    lines(which.waiting, sinceLately),
    lines(which.settled, sinceLately),
  ]);
  const read = (rows: typeof overdue) => rows.map((row) => lineOf(row, now));
  return {
    changes,
    overdue: read(overdue),
    differing: read(differing),
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
  // Asked of one claim after another: the fence (OFFSET 0) keeps PostgreSQL from reading of all claims whose they are.
  const isAsked = sql`exists (
    select from (select * from ${claimMeeting} where ${claimMeeting.claimId} = ${recent.claimId} offset 0) ${about}
    ${of(meeting.id, about.meetingId, meeting)} ${of(meetingSummary.meetingId, about.meetingId, meetingSummary)}
    where ${and(...asked)})`;
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

/** How many meetings are gathered before any list is read: where they are more, a list has its fill of them soon. */
const few = 300;

/** Conditions as they are or, where few meetings fulfil them, that it is one of these; null where none does. */
async function gathered(db: Reading, filter: BoardFilter): Promise<readonly SQL[] | null> {
  const asked = conditionsOf(filter);
  if (asked.length === 0) return asked;
  // The fences (OFFSET 0) have PostgreSQL ask the index of what is rare too, of which it only knows how common the like is.
  const those = filter.place
    ? sql`(select * from ${meetingSummary} where ${takesPlaceIn(filter.place)} offset 0) ${meetingSummary}
        ${of(meeting.id, meetingSummary.meetingId, meeting)}`
    : sql`(select * from ${meeting} where ${and(...asked)} offset 0) ${meeting}
        ${of(meetingSummary.meetingId, meeting.id, meetingSummary)}`;
  const found = await ask(
    db.select({ id: sql<string>`found.id` }).from(sql`(
      select ${meeting.id} from ${those} where ${and(...asked)} limit ${few + 1}) found`),
  );
  if (found.length === 0) return null;
  return found.length > few
    ? asked
    : [sql`${meeting.id} = any (${sql.param(found.map(({ id }) => id))}::uuid[])`];
}

function conditionsOf({ place, participant, kind }: BoardFilter): SQL[] {
  return [
    place ? takesPlaceIn(place) : undefined,
    participant ? takesPart(participant) : undefined,
    kind && meetingKinds.includes(kind as MeetingKind) ? eq(meeting.kind, kind as MeetingKind) : undefined,
  ].filter((one) => one !== undefined);
}

// In the words of the indices of actors and `meeting_summary`.
const holds = (text: AnyPgColumn | SQL, words: string) =>
  sql`lower(${text}) like lower(${`%${words.replace(/[\\%_]/g, "\\$&")}%`})`;
const { venue, city } = meetingSummary;

const takesPlaceIn = (place: string): SQL => {
  const named = holds(sql`coalesce(${venue} || ' ' || ${city}, ${venue}, ${city})`, place);
  const country = findCountry(place);
  return country ? sql`(${named} or ${meetingSummary.country} = ${country})` : named;
};

const takesPart = (who: string): SQL =>
  takenPartInBy(
    sql`select ${actor.id} from ${actor} where ${actor.id} = ${survivor("id", who)} or ${holds(actor.name, who)}`,
  );
