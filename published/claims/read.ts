import type { SQL } from "drizzle-orm";
import { groupBy } from "@/lib/group-by";
import type { RecordedDate } from "@/meetings/rules";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { independentOrigins, overlaps, type Span, standing } from "@/provenance/rules";
import type { Reading } from "@/published/connection";
import type { Answer } from "@/published/lists";
import { dated, instant, placeOf } from "@/published/row";
import type { ActorName, CitationModel, ClaimModel, RelationModel } from "./model";
import {
  type CitationRow,
  type ClaimRow,
  type ClaimRows,
  type Others,
  queryClaims,
  type RelationRow,
  type RoleRow,
  type SourceRow,
} from "./query";

/** The claims with some ids, as pages show them, in order of recording. */
export async function readClaims(db: Reading, ids: SQL): Promise<ClaimModel[]> {
  return claimsOf(await queryClaims(db, ids, {}));
}

/** The same along with other lists, all answered at one moment. */
export async function readClaimsWith<O extends Others>(
  db: Reading,
  ids: SQL,
  others: O,
): Promise<{ claims: ClaimModel[]; rows: Answer<O> }> {
  const rows = await queryClaims(db, ids, others);
  return { claims: claimsOf(rows), rows };
}

function claimsOf(rows: ClaimRows): ClaimModel[] {
  const citations = groupBy(rows.citations, (row) => row.claimId);
  const meetings = groupBy(rows.meetings, (row) => row.claimId);
  const incoming = groupBy(rows.relations, (row) => row.targetId);
  const outgoing = groupBy(rows.relations, (row) => row.claimId);
  const roles = groupBy(rows.roles, (row) => row.actorId);
  const links = groupBy(rows.links, (row) => row.citationId);
  const deciders = groupBy(rows.deciders, (row) => row.claimId);
  const taking = groupBy(rows.participations, (row) => row.meetingId);
  const sources = new Map(rows.sources.map((row) => [row.id, row]));
  const actors: Actors = new Map(rows.actors.map((row) => [row.id, row]));

  return rows.claims.map((row): ClaimModel => {
    const about = meetings.get(row.id) ?? [];
    const cited = (citations.get(row.id) ?? []).flatMap((citation) =>
      citationOf(citation, sources.get(citation.sourceId), links.get(citation.id) ?? [], actors),
    );
    const originIds = independentOrigins(cited.map((citation) => citation.chain));
    const inChains = new Map(cited.flatMap((citation) => citation.chain.map((link) => [link.id, link])));
    const reported = dated(row, "reported");
    const day = dayOf(row, reported);
    const denied = (incoming.get(row.id) ?? []).some(
      ({ how, claimState }) => (how === "denies" || how === "denies_premise") && claimState === "published",
    );
    return {
      id: row.id,
      kind: row.kind,
      state: row.state,
      seq: row.seq,
      standing: standing({
        state: row.state,
        denied,
        origins: originIds,
        participants: participantsOf(about, taking, roles),
        day,
      }),
      origins: originIds.flatMap((origin) => inChains.get(origin) ?? []),
      citations: cited,
      accordingTo: named(actors, row.accordingToId),
      reported,
      note: row.note,
      publicNote: row.publicNote,
      recordedAt: new Date(row.recordedAt),
      publishedAt: instant(row.publishedAt),
      meetings: about.map(({ id, key, title }) => ({ id, key, title })),
      incoming: (incoming.get(row.id) ?? []).map((relation) => relationOf(relation, "claim")),
      outgoing: (outgoing.get(row.id) ?? []).map((relation) => relationOf(relation, "target")),
      statusChange: statusChangeOf(row, deciders.get(row.id) ?? [], actors),
      attendance: attendanceOf(row, actors),
      statement: statementOf(row, day, roles, actors),
    };
  });
}

