import { isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { compareSpans } from "@/lib/dates";
import { isKey } from "@/lib/keys";
import {
  courseOf,
  deriveMeeting,
  isOverdue,
  type MeetingCourse,
  type MeetingState,
  type StatusChangeFacts,
} from "@/meetings/rules";
import type { Capacity, MeetingKind, MeetingRelationKind, Status } from "@/meetings/vocabulary";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { readClaimsWith } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import { list } from "@/published/lists";
import { nameOf } from "./actor-name";

export interface RelatedMeeting {
  key: string;
  title: string;
  how: MeetingRelationKind;
  /** Whether this meeting bears on the other, or the other on it. */
  direction: "forward" | "backward";
  status: Status | null;
}

export interface MeetingModel {
  id: string;
  key: string;
  title: string;
  kind: MeetingKind;
  description: string | null;
  timeZone: string | null;
  alsoKnownAs: string[];
  participants: (ActorName & { capacity: Capacity; roles: string[] })[];
  related: RelatedMeeting[];
  state: MeetingState;
  course: MeetingCourse;
  overdue: boolean;
  /** The claim that the current status is read from. */
  current: ClaimModel | null;
  /** The latest account of everyone whose account differs, newest first. */
  differing: ClaimModel[];
  /** Status changes and attendance in order of taking effect, latest first; retracted ones too. */
  statusChanges: ClaimModel[];
  attendance: ClaimModel[];
  /** Latest first. */
  statements: ClaimModel[];
  sources: { id: string; title: string; publisher: ActorName; claims: number }[];
  /** Distinct origins over all that is published of it. */
  independentOrigins: number;
}

const { meeting, meetingName, meetingParticipant, meetingRelation, meetingSummary, actor, claimMeeting } =
  views;
const held = alias(views.actorRole, "held");
const related = alias(meetingRelation, "related");

/** The page of a meeting: one query, however many claims it has. Null when the public knows no such meeting. */
export async function meetingPage(db: Reading, slug: string, now: Date): Promise<MeetingModel | null> {
  if (!isKey(slug)) return null;
  const meetingId = sql`(select ${meeting.id} from ${meeting} where ${meeting.key} = ${slug})`;
  const { claims, rows } = await readClaimsWith(
    db,
    sql`select ${claimMeeting.claimId} from ${claimMeeting} where ${claimMeeting.meetingId} = ${meetingId}`,
    {
      meeting: list(
        {
          id: meeting.id,
          key: meeting.key,
          title: meeting.title,
          kind: meeting.kind,
          description: meeting.description,
          timeZone: meeting.timeZone,
          alsoKnownAs: sql<string[]>`array(select ${meetingName.name} from ${meetingName}
            where ${meetingName.meetingId} = ${meeting.id} order by ${meetingName.name})`,
        },
        sql`from ${meeting} where ${meeting.key} = ${slug}`,
      ),
      participants: list(
        {
          ...nameOf(actor),
          capacity: meetingParticipant.capacity,
          roles: sql<string[]>`array(select ${held.title} from ${views.actorRole} ${held}
            where ${held.actorId} = ${actor.id} and ${isNull(held.to)} order by ${held.position})`,
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
        },
        sql`from (
            select ${meetingRelation.how}, ${meetingRelation.relatedId} as id, 'forward' as direction
              from ${meetingRelation} where ${meetingRelation.meetingId} = ${meetingId}
            union all
            select ${meetingRelation.how}, ${meetingRelation.meetingId}, 'backward'
              from ${meetingRelation} where ${meetingRelation.relatedId} = ${meetingId}
          ) related join ${meeting} on ${meeting.id} = related.id
          left join ${meetingSummary} on ${meetingSummary.meetingId} = ${meeting.id}
          order by ${meeting.title}, ${meeting.key}, ${related.how}, direction`,
      ),
    },
  );
  const [found] = rows.meeting;
  if (!found) return null;
  const changes = claims.flatMap(factsOf);
  const state = deriveMeeting(changes);
  const claimOf = (facts: StatusChangeFacts) => claims.find((claim) => claim.id === facts.claimId);
  const published = claims.filter((claim) => claim.state === "published");
  return {
    ...found,
    participants: rows.participants,
    related: rows.related,
    state,
    course: courseOf(changes),
    overdue: isOverdue(
      { awaitsOutcome: state.awaitsOutcome, scheduledLatest: state.scheduled?.latest ?? null },
      now,
      found.timeZone,
    ),
    current: (state.current && claimOf(state.current)) ?? null,
    differing: state.differing.flatMap((facts) => claimOf(facts) ?? []),
    statusChanges: latestFirst(claims.filter((claim) => claim.statusChange)),
    attendance: latestFirst(claims.filter((claim) => claim.attendance)),
    statements: latestFirst(claims.filter((claim) => claim.statement)),
    sources: sourcesOf(published),
    independentOrigins: new Set(published.flatMap((claim) => claim.origins.map((origin) => origin.id))).size,
  };
}

/** A status change as the rules read it; none for other claims and retracted ones. */
function factsOf(claim: ClaimModel): StatusChangeFacts[] {
  const change = claim.statusChange;
  if (!change || claim.state !== "published") return [];
  return [
    {
      claimId: claim.id,
      status: change.status,
      effective: change.effective,
      reported: claim.reported,
      accordingToId: claim.accordingTo?.id ?? null,
      seq: claim.seq,
      scheduledInWords: change.scheduledInWords,
      ...(change.scheduled !== undefined && { scheduled: change.scheduled }),
      ...(change.place !== undefined && { place: change.place }),
    },
  ];
}

/** Latest first, by when a claim took effect or was said, else when it was reported or recorded. */
export function latestFirst(claims: readonly ClaimModel[]): ClaimModel[] {
  const momentOf = ({ statusChange, attendance, statement, reported, recordedAt }: ClaimModel) =>
    statusChange?.effective ??
    attendance?.effective ??
    statement?.said ??
    reported ?? { earliest: recordedAt, latest: recordedAt };
  return claims.toSorted((one, other) => compareSpans(momentOf(other), momentOf(one)) || other.seq - one.seq);
}

function sourcesOf(claims: readonly ClaimModel[]): MeetingModel["sources"] {
  const sources = new Map<string, MeetingModel["sources"][number]>();
  for (const { source, chain } of claims.flatMap((claim) => claim.citations)) {
    const known = sources.get(source.id);
    if (known) known.claims += 1;
    else sources.set(source.id, { id: source.id, title: source.title, publisher: chain[0], claims: 1 });
  }
  return [...sources.values()].toSorted((one, other) => other.claims - one.claims);
}
