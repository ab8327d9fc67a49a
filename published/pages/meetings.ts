import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { inOrder, views } from "@/db";
import { calendarDate, parseEdtf, whyNoDate } from "@/lib/dates";
import { t } from "@/lib/language";
import { overdueFrom, type Place, type RecordedDate } from "@/meetings/rules";
import { type MeetingKind, type Status, statuses } from "@/meetings/vocabulary";
import { of } from "@/published/claims/parts";
import { ask, type Reading } from "@/published/connection";
import { dayLists, firstOfDays } from "@/published/indexes/by-days";
import { byWords } from "@/published/indexes/by-words";
import { dated, placeOf } from "@/published/row";
import { survivor } from "@/published/survivor";

/** A meeting as lists show it. */
export interface MeetingLine {
  id: string;
  key: string;
  title: string;
  kind: MeetingKind;
  status: Status | null;
  since: RecordedDate | null;
  accordingTo: string | null;
  accountsDiffer: boolean;
  /** Something published denies what the status is read from. */
  disputed: boolean;
  overdue: boolean;
  scheduled: RecordedDate | null;
  /** The source's words for the schedule where it gives no date. */
  scheduledInWords: string | null;
  place: Place | null;
  /** In which its times of day are shown (IANA). */
  timeZone: string | null;
  participants: string[];
  lastPublished: Date | null;
}

export interface MeetingsFilter {
  status?: string | undefined;
  participant?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
  /** The key of the last meeting of the page before. */
  after?: string | undefined;
}

export interface MeetingsModel {
  meetings: MeetingLine[];
  /** The key to give as `after` for the next page; null on the last. */
  next: string | null;
  /** What was asked for and cannot be: which field, and what is expected. */
  problems: Partial<Record<keyof MeetingsFilter, string>>;
  participants: { key: string; name: string }[];
}

const pageLength = 30;

const { actor, foundActor, meeting, meetingParticipant, meetingSummary } = views;

const namesOf = sql`${meetingParticipant} join ${actor} on ${actor.id} = ${meetingParticipant.actorId}`;

const line = {
  id: meeting.id,
  key: meeting.key,
  title: meeting.title,
  kind: meeting.kind,
  timeZone: meeting.timeZone,
  status: meetingSummary.status,
  since: meetingSummary.since,
  sinceEarliest: meetingSummary.sinceEarliest,
  sinceLatest: meetingSummary.sinceLatest,
  sinceAsWorded: meetingSummary.sinceAsWorded,
  accountsDiffer: meetingSummary.accountsDiffer,
  disputed: meetingSummary.disputed,
  awaitsOutcome: meetingSummary.awaitsOutcome,
  scheduled: meetingSummary.scheduled,
  scheduledEarliest: meetingSummary.scheduledEarliest,
  scheduledLatest: meetingSummary.scheduledLatest,
  scheduledAsWorded: meetingSummary.scheduledAsWorded,
  venue: meetingSummary.venue,
  city: meetingSummary.city,
  country: meetingSummary.country,
  mode: meetingSummary.mode,
  accordingTo: sql<
    string | null
  >`(select ${actor.name} from ${actor} where ${actor.id} = ${meetingSummary.accordingToId})`,
  participants: sql<string[]>`array(
    select ${actor.name} from ${namesOf} where ${meetingParticipant.meetingId} = ${meeting.id} order by ${meetingParticipant.position})`,
  lastPublished: meetingSummary.lastPublished,
};

/** Meetings as lists show them; which, in what order and how many is to be added. */
export const meetingLines = (db: Reading) =>
  db
    .select(line)
    .from(meeting)
    .innerJoin(meetingSummary, eq(meetingSummary.meetingId, meeting.id))
    .$dynamic();
type LineRow = Awaited<ReturnType<typeof meetingLines>>[number];

export function lineOf(row: LineRow, now: Date): MeetingLine {
  const { id, key, title, kind, status, accordingTo, accountsDiffer, disputed, participants, timeZone } = row;
  const scheduled = dated(row, "scheduled");
  const from = overdueFrom({ awaitsOutcome: row.awaitsOutcome, scheduled }, timeZone);
  return {
    id,
    key,
    title,
    kind,
    status,
    since: dated(row, "since"),
    accordingTo,
    accountsDiffer,
    disputed,
    overdue: from !== null && from <= now,
    scheduled,
    scheduledInWords: row.scheduled === null ? row.scheduledAsWorded : null,
    place: placeOf(row),
    timeZone,
    participants,
    lastPublished: row.lastPublished,
  };
}