function statusChangeOf(
  row: ClaimRow,
  deciders: ClaimRows["deciders"],
  actors: Actors,
): ClaimModel["statusChange"] {
  if (!row.status || !row.meetingId) return null;
  return {
    meetingId: row.meetingId,
    status: row.status,
    statusAsWorded: row.statusAsWorded,
    effective: dated(row, "effective") ?? undated,
    decidedBy: deciders.flatMap(({ actorId }) => named(actors, actorId) ?? []),
    scheduled: row.setsSchedule ? dated(row, "scheduled") : undefined,
    scheduledInWords: row.scheduled === null ? row.scheduledAsWorded : null,
    place: row.setsPlace ? placeOf(row) : undefined,
  };
}

function attendanceOf(row: ClaimRow, actors: Actors): ClaimModel["attendance"] {
  const actor = named(actors, row.attendeeId);
  if (!actor || !row.change || !row.meetingId) return null;
  return {
    meetingId: row.meetingId,
    actor,
    change: row.change,
    effective: dated(row, "effective") ?? undated,
  };
}

function statementOf(
  row: ClaimRow,
  day: Span,
  roles: ReadonlyMap<string, RoleRow[]>,
  actors: Actors,
): ClaimModel["statement"] {
  const speaker = named(actors, row.speakerId);
  if (!speaker || !row.form || row.text === null) return null;
  return {
    speaker,
    roles: (roles.get(speaker.id) ?? [])
      .filter((role) => overlaps(heldOf(role), day))
      .map((role) => role.title),
    affiliation: actors.get(speaker.id)?.affiliation ?? null,
    onBehalfOf: named(actors, row.onBehalfOfId),
    addressee: named(actors, row.addresseeId),
    said: dated(row, "said"),
    saidInWords: row.said === null ? row.saidAsWorded : null,
    form: row.form,
    medium: row.medium,
    text: row.text,
    language: row.language,
    originalText: row.originalText,
    positions: row.positions,
  };
}

const undated: RecordedDate = { edtf: "", earliest: null, latest: null, asWorded: null };

interface NamedActor extends ActorName {
  affiliation: string | null;
}
type Actors = ReadonlyMap<string, NamedActor>;

/** The actor with an id; null where none is named. */
function named(actors: Actors, id: string | null): ActorName | null {
  const actor = id === null ? undefined : actors.get(id);
  return actor ? { id: actor.id, key: actor.key, name: actor.name, kind: actor.kind } : null;
}

const heldOf = (role: RoleRow): Span => ({
  earliest: role.from ? instant(role.fromEarliest) : null,
  latest: role.to ? instant(role.toLatest) : null,
});

function dayOf(row: ClaimRow, reported: RecordedDate | null): Span {
  const own = dated(row, "effective") ?? dated(row, "said") ?? reported;
  const recorded = new Date(row.recordedAt);
  return own ?? { earliest: recorded, latest: recorded };
}

function participantsOf(
  about: ClaimRows["meetings"],
  taking: ReadonlyMap<string, ClaimRows["participations"]>,
  roles: ReadonlyMap<string, RoleRow[]>,
) {
  const participants = about.flatMap((meeting) => taking.get(meeting.id) ?? []);
  return [...new Set(participants.map((row) => row.actorId))].map((id) => ({
    id,
    roles: (roles.get(id) ?? []).map((role) => ({
      organisationId: role.organisationId,
      held: heldOf(role),
    })),
  }));
}

function citationOf(
  { excerpt }: CitationRow,
  source: SourceRow | undefined,
  links: ClaimRows["links"],
  actors: Actors,
): CitationModel[] {
  const publisher = source && named(actors, source.publisherId);
  if (!publisher) return [];
  const { id, title, url } = source;
  return [
    {
      source: { id, title, url, published: dated(source, "published") },
      excerpt,
      chain: [publisher, ...links.flatMap((link) => named(actors, link.actorId) ?? [])],
    },
  ];
}

const changesInWords: Record<string, string> = {
  ...attendanceChangeLabels,
  ...Object.fromEntries(Object.entries(statusLabels).map(([status, { label }]) => [status, label])),
};

function relationOf(row: RelationRow, side: "claim" | "target"): RelationModel {
  const line = row[`${side}Line`];
  return {
    how: row.how,
    other: {
      id: row[`${side}Id`],
      state: row[`${side}State`],
      line: changesInWords[line] ?? line,
      who: row[`${side}Who`],
    },
  };
}
