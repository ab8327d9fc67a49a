import type { Row } from "postgres";
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
import { actorColumns } from "@/published/claims/query";
import { actorOf, readClaimsWith } from "@/published/claims/read";
import type { Reading } from "@/published/connection";

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

/** The page of a meeting: one query, however many claims it has. Null when the public knows no such meeting. */
export async function meetingPage(sql: Reading, slug: string, now: Date): Promise<MeetingModel | null> {
  if (!isKey(slug)) return null;
  const meetingId = sql`(select id from meeting where key = ${slug})`;
  const { claims, rows } = await readClaimsWith(
    sql,
    sql`select claim_id from claim_meeting where meeting_id = ${meetingId}`,
    {
      meeting: sql`
        select m.*, array(select name from meeting_name where meeting_id = m.id order by name) as names
        from meeting m where key = ${slug}`,
      participants: sql`
        select p.capacity, ${actorColumns(sql, "a")}, array(select title from actor_role held
          where held.actor_id = a.id and held."to" is null order by held.position) as roles
        from meeting_participant p join actor a on a.id = p.actor_id
        where p.meeting_id = ${meetingId} order by p.position`,
      related: sql`
        select m.key, m.title, r.how, r.direction, s.status
        from (
          select how, related_id as id, 'forward' as direction from meeting_relation where meeting_id = ${meetingId}
          union all
          select how, meeting_id, 'backward' from meeting_relation where related_id = ${meetingId}
        ) r join meeting m on m.id = r.id left join meeting_summary s on s.meeting_id = m.id
        order by title, key, how, direction`,
    },
  );
  const [meeting] = rows.meeting;
  if (!meeting) return null;
  const changes = claims.flatMap(factsOf);
  const state = deriveMeeting(changes);
  const claimOf = (facts: StatusChangeFacts) => claims.find((claim) => claim.id === facts.claimId);
  const published = claims.filter((claim) => claim.state === "published");
  return {
    id: meeting["id"],
    key: meeting["key"],
    title: meeting["title"],
    kind: meeting["kind"],
    description: meeting["description"],
    timeZone: meeting["time_zone"],
    alsoKnownAs: meeting["names"],
    participants: rows.participants.flatMap(participantOf),
    related: rows.related.map((row) => row as unknown as RelatedMeeting),
    state,
    course: courseOf(changes),
    overdue: isOverdue(
      { awaitsOutcome: state.awaitsOutcome, scheduledLatest: state.scheduled?.latest ?? null },
      now,
      meeting["time_zone"],
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
      ...(change.scheduled !== undefined && { scheduled: change.scheduled }),
      ...(change.place !== undefined && { place: change.place }),
    },
  ];
}

function participantOf(row: Row) {
  const actor = actorOf(row, "a");
  return actor ? [{ ...actor, capacity: row["capacity"] as Capacity, roles: row["roles"] as string[] }] : [];
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