/** A page of meetings, the latest scheduled first, those without a date last. */
export async function meetingsPage(db: Reading, filter: MeetingsFilter, now: Date): Promise<MeetingsModel> {
  const problems: MeetingsModel["problems"] = {};
  const status = filter.status as Status | undefined;
  if (status && !statuses.includes(status))
    problems.status = t("problem.status", { status: `${filter.status}` });
  const bound = (name: "from" | "to") => {
    const text = filter[name];
    if (!text) return undefined;
    const parsed = parseEdtf(text);
    if (parsed.ok)
      return calendarDate(name === "from" ? parsed.date.earliest : parsed.date.latest) || undefined;
    problems[name] = whyNoDate(parsed.message);
    return undefined;
  };
  const [from, to] = [bound("from"), bound("to")];
  if (from && to && from > to) problems.to = t("problem.reversed");
  const start = filter.after;
  if (start && !(await isListed(db, start))) problems.after = t("problem.after");
  // As the index has them that the summaries are found by.
  const place = sql`coalesce(${meetingSummary.scheduledLatest}, '-infinity'::timestamptz), ${meetingSummary.meetingId}`;
  const [words, places] = await Promise.all([
    byWords(db, "meetings", meeting.id, filter.q),
    byWords(db, "meetings", meeting.id, filter.place, "asked_place"),
  ]);
  const areGathered = words.areGathered || places.areGathered || Boolean(filter.participant);
  const where = [
    status && !problems.status ? eq(meetingSummary.status, status) : undefined,
    filter.participant ? takesPart(filter.participant) : undefined,
    places.haveThem,
    from
      ? sql`${meetingSummary.scheduled} is not null and coalesce(${meetingSummary.lastDay} >= ${from}::date, true)`
      : undefined,
    to
      ? sql`${meetingSummary.scheduled} is not null and coalesce(${meetingSummary.firstDay} <= ${to}::date, true)`
      : undefined,
  ];
  const after =
    start && !problems.after
      ? sql`(select ${place} from ${meeting}
        join ${meetingSummary} on ${meetingSummary.meetingId} = ${meeting.id} where ${meeting.key} = ${start})`
      : undefined;
  const [rows, participants] = await Promise.all([
    ask(
      meetingLines(db)
        .where(
          firstOfDays(
            dayLists.meetings,
            { filters: { from, to }, limit: pageLength },
            { ...words, areGathered },
            { where, after },
          ) ?? and(...where, words.haveThem, after && sql`(${place}) < ${after}`),
        )
        .orderBy(
          sql`coalesce(${meetingSummary.scheduledLatest}, '-infinity'::timestamptz) desc`,
          desc(meetingSummary.meetingId),
        )
        .limit(pageLength + 1),
    ),
    ask(
      db
        .select({ key: actor.key, name: actor.name })
        .from(actor)
        .where(
          // Asked of one actor after another: the fence (OFFSET 0) keeps PostgreSQL from reading who takes part in what.
          sql`exists (select from ${meetingParticipant} where ${meetingParticipant.actorId} = ${actor.id} offset 0)`,
        )
        .orderBy(inOrder(actor.name), actor.key)
        .limit(200),
    ),
  ]);
  const meetings = rows.slice(0, pageLength).map((row) => lineOf(row, now));
  return {
    meetings,
    next: rows.length > pageLength ? (meetings.at(-1)?.key ?? null) : null,
    problems,
    participants,
  };
}

/** Whether the list can go on after a meeting, by its key. */
async function isListed(db: Reading, key: string): Promise<boolean> {
  const found = await ask(db.select({ id: meeting.id }).from(meeting).where(eq(meeting.key, key)));
  return found.length > 0;
}

/** That somebody takes part in a meeting: theirs are gathered first, of one after another, and few beside all meetings. */
export const takenPartInBy = (actors: SQL): SQL => sql`${meeting.id} = any (array(
  select ${meetingParticipant.meetingId} from (${actors}) who(id)
  ${of(meetingParticipant.actorId, sql`who.id`, meetingParticipant)}))`;

const takesPart = (who: string): SQL =>
  takenPartInBy(sql`select ${actor.id} from ${actor} where ${actor.id} = ${survivor("id", who)}
    union select ${foundActor.subjectId} from ${foundActor} where ${foundActor.words} @@ (select asked(${who}))`);
