import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import type { Reading } from "@/published/connection";
import { type Answer, fixed, type Lists, list, object, readLists } from "@/published/lists";
import type { Stance } from "@/statements/vocabulary";
import {
  about,
  cited,
  decider,
  detail,
  held,
  linked,
  of,
  ofAny,
  participation,
  parts,
  publication,
  widerId,
} from "./parts";

/** Other queries that a page makes along with the one for its claims, by names that this one does not use itself. */
export type Others = Lists & { [Name in keyof typeof lists]?: never };
export type ClaimRows = Answer<typeof lists>;
export type ClaimRow = ClaimRows["claims"][number];
export type CitationRow = ClaimRows["citations"][number];
export type SourceRow = ClaimRows["sources"][number];
export type RelationRow = ClaimRows["relations"][number];
export type RoleRow = ClaimRows["roles"][number];

/**
 * Everything a page shows of some claims, in one statement however many there are: what it reads stood together at
 * one moment, and which claims it is about is worked out once.
 * @param ids a query for the ids of the claims.
 */
export function queryClaims<O extends Others>(
  db: Reading,
  ids: SQL,
  others: O,
): Promise<ClaimRows & Answer<O>> {
  const given = sql`with recursive chosen (id) as materialized (select distinct * from (${ids}) ids) ${parts}`;
  return readLists(db, given, { ...lists, ...others });
}

const a = alias(views.actor, "a");
const affiliation = alias(views.actor, "affiliation");
const m = alias(views.meeting, "m");
const oneOf = alias(views.meeting, "one_of");
const otherOf = alias(views.meeting, "other_of");
const p = alias(views.position, "p");
const q = alias(views.question, "q");
const r = alias(views.claimRelation, "r");
const one = alias(views.claimDetail, "one");
const other = alias(views.claimDetail, "other");
const oneSays = alias(views.actor, "one_says");
const otherSays = alias(views.actor, "other_says");

/** What a claim says in a line: the words of a statement, else the word for its change. */
const lineOf = (claim: typeof one | typeof other) =>
  sql<string>`coalesce(${claim.text}, ${claim.status}, ${claim.change})`;
const whoSays = (claim: typeof one | typeof other) =>
  sql`coalesce(${claim.speakerId}, ${claim.attendeeId}, ${claim.accordingToId})`;
/** Of what meeting a status or attendance change is. */
const meetingOf = (changed: typeof oneOf | typeof otherOf) =>
  sql<{ key: string; title: string } | null>`case when ${changed.id} is not null
    then ${object({ key: changed.key, title: changed.title })} end`;

