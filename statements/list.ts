import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { ClaimState } from "@/claims/vocabulary";
import { hasWords, inOrder, type Reader, sorted, tables } from "@/db";
import type { Sorting } from "@/lib/sorting";
import type { StatementForm } from "./vocabulary";

const { actor, claim, statement, statementMeeting } = tables;

/** What statements can be sorted by; those that nobody knows the day of come as the earliest. */
export const statementSortings = ["speaker", "said", "recorded"] as const;
type StatementSorting = (typeof statementSortings)[number];

/** As the indexes have them. */
const keys: Readonly<Record<StatementSorting, Parameters<typeof sorted>[0]>> = {
  speaker: {
    key: inOrder(actor.name),
    id: claim.id,
    from: sql`${statement} join ${claim} on ${claim.id} = ${statement.claimId} join ${actor} on ${actor.id} = ${statement.speakerId}`,
  },
  said: {
    key: sql`coalesce(${statement.saidLatest}, ${statement.saidEarliest}, '-infinity'::timestamptz)`,
    id: statement.claimId,
    from: sql`${statement}`,
  },
  recorded: { key: claim.seq, id: claim.id, from: sql`${claim}` },
};

interface StatementsAsked {
  q?: string | undefined;
  state?: ClaimState | undefined;
  form?: StatementForm | undefined;
  meetingId?: string | undefined;
  speakerId?: string | undefined;
  /** Those that take a position on this question. */
  questionId?: string | undefined;
  authorId?: string | undefined;
  /** Those alone that stand disputed: something published denies them, or another wording of theirs. */
  disputed?: boolean;
  /** Days ("YYYY-MM-DD") that the day it was said on overlaps, by the calendar of a meeting that it is about, else UTC. */
  from?: string | undefined;
  to?: string | undefined;
  sorting?: Sorting<StatementSorting>;
  /** The id of the last statement of the page before. */
  after?: string | undefined;
  limit?: number;
}

/** A page of statements for the desk, the latest recorded first unless it is asked for otherwise. */
export async function listStatements(db: Reader, asked: StatementsAsked) {
  const { sorting = { by: "recorded", descending: true }, after, limit = 50 } = asked;
  const { beyond, order } = sorted(keys[sorting.by], sorting.descending, after);
  return db
    .select({
      id: claim.id,
      seq: claim.seq,
      state: claim.state,
      recordedAt: claim.recordedAt,
      speaker: actor.name,
      form: statement.form,
      medium: statement.medium,
      text: statement.text,
      said: statement.said,
      saidAsWorded: statement.saidAsWorded,
      about: sql<
        string | null
      >`(select string_agg(m.title, '; ' order by s.position) from statement_meeting s join meeting m on m.id = s.meeting_id where s.claim_id = ${claim.id})`,
    })
    .from(statement)
    .innerJoin(claim, eq(claim.id, statement.claimId))
    .innerJoin(actor, eq(actor.id, statement.speakerId))
    .where(and(isNull(claim.discardedAt), ...conditionsOf(db, asked), beyond))
    .orderBy(...order)
    .limit(limit);
}

function conditionsOf(db: Reader, asked: StatementsAsked): (SQL | undefined)[] {
  const { q, state, form, meetingId, speakerId, questionId, authorId, disputed, from, to } = asked;
  return [
    q ? hasWords("statement", claim.id, q) : undefined,
    state ? eq(claim.state, state) : undefined,
    form ? eq(statement.form, form) : undefined,
    meetingId
      ? inArray(
          claim.id,
          db
            .select({ id: statementMeeting.claimId })
            .from(statementMeeting)
            .where(eq(statementMeeting.meetingId, meetingId)),
        )
      : undefined,
    speakerId ? eq(statement.speakerId, speakerId) : undefined,
    questionId
      ? sql`${claim.id} = any (array(select p.claim_id from "position" p where p.question_id = ${questionId}))`
      : undefined,
    authorId ? eq(claim.authorId, authorId) : undefined,
    disputed ? isDisputed : undefined,
    from || to ? saidWithin(from, to) : undefined,
  ];
}

/** Few statements are denied, and few have another wording: these are gathered one through another. */
const isDisputed = sql`${claim.state} = 'published' and ${claim.id} in (
  with recursive denied (id) as (
    select claim_id from desk.denied_claim
    union
    select unnest(array[r.claim_id, r.target_id]) from denied
    join claim_relation r on denied.id in (r.claim_id, r.target_id) and r.how = 'same_utterance'
    join claim one on one.id = r.claim_id and one.state = 'published'
    join claim other on other.id = r.target_id and other.state = 'published'
  ) select id from denied)`;

// No calendar is two days off that of UTC: the others are not looked up.
const saidWithin = (from = "-infinity", to = "infinity") => sql`${statement.said} is not null
  and coalesce(${statement.saidLatest} > ${from}::date - interval '2 days', true)
  and coalesce(${statement.saidEarliest} < ${to}::date + interval '2 days', true) and exists (
  select from desk.claim_calendar day where day.claim_id = ${claim.id}
    and coalesce(day.last_day >= ${from}::date, true) and coalesce(day.first_day <= ${to}::date, true))`;
