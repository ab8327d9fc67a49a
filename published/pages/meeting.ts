import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { isKey } from "@/lib/keys";
import { type DerivedState, deriveState, overdueFrom, type StatusChangeFacts } from "@/meetings/rules";
import type { Capacity, MeetingKind, MeetingRelationKind, Status } from "@/meetings/vocabulary";
import { isHeldOn, type Span } from "@/provenance/rules";
import { factsOf } from "@/published/claims/facts-of";
import { latestFirst } from "@/published/claims/latest-first";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { type ClaimRows, queryClaims } from "@/published/claims/query";
import { claimsOf } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import { type Answer, list, object } from "@/published/lists";
import { noteAbout } from "@/published/reads";
import { type AsJson, instant } from "@/published/row";
import { type AccountModel, accountOf } from "./account";
import { nameOf } from "./actor-name";
import { type Totals, totalsOf } from "./totals";

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
}

export interface MeetingModel extends Totals {
  id: string;
  key: string;
  title: string;
  kind: MeetingKind;
  description: string | null;
  timeZone: string | null;
  alsoKnownAs: string[];
  /** With the roles they held on the day of the meeting, else on that of its status. */
  participants: (ActorName & { capacity: Capacity; roles: string[] })[];
  related: RelatedMeeting[];
  state: DerivedState;
  overdue: boolean;
  /** What the page answers with; null: nothing is published, or accounts differ and none is the record's own. */
  answer: AccountModel | null;
  /** Every account that says something else, the latest first; without an answer, everybody's. */
  differing: AccountModel[];
  /** In the order in which they can be known to have come about, latest first; retracted ones too. */
  statusChanges: ClaimModel[];
  attendance: ClaimModel[];
  statements: ClaimModel[];
}

const { meeting, meetingName, meetingParticipant, meetingRelation, meetingSummary, actor, claimMeeting } =
  views;
const held = alias(views.actorRole, "held");
const related = alias(meetingRelation, "related");

/** The page of a meeting: one query, however many claims it has. Null when the public knows no such meeting. */
export async function meetingPage(db: Reading, slug: string, now: Date): Promise<MeetingModel | null> {
  return isKey(slug)
    ? meetingOf(await queryClaims(db, claimsOfMeeting(slug), meetingLists(slug)), now)
    : null;
}

const idOf = (slug: string) => sql`(select ${meeting.id} from ${meeting} where ${meeting.key} = ${slug})`;

/** The ids of the claims about a meeting: a query. */
export const claimsOfMeeting = (slug: string) =>
  sql`select ${claimMeeting.claimId} from ${claimMeeting} where ${claimMeeting.meetingId} = ${idOf(slug)}`;

/** What the page of a meeting has besides claims. */
export function meetingLists(slug: string) {
  const meetingId = idOf(slug);
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
          where ${meetingName.meetingId} = ${meeting.id} order by ${meetingName.name})`,
      },
      sql`from ${meeting} where ${meeting.key} = ${slug}`,
    ),
    participants: list(
      {
        ...nameOf(actor),
        capacity: meetingParticipant.capacity,
        offices: sql<AsJson<Office>[]>`array(
          select ${object({ title: held.title, earliest: held.fromEarliest, latest: held.toLatest })}
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
  };
}

/** The page made from its rows. Null when the public knows no such meeting. */
export function meetingOf(
  rows: ClaimRows & Answer<ReturnType<typeof meetingLists>>,
  now: Date,
): MeetingModel | null {
  const [found] = rows.meeting;
  if (!found) return null;
  noteAbout(found.id);
  const { timeZone } = found;
  const shown = claimsOf(rows).map((claim) => ({ ...claim, timeZone }));
  const changes = shown.flatMap(factsOf);
  const state = deriveState(changes, timeZone);
  const byId = new Map(shown.map((claim) => [claim.id, claim]));
  const account = (change: StatusChangeFacts) => accountOf(change, changes, byId, timeZone);
  const from = overdueFrom({ awaitsOutcome: state.awaitsOutcome, scheduled: state.schedule.date }, timeZone);
  const day = state.schedule.date ?? state.run[0]?.effective;
  return {
    ...found,
    participants: rows.participants.map(({ offices, ...actor }) => ({
      ...actor,
      roles: day ? rolesOn(day, offices) : [],
    })),
    related: rows.related,
    state,
    overdue: from !== null && from <= now,
    answer: state.current && account(state.current),
    differing: state.differing.flatMap((change) => account(change) ?? []),
    statusChanges: latestFirst(
      shown.filter((claim) => claim.statusChange),
      timeZone,
    ),
    attendance: latestFirst(
      shown.filter((claim) => claim.attendance),
      timeZone,
    ),
    statements: latestFirst(
      shown.filter((claim) => claim.statement),
      timeZone,
    ),
    ...totalsOf(shown),
  };
}

interface Office extends Span {
  title: string;
}

const rolesOn = (day: Span, offices: readonly AsJson<Office>[]) =>
  offices.flatMap(({ title, earliest, latest }) =>
    isHeldOn({ earliest: instant(earliest), latest: instant(latest) }, day) ? [title] : [],
  );