const lists = {
  claims: fixed(
    list(
      {
        id: detail.id,
        /** Whether it was asked for, and not only read along. */
        isChosen: sql<boolean>`${detail.id} in (select id from chosen)`,
        kind: detail.kind,
        state: detail.state,
        seq: detail.seq,
        accordingToId: detail.accordingToId,
        reported: detail.reported,
        reportedEarliest: detail.reportedEarliest,
        reportedLatest: detail.reportedLatest,
        reportedAsWorded: detail.reportedAsWorded,
        note: detail.note,
        publicNote: detail.publicNote,
        recordedAt: detail.recordedAt,
        publishedAt: detail.publishedAt,
        meetingId: detail.meetingId,
        effective: detail.effective,
        effectiveEarliest: detail.effectiveEarliest,
        effectiveLatest: detail.effectiveLatest,
        effectiveAsWorded: detail.effectiveAsWorded,
        status: detail.status,
        statusAsWorded: detail.statusAsWorded,
        setsSchedule: detail.setsSchedule,
        scheduled: detail.scheduled,
        scheduledEarliest: detail.scheduledEarliest,
        scheduledLatest: detail.scheduledLatest,
        scheduledAsWorded: detail.scheduledAsWorded,
        setsPlace: detail.setsPlace,
        venue: detail.venue,
        city: detail.city,
        country: detail.country,
        mode: detail.mode,
        attendeeId: detail.attendeeId,
        change: detail.change,
        speakerId: detail.speakerId,
        onBehalfOfId: detail.onBehalfOfId,
        addresseeId: detail.addresseeId,
        said: detail.said,
        saidEarliest: detail.saidEarliest,
        saidLatest: detail.saidLatest,
        saidAsWorded: detail.saidAsWorded,
        form: detail.form,
        medium: detail.medium,
        text: detail.text,
        language: detail.language,
        originalText: detail.originalText,
        positions: sql<{ key: string; question: string; stance: Stance }[]>`array(
          select json_build_object('key', ${q.key}, 'question', ${q.text}, 'stance', ${p.stance})
          from ${views.position} ${p} join ${views.question} ${q} on ${q.id} = ${p.questionId}
          where ${p.claimId} = ${detail.id} order by ${q.text}, ${q.key})`,
      },
      sql`from ${detail} order by ${detail.seq}`,
    ),
  ),
  actors: fixed(
    list(
      {
        id: a.id,
        key: a.key,
        name: a.name,
        kind: a.kind,
        affiliationId: a.affiliationId,
        affiliation: sql<string | null>`${affiliation.name}`,
      },
      sql`from (
          select unnest(array[${detail.accordingToId}, ${detail.attendeeId}, ${detail.speakerId},
            ${detail.onBehalfOfId}, ${detail.addresseeId}]) as id from ${detail}
          union select ${publication.publisherId} from ${publication}
          union select ${linked.actorId} from ${linked}
          union select ${decider.actorId} from ${decider}
        ) named ${of(views.actor.id, sql`named.id`, a)}
        ${ofAny(views.actor.id, a.affiliationId, affiliation)}`,
    ),
  ),
  citations: fixed(
    list(
      { id: cited.id, claimId: cited.claimId, sourceId: cited.sourceId, excerpt: cited.excerpt },
      sql`from ${cited} order by ${cited.claimId}, ${cited.position}`,
    ),
  ),
  sources: fixed(
    list(
      {
        id: publication.id,
        publisherId: publication.publisherId,
        title: publication.title,
        kind: publication.kind,
        url: publication.url,
        published: publication.published,
        publishedEarliest: publication.publishedEarliest,
        publishedLatest: publication.publishedLatest,
        publishedAsWorded: publication.publishedAsWorded,
      },
      sql`from ${publication}`,
    ),
  ),
  links: fixed(
    list(
      { citationId: linked.citationId, actorId: linked.actorId },
      sql`from ${linked} order by ${linked.citationId}, ${linked.position}`,
    ),
  ),
  deciders: fixed(
    list(
      { claimId: decider.claimId, actorId: decider.actorId },
      sql`from ${decider} order by ${decider.claimId}, ${decider.position}, ${decider.actorId}`,
    ),
  ),
  meetings: fixed(
    list(
      { claimId: about.claimId, id: m.id, key: m.key, title: m.title, timeZone: m.timeZone },
      sql`from ${about} ${of(views.meeting.id, about.meetingId, m)} order by ${m.title}, ${m.key}`,
    ),
  ),
  participations: fixed(
    list({ meetingId: participation.meetingId, actorId: participation.actorId }, sql`from ${participation}`),
  ),
  relations: fixed(
    list(
      {
        claimId: r.claimId,
        how: r.how,
        targetId: r.targetId,
        claimState: one.state,
        targetState: other.state,
        claimLine: lineOf(one),
        targetLine: lineOf(other),
        claimWho: sql<string | null>`${oneSays.name}`,
        targetWho: sql<string | null>`${otherSays.name}`,
        claimMeeting: meetingOf(oneOf),
        targetMeeting: meetingOf(otherOf),
      },
      sql`from (
          select ${r}.* from wider ${of(views.claimRelation.claimId, widerId, r)}
          union select ${r}.* from wider ${of(views.claimRelation.targetId, widerId, r)}
        ) ${r}
        ${of(views.claimDetail.id, r.claimId, one)} ${of(views.claimDetail.id, r.targetId, other)}
        ${ofAny(views.actor.id, whoSays(one), oneSays)} ${ofAny(views.actor.id, whoSays(other), otherSays)}
        ${ofAny(views.meeting.id, one.meetingId, oneOf)} ${ofAny(views.meeting.id, other.meetingId, otherOf)}
        order by ${one.seq}, ${r.how}, ${other.seq}`,
    ),
  ),
  roles: fixed(
    list(
      {
        actorId: held.actorId,
        title: held.title,
        organisationId: held.organisationId,
        from: held.from,
        fromEarliest: held.fromEarliest,
        to: held.to,
        toLatest: held.toLatest,
      },
      sql`from ${held} order by ${held.actorId}, ${held.position}`,
    ),
  ),
  /** In which series of its meeting each status change stands that was read. */
  series: fixed(
    list(
      {
        claimId: sql<string>`claim_id`,
        meetingId: sql<string>`meeting_id`,
        series: sql<number>`series`,
      },
      sql`from in_chosen_series where claim_id in (select id from wider)`,
    ),
  ),
  parts: fixed(list({ partId: sql<string>`part_id`, wholeId: sql<string>`whole_id` }, sql`from whole`)),
};
