import { and, eq, isNull, lte, notExists, type SQL, sql } from "drizzle-orm";
import type { ClaimState } from "@/claims/vocabulary";
import { hasWords, inOrder, type Reader, sorted, tables } from "@/db";
import type { Sorting } from "@/lib/sorting";
import { type DeskMeetingLine, lineOf, linesOf } from "./lines";
import type { MeetingKind, Status } from "./vocabulary";

const { meeting, meetingParticipant, meetingSummary } = tables;

/** What meetings can be sorted by: those that are not public yet have no status and no date, and come last. */
export const meetingSortings = ["title", "status", "date", "published", "recorded"] as const;
type MeetingSorting = (typeof meetingSortings)[number];

const latestRecorded: Sorting<MeetingSorting> = { by: "recorded", descending: true };

/** As the indexes have them. */
const keys = {
  title: inOrder(meeting.title),
  recorded: meeting.recordedAt,
  status: sql`coalesce(${meetingSummary.status}, '')`,
  date: sql`coalesce(${meetingSummary.scheduledLatest}, '-infinity'::timestamptz)`,
  published: sql`coalesce(${meetingSummary.lastPublished}, '-infinity'::timestamptz)`,
};

/** What wants attention of a meeting. */
export const meetingWants = ["overdue", "differing", "disputed"] as const;

interface MeetingsAsked {
  q?: string | undefined;
  status?: Status | undefined;
  kind?: MeetingKind | undefined;
  participantId?: string | undefined;
  /** Words of where it is held. */
  place?: string | undefined;
  only?: (typeof meetingWants)[number] | undefined;
  /** With a claim about it that is in this state; by this author, where one is named too. */
  state?: ClaimState | undefined;
  authorId?: string | undefined;
  /** Days ("YYYY-MM-DD") that its schedule overlaps. */
  from?: string | undefined;
  to?: string | undefined;
  sorting?: Sorting<MeetingSorting>;
  /** The id of the last meeting of the page before. */
  after?: string | undefined;
  limit?: number;
  now: Date;
}

/** A page of meetings for the desk, the latest recorded first unless it is asked for otherwise. */
export async function listMeetings(db: Reader, asked: MeetingsAsked): Promise<DeskMeetingLine[]> {
  const { sorting = latestRecorded, limit = 50, now } = asked;
  const isOfMeeting = sorting.by === "title" || sorting.by === "recorded";
  const conditions = conditionsOf(asked);
  if (isOfMeeting) return page(db, { ...asked, sorting, limit }, conditions);
  const isLate = asked.after !== undefined && !(await hasSummary(db, asked.after));
  const dated = isLate
    ? []
    : await page(db, { ...asked, sorting, limit }, [
        ...conditions,
        sql`${meetingSummary.meetingId} is not null`,
      ]);
  if (dated.length === limit || needsSummary(asked)) return dated;
  // After those the rest, in its own order.
  const rest = {
    ...asked,
    sorting: latestRecorded,
    limit: limit - dated.length,
    after: isLate ? asked.after : undefined,
    now,
  };
  return [...dated, ...(await page(db, rest, [...conditions, withoutSummary(db)]))];
}

async function page(
  db: Reader,
  { sorting, after, limit, now }: MeetingsAsked & { sorting: Sorting<MeetingSorting>; limit: number },
  conditions: readonly (SQL | undefined)[],
): Promise<DeskMeetingLine[]> {
  const isOfMeeting = sorting.by === "title" || sorting.by === "recorded";
  const { beyond, order } = sorted(
    isOfMeeting
      ? { key: keys[sorting.by], id: meeting.id, from: sql`${meeting}` }
      : { key: keys[sorting.by], id: meetingSummary.meetingId, from: sql`${meetingSummary}` },
    sorting.descending,
    after,
  );
  const rows = await linesOf(db)
    .where(and(...conditions, beyond))
    .orderBy(...order)
    .limit(limit);
  return rows.map((row) => lineOf(row, now));
}

function conditionsOf({
  q,
  status,
  kind,
  participantId,
  place,
  only,
  state,
  authorId,
  from,
  to,
  now,
}: MeetingsAsked) {
  return [
    q ? hasWords("meeting", meeting.id, q) : undefined,
    status ? eq(meetingSummary.status, status) : undefined,
    kind ? eq(meeting.kind, kind) : undefined,
    participantId
      ? sql`${meeting.id} = any (array(select ${meetingParticipant.meetingId} from ${meetingParticipant}
          where ${meetingParticipant.actorId} = ${participantId}))`
      : undefined,
    place
      ? sql`${meeting.id} in (select subject_id from desk.found_meeting where words @@ (select desk.asked_place(${place})))`
      : undefined,
    only === "overdue" ? lte(meetingSummary.overdueFrom, now) : undefined,
    only === "differing" ? eq(meetingSummary.accountsDiffer, true) : undefined,
    only === "disputed" ? sql`${meetingSummary.disputed}` : undefined,
    state || authorId ? withClaims(state, authorId) : undefined,
    from
      ? sql`${meetingSummary.scheduled} is not null and coalesce(${meetingSummary.lastDay} >= ${from}::date, true)`
      : undefined,
    to
      ? sql`${meetingSummary.scheduled} is not null and coalesce(${meetingSummary.firstDay} <= ${to}::date, true)`
      : undefined,
  ];
}

/** The meetings that such claims are about: gathered first where these are few, else asked of one after another. */
function withClaims(state: ClaimState | undefined, authorId: string | undefined): SQL {
  const { claim } = tables;
  const such = and(
    isNull(claim.discardedAt),
    state ? eq(claim.state, state) : undefined,
    authorId ? eq(claim.authorId, authorId) : undefined,
  );
  return authorId || state !== "published"
    ? sql`${meeting.id} = any (array(select about.meeting_id from ${claim}
        join desk.claim_meeting about on about.claim_id = ${claim.id} where ${such}))`
    : sql`exists (select from (select * from desk.claim_meeting where meeting_id = ${meeting.id} offset 0) about
        join ${claim} on ${claim.id} = about.claim_id where ${such})`;
}

/** Whether only what is public fits. */
const needsSummary = ({ status, only, from, to, place }: MeetingsAsked): boolean =>
  [status, only, from, to, place].some((one) => one !== undefined && one !== "");

const hasSummary = async (db: Reader, id: string): Promise<boolean> =>
  (await db.$count(meetingSummary, eq(meetingSummary.meetingId, id))) > 0;

const withoutSummary = (db: Reader): SQL =>
  notExists(
    db.select({ id: sql`1` }).from(sql`meeting_summary own`).where(sql`own.meeting_id = ${meeting.id}`),
  );
