import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { views } from "@/db";
import { fixed, object } from "@/published/lists";
import type { SubjectKind, SubjectVersion, WordedDate } from "./model";

/** Whether a version stood at the moment that is asked for. */
const stood = ({ stoodFrom, stoodTo }: { stoodFrom: AnyColumn; stoodTo: AnyColumn }) =>
  sql`${stoodFrom} <= wanted.at and ${stoodTo} > wanted.at`;

const date = (edtf: AnyColumn<{ data: string }>, asWorded: AnyColumn<{ data: string }>) =>
  object({ edtf: sql<string | null>`${edtf}`, asWorded: sql<string | null>`${asWorded}` });

const nameOf = (id: AnyColumn) => sql<string>`(select ${actor.name} from ${actor} where ${actor.id} = ${id})`;

const { actor, attendance, claim, meeting, question, source, statement, statusChange } = views;
const c = alias(views.claimVersion, "c");
const s = alias(views.statusChangeVersion, "s");
const decider = alias(views.decidedByVersion, "decider");
const a = alias(views.attendanceVersion, "a");
const t = alias(views.statementVersion, "t");
const cited = alias(views.citationVersion, "cited");
const link = alias(views.citationLinkVersion, "link");
const relation = alias(views.claimRelationVersion, "relation");
const about = alias(views.statementMeetingVersion, "about");
const taken = alias(views.positionVersion, "taken");
const m = alias(views.meetingVersion, "m");
const called = alias(views.meetingNameVersion, "called");
const participant = alias(views.meetingParticipantVersion, "participant");
const related = alias(views.meetingRelationVersion, "related");
const one = alias(views.actorVersion, "one");
const known = alias(views.actorAliasVersion, "known");
const held = alias(views.actorRoleVersion, "held");
const publication = alias(views.sourceVersion, "publication");
const q = alias(views.questionVersion, "q");

const via = sql<string[]>`array(
  select ${nameOf(link.actorId)} from ${views.citationLinkVersion} ${link}
  where ${link.citationId} = ${cited.id} and ${stood(link)} order by ${link.position})`;
const citation = object({
  source: source.title,
  publisher: nameOf(source.publisherId),
  excerpt: cited.excerpt,
  via,
});
const lineOfTarget = sql<string>`coalesce(
  (select ${statement.text} from ${statement} where ${statement.claimId} = ${relation.targetId}),
  (select ${statusChange.status} from ${statusChange} where ${statusChange.claimId} = ${relation.targetId}),
  (select ${attendance.change} from ${attendance} where ${attendance.claimId} = ${relation.targetId}))`;

/** A list inside a record, as it stood: what each item has, and the rest of the query from FROM on. */
const array = <Item>(item: SQL<Item>, rest: SQL) => sql<Item[]>`array(select ${item} ${rest})`;
const word = (column: AnyColumn<{ data: string }>) => sql<string>`${column}`;

const ofClaim = object({
  kind: c.kind,
  state: c.state,
  version: c.version,
  meeting: sql<string | null>`(select ${meeting.title} from ${meeting}
    where ${meeting.id} = coalesce(${s.meetingId}, ${a.meetingId}))`,
  clock: sql<string | null>`(select max(${meeting.timeZone}) from ${meeting} where ${meeting.id} in (
      select coalesce(${s.meetingId}, ${a.meetingId}) union all
      select ${about.meetingId} from ${views.statementMeetingVersion} ${about}
        where ${about.claimId} = ${c.id} and ${stood(about)}
    ) having count(distinct coalesce(${meeting.timeZone}, 'UTC')) = 1)`,
  status: s.status,
  statusAsWorded: s.statusAsWorded,
  decidedBy: array(
    nameOf(decider.actorId),
    sql`from ${views.decidedByVersion} ${decider}
      where ${decider.claimId} = ${c.id} and ${stood(decider)} order by ${decider.position}, ${decider.actorId}`,
  ),
  effective: sql<WordedDate | null>`coalesce(${date(s.effective, s.effectiveAsWorded)},
    ${date(a.effective, a.effectiveAsWorded)})`,
  setsSchedule: s.setsSchedule,
  scheduled: date(s.scheduled, s.scheduledAsWorded),
  setsPlace: s.setsPlace,
  venue: s.venue,
  city: s.city,
  country: s.country,
  mode: s.mode,
  attendee: nameOf(a.actorId),
  change: a.change,
  speaker: nameOf(t.speakerId),
  onBehalfOf: nameOf(t.onBehalfOfId),
  addressee: nameOf(t.addresseeId),
  said: date(t.said, t.saidAsWorded),
  form: t.form,
  medium: t.medium,
  text: t.text,
  language: t.language,
  originalText: t.originalText,
  meetings: array(
    word(meeting.title),
    sql`from ${views.statementMeetingVersion} ${about} join ${meeting} on ${meeting.id} = ${about.meetingId}
      where ${about.claimId} = ${c.id} and ${stood(about)} order by ${about.position}`,
  ),
  positions: array(
    object({ question: question.text, stance: taken.stance }),
    sql`from ${views.positionVersion} ${taken} join ${question} on ${question.id} = ${taken.questionId}
      where ${taken.claimId} = ${c.id} and ${stood(taken)} order by ${question.text}`,
  ),
  accordingTo: nameOf(c.accordingToId),
  reported: date(c.reported, c.reportedAsWorded),
  note: c.note,
  citations: array(
    citation,
    sql`from ${views.citationVersion} ${cited} join ${source} on ${source.id} = ${cited.sourceId}
      where ${cited.claimId} = ${c.id} and ${stood(cited)} order by ${cited.position}`,
  ),
  relations: array(
    object({ how: relation.how, target: lineOfTarget }),
    sql`from ${views.claimRelationVersion} ${relation}
      where ${relation.claimId} = ${c.id} and ${stood(relation)}
        and exists (select from ${claim} where ${claim.id} = ${relation.targetId})
      order by ${relation.how}, ${relation.targetId}`,
  ),
  publicNote: c.publicNote,
});

