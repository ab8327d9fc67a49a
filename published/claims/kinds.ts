import { undated } from "@/meetings/rules";
import { isHeldOn, type OfficeDays, type Span } from "@/provenance/rules";
import { dated, instant, placeOf } from "@/published/row";
import { changeInWords } from "./change-in-words";
import type { ActorName, CitationModel, ClaimModel, RelationModel } from "./model";
import type { CitationRow, ClaimRow, ClaimRows, RelationRow, RoleRow, SourceRow } from "./query";

/** The rows of a claim as pages show them: what its kind adds, its citations, its relations. */

export interface NamedActor extends ActorName {
  affiliationId: string | null;
  affiliation: string | null;
}
export type Actors = ReadonlyMap<string, NamedActor>;

/** The actor with an id; null where none is named. */
export function named(actors: Actors, id: string | null): ActorName | null {
  const actor = id === null ? undefined : actors.get(id);
  return actor ? { id: actor.id, key: actor.key, name: actor.name, kind: actor.kind } : null;
}

export const heldOf = (role: RoleRow): Span => ({
  earliest: role.from ? instant(role.fromEarliest) : null,
  latest: role.to ? instant(role.toLatest) : null,
});

export function statusChangeOf(
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

export function attendanceOf(row: ClaimRow, actors: Actors): ClaimModel["attendance"] {
  const actor = named(actors, row.attendeeId);
  if (!actor || !row.change || !row.meetingId) return null;
  return {
    meetingId: row.meetingId,
    actor,
    change: row.change,
    effective: dated(row, "effective") ?? undated,
  };
}

/**
 * @param day when it was said, for the roles that the speaker held.
 * @param speaksFor whose office-holder or official the speaker is, by id.
 */
export function statementOf(
  row: ClaimRow,
  day: OfficeDays,
  roles: ReadonlyMap<string, RoleRow[]>,
  actors: Actors,
  speaksFor: readonly string[],
): ClaimModel["statement"] {
  const speaker = named(actors, row.speakerId);
  if (!speaker || !row.form || row.text === null) return null;
  return {
    speaker,
    roles: (roles.get(speaker.id) ?? [])
      .filter((role) => isHeldOn(heldOf(role), day))
      .map((role) => role.title),
    affiliation: actors.get(speaker.id)?.affiliation ?? null,
    speaksFor,
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

export function citationOf(
  { excerpt }: CitationRow,
  source: SourceRow | undefined,
  links: ClaimRows["links"],
  actors: Actors,
): CitationModel[] {
  const publisher = source && named(actors, source.publisherId);
  if (!publisher) return [];
  const { id, title, kind, url } = source;
  return [
    {
      source: { id, title, kind, url, published: dated(source, "published") },
      excerpt,
      chain: [publisher, ...links.flatMap((link) => named(actors, link.actorId) ?? [])],
    },
  ];
}

/** @param side the end of the relation that is the other claim. */
export function relationOf(row: RelationRow, side: "claim" | "target"): RelationModel {
  const line = row[`${side}Line`];
  const meeting = row[`${side}Meeting`];
  return {
    how: row.how,
    other: {
      id: row[`${side}Id`],
      state: row[`${side}State`],
      line: meeting ? changeInWords(line) : line,
      who: row[`${side}Who`],
      meeting,
    },
  };
}
