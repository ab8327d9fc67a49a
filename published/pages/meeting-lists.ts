import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { inOrder, views } from "@/db";
import type { MeetingRelationKind, Status } from "@/meetings/vocabulary";
import { lengthOf } from "@/published/claims/listed";
import { of } from "@/published/claims/parts";
import { compactDate } from "@/published/compact-date";
import { list, object } from "@/published/lists";
import type { AsJson } from "@/published/row";
import { nameOf } from "./actor-name";

export interface RelatedMeeting {
  key: string;
  title: string;
  how: MeetingRelationKind;
  /** Whether this meeting bears on the other, or the other on it. */
  direction: "forward" | "backward";
  status: Status | null;
  /** By name, whose account the status is; null: the record's own. */
  accordingTo: string | null;
  accountsDiffer: boolean;
  /** Something published denies what its status is read from. */
  disputed: boolean;
}

export interface Office {
  title: string;
  organisationId: string | null;
  earliest: Date | null;
  latest: Date | null;
}

const { meeting, meetingName, meetingParticipant, meetingRelation, meetingSummary, actor } = views;
const held = alias(views.actorRole, "held");
const related = alias(meetingRelation, "related");
const change = alias(views.statusChange, "change");
const said = alias(views.claim, "said");

/** How many other meetings a page names. */
const relatedTold = 50;

export const idOfMeeting = (slug: string) =>
  sql`(select ${meeting.id} from ${meeting} where ${meeting.key} = ${slug})`;

/** What the page of a meeting has besides claims. */
export function meetingLists(slug: string) {
  const meetingId = idOfMeeting(slug);
  return {
    meeting: list(
      {
        id: meeting.id,
        key: meeting.key,
        title: meeting.title,
        kind: meeting.kind,
        description: meeting.description,
        timeZone: meeting.timeZone,
        alsoKnownAs: sql<string[]>`array(select ${meetingName.name} from ${meetingName}
          where ${meetingName.meetingId} = ${meeting.id} order by ${inOrder(meetingName.name)})`,
        statusChanges: lengthOf("status_changes", sql`${meeting.id}`),
        attendance: lengthOf("attendance", sql`${meeting.id}`),
        statements: lengthOf("statements", sql`${meeting.id}`),
      },
      sql`from ${meeting} where ${meeting.key} = ${slug}`,
    ),
    participants: list(
      {
        ...nameOf(actor),
        capacity: meetingParticipant.capacity,
        offices: sql<AsJson<Office>[]>`array(
          select ${object({ title: held.title, organisationId: held.organisationId, earliest: held.fromEarliest, latest: held.toLatest })}
          from ${views.actorRole} ${held} where ${held.actorId} = ${actor.id} order by ${held.position})`,
      },
      sql`from ${meetingParticipant} join ${actor} on ${actor.id} = ${meetingParticipant.actorId}
        where ${meetingParticipant.meetingId} = ${meetingId} order by ${meetingParticipant.position}`,
    ),
    related: list(
      {
        key: meeting.key,
        title: meeting.title,
        how: related.how,
        direction: sql<RelatedMeeting["direction"]>`related.direction`,
        status: sql<Status | null>`${meetingSummary.status}`,
        accordingTo: sql<string | null>`(
          select ${actor.name} from ${actor} where ${actor.id} = ${meetingSummary.accordingToId})`,
        accountsDiffer: sql<boolean>`coalesce(${meetingSummary.accountsDiffer}, false)`,
        disputed: sql<boolean>`coalesce(${meetingSummary.disputed}, false)`,
      },
      sql`from (
          select ${meetingRelation.how}, ${meetingRelation.relatedId} as id, 'forward' as direction
            from ${meetingRelation} where ${meetingRelation.meetingId} = ${meetingId}
          union all
          select ${meetingRelation.how}, ${meetingRelation.meetingId}, 'backward'
            from ${meetingRelation} where ${meetingRelation.relatedId} = ${meetingId}
        ) related join ${meeting} on ${meeting.id} = related.id
        left join ${meetingSummary} on ${meetingSummary.meetingId} = ${meeting.id}
        order by ${inOrder(meeting.title)}, ${meeting.key}, ${related.how}, direction limit ${relatedTold}`,
    ),
  };
}

/**
 * All status changes that are published, as the rules read them: what the page derives its answer from. Of a long
 * history it is most of what is read, and so no more than that.
 */
export const factsOfMeeting = (slug: string) =>
  list(
    {
      id: said.id,
      seq: said.seq,
      accordingToId: said.accordingToId,
      reported: compactDate(said, "reported"),
      effective: compactDate(change, "effective"),
      status: change.status,
      setsSchedule: change.setsSchedule,
      scheduled: compactDate(change, "scheduled"),
      scheduledInWords: sql<
        string | null
      >`case when ${change.scheduled} is null then ${change.scheduledAsWorded} end`,
      setsPlace: change.setsPlace,
      venue: change.venue,
      city: change.city,
      country: change.country,
      mode: change.mode,
    },
    sql`from (select * from ${views.statusChange} ${change} where ${change.meetingId} = ${idOfMeeting(slug)}) ${change}
      ${of(views.claim.id, change.claimId, said)} where ${said.state} = 'published'`,
  );