const ofMeeting = object({
  version: m.version,
  title: m.title,
  meetingKind: m.kind,
  description: m.description,
  timeZone: m.timeZone,
  names: array(
    word(called.name),
    sql`from ${views.meetingNameVersion} ${called}
      where ${called.meetingId} = ${m.id} and ${stood(called)} order by ${called.name}`,
  ),
  participants: array(
    object({ name: nameOf(participant.actorId), capacity: participant.capacity }),
    sql`from ${views.meetingParticipantVersion} ${participant}
      where ${participant.meetingId} = ${m.id} and ${stood(participant)} order by ${participant.position}`,
  ),
  related: array(
    object({ title: meeting.title, how: related.how }),
    sql`from ${views.meetingRelationVersion} ${related} join ${meeting} on ${meeting.id} = ${related.relatedId}
      where ${related.meetingId} = ${m.id} and ${stood(related)} order by ${meeting.title}`,
  ),
});

const ofActor = object({
  version: one.version,
  name: one.name,
  actorKind: one.kind,
  nativeName: one.nativeName,
  country: one.country,
  description: one.description,
  affiliation: nameOf(one.affiliationId),
  names: array(
    word(known.name),
    sql`from ${views.actorAliasVersion} ${known}
      where ${known.actorId} = ${one.id} and ${stood(known)} order by ${known.name}`,
  ),
  roles: array(
    object({ title: held.title, organisation: nameOf(held.organisationId), from: held.from, to: held.to }),
    sql`from ${views.actorRoleVersion} ${held}
      where ${held.actorId} = ${one.id} and ${stood(held)} order by ${held.position}`,
  ),
});

const ofSource = object({
  version: publication.version,
  title: publication.title,
  publisher: nameOf(publication.publisherId),
  url: publication.url,
  archiveUrl: publication.archiveUrl,
  sourceKind: publication.kind,
  language: publication.language,
  published: date(publication.published, publication.publishedAsWorded),
  note: publication.note,
});

const ofQuestion = object({
  version: q.version,
  text: q.text,
  meeting: sql<string | null>`(select ${meeting.title} from ${meeting} where ${meeting.id} = ${q.meetingId})`,
});

const { actorVersion, attendanceVersion, claimVersion, meetingVersion, questionVersion, sourceVersion } =
  views;
const { statementVersion, statusChangeVersion } = views;

/** For each kind of subject: its versions, what one says, and where from, at the moments that `wanted (id, at)` names. */
interface VersionsQuery {
  says: SQL<SubjectVersion>;
  from: SQL;
}

/**
 * What of each kind a history tells, as JSON. Names of actors and titles of sources are those of now: a new name is a
 * change of its own.
 */
export const versionsQueries: Record<SubjectKind, VersionsQuery> = {
  claim: {
    says: fixed(ofClaim),
    from: fixed(sql`from wanted join ${claimVersion} ${c} on ${c.id} = wanted.id and ${stood(c)}
      left join ${statusChangeVersion} ${s} on ${s.claimId} = ${c.id} and ${stood(s)}
      left join ${attendanceVersion} ${a} on ${a.claimId} = ${c.id} and ${stood(a)}
      left join ${statementVersion} ${t} on ${t.claimId} = ${c.id} and ${stood(t)}`),
  },
  meeting: {
    says: fixed(ofMeeting),
    from: fixed(sql`from wanted join ${meetingVersion} ${m} on ${m.id} = wanted.id and ${stood(m)}`),
  },
  actor: {
    says: fixed(ofActor),
    from: fixed(sql`from wanted join ${actorVersion} ${one} on ${one.id} = wanted.id and ${stood(one)}`),
  },
  source: {
    says: fixed(ofSource),
    from: fixed(
      sql`from wanted join ${sourceVersion} ${publication}
        on ${publication.id} = wanted.id and ${stood(publication)}`,
    ),
  },
  question: {
    says: fixed(ofQuestion),
    from: fixed(sql`from wanted join ${questionVersion} ${q} on ${q.id} = wanted.id and ${stood(q)}`),
  },
};
