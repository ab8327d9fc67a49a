import { and, asc, desc, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { ClaimState } from "@/claims/vocabulary";
import { hasWords, type Reader, tables } from "@/db";
import { readDeciders } from "@/meetings";
import { type CitationRead, readCitations } from "@/provenance";
import { readLists } from "@/statements";

/** A claim of any kind as the desk shows it, with what its kind adds; null when there is none. */
export async function readClaim(db: Reader, id: string) {
  const { account, actor, attendance, claim, meeting, statement, statusChange } = tables;
  const [whose, attendee, speaker, onBehalfOf, addressee] = [
    alias(actor, "whose"),
    alias(actor, "attendee"),
    alias(actor, "speaker"),
    alias(actor, "on_behalf_of"),
    alias(actor, "addressee"),
  ];
  const [author, reviewer] = [alias(account, "author"), alias(account, "reviewer")];
  const [found] = await db
    .select({
      claim,
      statusChange,
      attendance,
      statement,
      meeting: { id: meeting.id, key: meeting.key, title: meeting.title },
      accordingTo: whose.name,
      attendee: attendee.name,
      speaker: speaker.name,
      onBehalfOf: onBehalfOf.name,
      addressee: addressee.name,
      author: author.name,
      reviewer: reviewer.name,
    })
    .from(claim)
    .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
    .leftJoin(attendance, eq(attendance.claimId, claim.id))
    .leftJoin(statement, eq(statement.claimId, claim.id))
    .leftJoin(meeting, or(eq(meeting.id, statusChange.meetingId), eq(meeting.id, attendance.meetingId)))
    .leftJoin(whose, eq(whose.id, claim.accordingToId))
    .leftJoin(attendee, eq(attendee.id, attendance.actorId))
    .leftJoin(speaker, eq(speaker.id, statement.speakerId))
    .leftJoin(onBehalfOf, eq(onBehalfOf.id, statement.onBehalfOfId))
    .leftJoin(addressee, eq(addressee.id, statement.addresseeId))
    .leftJoin(author, eq(author.id, claim.authorId))
    .leftJoin(reviewer, eq(reviewer.id, claim.reviewerId))
    .where(eq(claim.id, id));
  if (!found) return null;
  const [citations, decidedBy, lists, relations] = await Promise.all([
    readCitations(db, [id]),
    found.statusChange ? readDeciders(db, id) : [],
    found.statement ? readLists(db, id) : { meetings: [], positions: [] },
    readRelations(db, id),
  ]);
  return { ...found, citations: citations as CitationRead[], decidedBy, ...lists, ...relations };
}

/** What a claim bears on, and what bears on it. */
async function readRelations(db: Reader, id: string) {
  const { claimRelation } = tables;
  const rows = await db
    .select()
    .from(claimRelation)
    .where(or(eq(claimRelation.claimId, id), eq(claimRelation.targetId, id)))
    .orderBy(asc(claimRelation.how), asc(claimRelation.targetId));
  const ids = rows.map((row) => (row.claimId === id ? row.targetId : row.claimId));
  const listed = new Map((ids.length === 0 ? [] : await listClaims(db, { ids })).map((one) => [one.id, one]));
  const withClaim = (side: "claimId" | "targetId") =>
    rows.flatMap((row) => {
      const other = listed.get(row[side]);
      return row[side] !== id && other ? [{ how: row.how, other }] : [];
    });
  return { bearsOn: withClaim("targetId"), bornOnBy: withClaim("claimId") };
}
export type ClaimRead = NonNullable<Awaited<ReturnType<typeof readClaim>>>;

/** Claims in some state, by somebody, or that rest on a source, with what each is about; oldest first when they wait. */
export async function listClaims(
  db: Reader,
  filter: {
    state?: ClaimState;
    authorId?: string;
    sourceId?: string;
    /** About this meeting. */
    meetingId?: string;
    /** By anybody but them. */
    notBy?: string;
    /** But for those that are to be published at a time. */
    unplanned?: boolean;
    /** Drafts discarded since this instant; without it, discarded drafts are left out. */
    discardedSince?: Date;
    /** The claims with these ids, discarded ones too. */
    ids?: readonly string[];
    /** Words of what it says. */
    q?: string;
    limit?: number;
  },
) {
  const { account, actor, attendance, claim, meeting, statement, statusChange } = tables;
  return db
    .select({
      id: claim.id,
      kind: claim.kind,
      state: claim.state,
      version: claim.version,
      authorId: claim.authorId,
      lastEditedById: claim.lastEditedById,
      recordedAt: claim.recordedAt,
      sentBackReason: claim.sentBackReason,
      author: account.name,
      meeting: meeting.title,
      status: statusChange.status,
      change: attendance.change,
      who: actor.name,
      form: statement.form,
      text: statement.text,
      sources: sql<number>`(select count(*)::integer from citation where citation.claim_id = ${claim.id})`,
    })
    .from(claim)
    .leftJoin(account, eq(account.id, claim.authorId))
    .leftJoin(statusChange, eq(statusChange.claimId, claim.id))
    .leftJoin(attendance, eq(attendance.claimId, claim.id))
    .leftJoin(statement, eq(statement.claimId, claim.id))
    .leftJoin(meeting, or(eq(meeting.id, statusChange.meetingId), eq(meeting.id, attendance.meetingId)))
    .leftJoin(actor, or(eq(actor.id, attendance.actorId), eq(actor.id, statement.speakerId)))
    .where(
      and(
        filter.discardedSince ? gt(claim.discardedAt, filter.discardedSince) : undefined,
        filter.ids ? inArray(claim.id, [...filter.ids]) : undefined,
        filter.discardedSince || filter.ids ? undefined : isNull(claim.discardedAt),
        filter.q ? matching(filter.q) : undefined,
        filter.state ? eq(claim.state, filter.state) : undefined,
        filter.authorId ? eq(claim.authorId, filter.authorId) : undefined,
        filter.notBy ? ne(claim.authorId, filter.notBy) : undefined,
        filter.unplanned ? sql`${claim.id} not in (${plannedNow})` : undefined,
        filter.meetingId
          ? sql`${claim.id} in (select claim_id from status_change where meeting_id = ${filter.meetingId}
              union all select claim_id from attendance where meeting_id = ${filter.meetingId}
              union all select claim_id from statement_meeting where meeting_id = ${filter.meetingId})`
          : undefined,
        filter.sourceId
          ? sql`exists (select from citation where citation.claim_id = ${claim.id} and citation.source_id = ${filter.sourceId})`
          : undefined,
      ),
    )
    .orderBy(filter.state === "in_review" ? asc(claim.seq) : desc(claim.seq))
    .limit(filter.limit ?? 100);
}

/** The claims that are to be published at a time, and that nothing stands against: they wait for nobody. */
export const plannedNow = sql`select p.claim_id from planned_publication p join claim c on c.id = p.claim_id
  where p.version = c.version and p.refusal is null`;

/** Whose words, meeting or actor has every word typed. */
function matching(typed: string) {
  const { actor, claim, meeting } = tables;
  return or(
    hasWords("statement", claim.id, typed),
    hasWords("meeting", meeting.id, typed),
    hasWords("actor", actor.id, typed),
  );
}

/** How many claims are in each state. */
export async function countClaims(db: Reader): Promise<Partial<Record<ClaimState, number>>> {
  const { claim } = tables;
  const rows = await db
    .select({ state: claim.state, count: sql<number>`count(*)::integer` })
    .from(claim)
    .where(
      and(
        isNull(claim.discardedAt),
        sql`(${claim.state} <> 'in_review' or ${claim.id} not in (${plannedNow}))`,
      ),
    )
    .groupBy(claim.state);
  return Object.fromEntries(rows.map((row) => [row.state, row.count]));
}
