import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { alias, type PgView } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { fixed } from "@/published/lists";

/**
 * The rows of a view whose column has a key, as a part of each row before it. The fence (OFFSET 0) keeps PostgreSQL
 * from joining whole tables: it cannot know how few keys there are. Inside the fence the view has a name of its own:
 * a key such as `source.id` would otherwise be the view's own column, equal to itself in every row.
 */
export const of = (column: AnyColumn, key: SQL | AnyColumn, as: PgView) =>
  sql`cross join lateral (
    select fenced.* from ${column.table} fenced where fenced.${sql.identifier(column.name)} = ${key} offset 0
  ) ${as}`;

/** The same where there may be none, which leaves the row before it as it is. */
export const ofAny = (column: AnyColumn, key: SQL | AnyColumn, as: PgView) =>
  sql`left join lateral (
    select fenced.* from ${column.table} fenced where fenced.${sql.identifier(column.name)} = ${key} offset 0
  ) ${as} on true`;

// Parts that several lists are made from, each read once. A part has the columns of the view that it is a part of.
export const detail = alias(views.claimDetail, "detail");
export const about = alias(views.claimMeeting, "about");
export const cited = alias(views.citation, "cited");
export const publication = alias(views.source, "publication");
export const linked = alias(views.citationLink, "linked");
export const held = alias(views.actorRole, "held");
export const decider = alias(views.decidedBy, "decider");
export const participation = alias(views.meetingParticipant, "participation");

const read = alias(views.claim, "read");
const same = alias(views.claimRelation, "same");
const own = alias(views.statusChange, "own");
const series = alias(views.statusSeries, "series");
const denied = alias(views.deniedClaim, "denied");

/**
 * What decides how the chosen claims stand is read along with them: the other wordings of an utterance, and the status
 * changes of the same series that are denied, because a denial of one is a denial of the series that it stands in.
 */
const wider = sql`, utterance (id) as (
    select id from chosen
    union
    select other.id from utterance ${of(views.claim.id, sql`utterance.id`, read)}
      cross join lateral (
        select ${same.targetId} as id from ${views.claimRelation} ${same}
          where ${same.claimId} = utterance.id and ${same.how} = 'same_utterance' and ${read.state} = 'published'
        union all
        select ${same.claimId} from ${views.claimRelation} ${same}
          where ${same.targetId} = utterance.id and ${same.how} = 'same_utterance' and ${read.state} = 'published'
        offset 0
      ) other where (select ${views.claim.state} from ${views.claim} where ${views.claim.id} = other.id) = 'published'
  ), in_series as materialized (
    select ${series.meetingId}, ${series.claimId}, ${series.series} from (
        select distinct ${own.meetingId} as id from chosen ${of(views.statusChange.claimId, sql`chosen.id`, own)}
      ) meeting ${of(views.statusSeries.meetingId, sql`meeting.id`, series)}
  ), in_chosen_series as materialized (
    select in_series.* from in_series where (meeting_id, series) in (
      select meeting_id, series from in_series where claim_id in (select id from chosen))
  ), wider (id) as materialized (
    select id from utterance
    union
    select claim_id from in_chosen_series where exists (
      select from ${views.deniedClaim} ${denied} where ${denied.claimId} = in_chosen_series.claim_id)
  )`;

export const widerId = sql`wider.id`;

const inPart = alias(views.actor, "in_part");

/**
 * Which organisation is part of which, from all that take part, publish or are relied on, and the organisations they
 * hold offices in, upwards: whoever of them is part of another is found on the way.
 */
const wholes = sql`, whole (part_id, whole_id) as (
    select ${inPart.id}, ${inPart.affiliationId} from (
        select ${participation.actorId} as id from ${participation}
        union select ${publication.publisherId} from ${publication} union select ${linked.actorId} from ${linked}
        union select ${held.organisationId} from ${held}
      ) actor ${of(views.actor.id, sql`actor.id`, inPart)}
      where ${inPart.affiliationId} is not null and ${inPart.kind} in ('organisation', 'outlet')
    union
    select ${inPart.id}, ${inPart.affiliationId} from whole ${of(views.actor.id, sql`whole.whole_id`, inPart)}
      where ${inPart.affiliationId} is not null and ${inPart.kind} in ('organisation', 'outlet')
  )`;

const part = (name: PgView, rest: SQL) => sql`, ${name} as materialized (select ${name}.* from ${rest})`;
/** What is chosen, all that is read along with it, and what both are made of: after `with recursive chosen (id) as …`. */
export const parts = fixed(
  sql.join([
    wider,
    part(detail, sql`wider ${of(views.claimDetail.id, widerId, detail)}`),
    part(about, sql`wider ${of(views.claimMeeting.claimId, widerId, about)}`),
    part(cited, sql`wider ${of(views.citation.claimId, widerId, cited)}`),
    part(
      publication,
      sql`(select distinct ${cited.sourceId} as id from ${cited}) source
        ${of(views.source.id, sql`source.id`, publication)}`,
    ),
    part(decider, sql`wider ${of(views.decidedBy.claimId, widerId, decider)}`),
    part(linked, sql`${cited} ${of(views.citationLink.citationId, cited.id, linked)}`),
    part(
      participation,
      sql`(select distinct ${about.meetingId} as id from ${about}) meeting
        ${of(views.meetingParticipant.meetingId, sql`meeting.id`, participation)}`,
    ),
    part(
      held,
      sql`(
          select ${detail.speakerId} as id from ${detail} union select ${participation.actorId} from ${participation}
          union select ${publication.publisherId} from ${publication} union select ${linked.actorId} from ${linked}
        ) actor ${of(views.actorRole.actorId, sql`actor.id`, held)}`,
    ),
    wholes,
  ]),
);
