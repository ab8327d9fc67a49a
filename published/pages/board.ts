import { and, desc, eq, not, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ClaimKind, ClaimState } from "@/claims/vocabulary";
import { views } from "@/db";
import { ask, type Reading } from "@/published/connection";
import type { StatementForm } from "@/statements/vocabulary";
import { lineOf, type MeetingLine, meetingLines } from "./meetings";

/** Something that was published lately. */
export interface Change {
  claimId: string;
  kind: ClaimKind;
  state: ClaimState;
  at: Date;
  meetingKey: string | null;
  meeting: string | null;
  who: string | null;
  /** A status, an attendance change, or the words of a statement. */
  what: string;
  form: StatementForm | null;
}

/** How many each list of the board has at most; the rest of the meetings are under all meetings. */
const listLength = 12;

export interface BoardModel {
  changes: Change[];
  coming: MeetingLine[];
  overdue: MeetingLine[];
  disputed: MeetingLine[];
  settled: MeetingLine[];
}

const { attendance, claim, claimMeeting, meeting, meetingSummary, statement, statusChange } = views;
const speaker = alias(views.actor, "speaker");
const attendee = alias(views.actor, "attendee");
const whose = alias(views.actor, "whose");

/** The board, each meeting once: what is overdue, where accounts differ, what is coming, what is settled. */
export async function boardPage(db: Reading, now: Date): Promise<BoardModel> {
  const lines = (where: SQL | undefined, order: SQL) =>
    ask(meetingLines(db).where(where).orderBy(order, meeting.key).limit(listLength));
  // Whether a day has passed depends on the meeting's time zone. So two lists reach a day too far, and what is in the
  // wrong one of them is left out below.
  const at = sql`${now.toISOString()}::timestamptz`;
  const mayBeOver = sql`${meetingSummary.scheduledLatest} < ${at} + interval '1 day'`;
  const mayBeAhead = sql`coalesce(${meetingSummary.scheduledLatest} >= ${at} - interval '1 day', true)`;
  const [changes, passed, expected, differing, outcomes] = await Promise.all([
    latestChanges(db),
    lines(and(meetingSummary.awaitsOutcome, mayBeOver), desc(meetingSummary.scheduledLatest)),
    lines(
      and(meetingSummary.awaitsOutcome, not(meetingSummary.accountsDiffer), mayBeAhead),
      sql`${meetingSummary.scheduledLatest} asc nulls last`,
    ),
    lines(
      and(meetingSummary.accountsDiffer, or(not(meetingSummary.awaitsOutcome), mayBeAhead)),
      sql`${meetingSummary.sinceLatest} desc nulls last`,
    ),
    lines(
      and(not(meetingSummary.awaitsOutcome), not(meetingSummary.accountsDiffer)),
      sql`${meetingSummary.sinceLatest} desc nulls last`,
    ),
  ]);
  const read = (rows: typeof passed) => rows.map((row) => lineOf(row, now));
  return {
    changes,
    overdue: read(passed).filter((line) => line.overdue),
    disputed: read(differing).filter((line) => !line.overdue),
    coming: read(expected).filter((line) => !line.overdue),
    settled: read(outcomes),
  };
}

async function latestChanges(db: Reading): Promise<Change[]> {
  const ofFirstMeeting = (column: typeof meeting.key | typeof meeting.title) => sql<string | null>`(
    select ${column} from ${claimMeeting} join ${meeting} on ${meeting.id} = ${claimMeeting.meetingId}
    where ${claimMeeting.claimId} = ${claim.id} order by ${meeting.title}, ${meeting.key} limit 1)`;
  const rows = await ask(
    db
      .select({
        claimId: claim.id,
        kind: claim.kind,
        state: claim.state,
        at: claim.publishedAt,
        meetingKey: ofFirstMeeting(meeting.key),
        meeting: ofFirstMeeting(meeting.title),
        who: sql<string | null>`coalesce(${speaker.name}, ${attendee.name}, ${whose.name})`,
        what: sql<string>`coalesce(${statement.text}, ${statusChange.status}, ${attendance.change})`,
        form: statement.form,
      })
      .from(claim)
      .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
      .leftJoin(attendance, eq(attendance.claimId, claim.id))
      .leftJoin(statement, eq(statement.claimId, claim.id))
      .leftJoin(speaker, eq(speaker.id, statement.speakerId))
      .leftJoin(attendee, eq(attendee.id, attendance.actorId))
      .leftJoin(whose, eq(whose.id, claim.accordingToId))
      .orderBy(desc(claim.publishedAt), desc(claim.seq))
      .limit(listLength),
  );
  return rows.flatMap(({ at, ...change }) => (at ? [{ ...change, at }] : []));
}
