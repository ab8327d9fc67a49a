import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { alias, type PgView } from "drizzle-orm/pg-core";
import { views } from "@/db";
import type { Reading } from "@/published/connection";
import { type Answer, fixed, type Lists, list, readLists } from "@/published/lists";
import type { Stance } from "@/statements/vocabulary";

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
): Promise<Answer<typeof lists & O>> {
  const given = sql`with chosen (id) as materialized (select distinct * from (${ids}) ids) ${parts}`;
  return readLists(db, given, { ...lists, ...others });
}

/**
 * The rows of a view whose column has a key, as a part of each row before it. The fence (OFFSET 0) keeps PostgreSQL
 * from joining whole tables: it cannot know how few keys there are.
 */
const of = (column: AnyColumn, key: SQL | AnyColumn, as: PgView) =>
  sql`cross join lateral (select * from ${column.table} where ${column} = ${key} offset 0) ${as}`;

const chosenId = sql`chosen.id`;

// Parts that several lists are made from, each read once. A part has the columns of the view that it is a part of.
const detail = alias(views.claimDetail, "detail");
const about = alias(views.claimMeeting, "about");
const cited = alias(views.citation, "cited");
const publication = alias(views.source, "publication");
const linked = alias(views.citationLink, "linked");
const participation = alias(views.meetingParticipant, "participation");
const decider = alias(views.decidedBy, "decider");

const part = (name: PgView, rest: SQL) => sql`, ${name} as materialized (select ${name}.* from ${rest})`;
const parts = fixed(
  sql.join([
    part(detail, sql`chosen ${of(views.claimDetail.id, chosenId, detail)}`),
    part(about, sql`chosen ${of(views.claimMeeting.claimId, chosenId, about)}`),
    part(cited, sql`chosen ${of(views.citation.claimId, chosenId, cited)}`),
    part(
      publication,
      sql`(select distinct ${cited.sourceId} as id from ${cited}) source
        ${of(views.source.id, sql`source.id`, publication)}`,
    ),
    part(decider, sql`chosen ${of(views.decidedBy.claimId, chosenId, decider)}`),
    part(linked, sql`${cited} ${of(views.citationLink.citationId, cited.id, linked)}`),
    part(
      participation,
      sql`(select distinct ${about.meetingId} as id from ${about}) meeting
        ${of(views.meetingParticipant.meetingId, sql`meeting.id`, participation)}`,
    ),
  ]),
);

const a = alias(views.actor, "a");
const affiliation = alias(views.actor, "affiliation");
const held = alias(views.actorRole, "held");
const m = alias(views.meeting, "m");
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

const lists = {
  claims: fixed(
    list(
      {
        id: detail.id,
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
        affiliation: sql<string | null>`${affiliation.name}`,
      },
      sql`from (
          select unnest(array[${detail.accordingToId}, ${detail.attendeeId}, ${detail.speakerId},
            ${detail.onBehalfOfId}, ${detail.addresseeId}]) as id from ${detail}
          union select ${publication.publisherId} from ${publication}
          union select ${linked.actorId} from ${linked}
          union select ${decider.actorId} from ${decider}
        ) named ${of(views.actor.id, sql`named.id`, a)}
        left join ${views.actor} ${affiliation} on ${affiliation.id} = ${a.affiliationId}`,
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
      { claimId: about.claimId, id: m.id, key: m.key, title: m.title },
      sql`from ${about} join ${views.meeting} ${m} on ${m.id} = ${about.meetingId} order by ${m.title}, ${m.key}`,
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
      },
      sql`from (
          select ${r}.* from chosen ${of(views.claimRelation.claimId, chosenId, r)}
          union select ${r}.* from chosen ${of(views.claimRelation.targetId, chosenId, r)}
        ) ${r}
        ${of(views.claimDetail.id, r.claimId, one)} ${of(views.claimDetail.id, r.targetId, other)}
        left join ${views.actor} ${oneSays} on ${oneSays.id} = ${whoSays(one)}
        left join ${views.actor} ${otherSays} on ${otherSays.id} = ${whoSays(other)}
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
      sql`from (
          select ${detail.speakerId} as id from ${detail} union select ${participation.actorId} from ${participation}
        ) actor ${of(views.actorRole.actorId, sql`actor.id`, held)}
        order by ${held.actorId}, ${held.position}`,
    ),
  ),
};
