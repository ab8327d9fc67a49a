import { type ActorInput, readActor } from "@/actors";
import type { Context } from "@/ledger";
import { type AttendanceInput, type MeetingInput, readMeeting, type StatusChangeInput } from "@/meetings";
import { type ClaimRead, readClaim } from "@/review";
import { readSource, type SourceInput } from "@/sources";
import type { StatementInput } from "@/statements";

/*
 * What is on record of something, as its form sends it: what an edit is compared with, field by field, to tell what
 * its editor touched. Null where there is no such record.
 */

type Db = Context["db"];

export async function actorAsRecorded(db: Db, id: string): Promise<ActorInput | null> {
  const actor = await readActor(db, id);
  if (!actor) return null;
  const { name, kind, nativeName, country, description, aliases } = actor;
  const roles = actor.roles.map(({ title, organisationId, from, to }) => ({
    title,
    organisation: organisationId,
    from,
    to,
  }));
  return { name, kind, nativeName, country, description, aliases, affiliation: actor.affiliationId, roles };
}

export async function meetingAsRecorded(db: Db, id: string): Promise<MeetingInput | null> {
  const meeting = await readMeeting(db, id);
  if (!meeting) return null;
  const { title, kind, alsoKnownAs, description, timeZone } = meeting;
  const participants = meeting.participants.map((one) => ({ actor: one.id, as: one.as }));
  const related = meeting.related.map((one) => ({ meeting: one.id, how: one.how }));
  return { title, kind, alsoKnownAs, description, timeZone, participants, related };
}

export async function sourceAsRecorded(db: Db, id: string): Promise<SourceInput | null> {
  const source = await readSource(db, id);
  if (!source) return null;
  const { url, archiveUrl, publisherId, title, published, publishedAsWorded, kind, language } = source;
  const { retrievedAt, note, text } = source;
  return {
    url,
    archiveUrl,
    publisher: publisherId,
    title,
    published,
    publishedAsWorded,
    kind,
    language,
    retrievedAt: retrievedAt?.toISOString() ?? null,
    note,
    text,
  };
}

type ClaimInput = StatusChangeInput | AttendanceInput | StatementInput;

export async function claimAsRecorded(db: Db, id: string): Promise<ClaimInput | null> {
  const read = await readClaim(db, id);
  return read && (statusChange(read) ?? attendance(read) ?? statement(read));
}

const shared = ({ claim, citations, bearsOn }: ClaimRead) => ({
  reported: claim.reported,
  note: claim.note,
  relations: bearsOn.map(({ how, other }) => ({ how, target: other.id })),
  citations: citations.map(({ sourceId, excerpt, via }) => ({
    source: sourceId,
    excerpt,
    via: via.map((link) => link.id),
  })),
});

function statusChange(read: ClaimRead): StatusChangeInput | null {
  const { statusChange: change, claim, decidedBy } = read;
  if (!change) return null;
  const { venue, city, country, mode } = change;
  const place = [venue, city, country, mode].some((part) => part !== null)
    ? { venue, city, country, mode }
    : null;
  return {
    ...shared(read),
    meeting: change.meetingId,
    status: change.status,
    statusAsWorded: change.statusAsWorded,
    effective: change.effective ?? "",
    effectiveAsWorded: change.effectiveAsWorded,
    accordingTo: claim.accordingToId,
    decidedBy: decidedBy.map((one) => one.id),
    scheduled: change.setsSchedule ? change.scheduled : undefined,
    scheduledAsWorded: change.scheduledAsWorded,
    place: change.setsPlace ? place : undefined,
  };
}

function attendance(read: ClaimRead): AttendanceInput | null {
  const { attendance: of, claim } = read;
  if (!of) return null;
  return {
    ...shared(read),
    meeting: of.meetingId,
    actor: of.actorId,
    change: of.change,
    effective: of.effective ?? "",
    accordingTo: claim.accordingToId,
  };
}

function statement(read: ClaimRead): StatementInput | null {
  const { statement: said, meetings, positions } = read;
  if (!said) return null;
  return {
    ...shared(read),
    speaker: said.speakerId,
    onBehalfOf: said.onBehalfOfId,
    addressee: said.addresseeId,
    said: said.said,
    saidAsWorded: said.saidAsWorded,
    form: said.form,
    medium: said.medium,
    text: said.text,
    language: said.language,
    originalText: said.originalText,
    meetings: meetings.map((meeting) => meeting.id),
    positions: positions.map(({ id, stance }) => ({ question: id, stance })),
  };
}
