import type { SQL } from "drizzle-orm";
import { atInstant, type ImpreciseDate } from "@/lib/dates";
import { groupBy } from "@/lib/group-by";
import { commonZone } from "@/meetings/rules";
import { type OfficeDays, officeDays, organisationsOf, partiesOn } from "@/provenance/rules";
import type { Reading } from "@/published/connection";
import { dated, instant } from "@/published/row";
import {
  type Actors,
  attendanceOf,
  citationOf,
  heldOf,
  named,
  relationOf,
  statementOf,
  statusChangeOf,
} from "./kinds";
import type { ClaimModel } from "./model";
import { type ClaimRow, type ClaimRows, queryClaims } from "./query";
import { type Unweighed, weigh } from "./weigh";

/** The claims with some ids, as pages show them, in order of recording. */
export async function readClaims(db: Reading, ids: SQL): Promise<ClaimModel[]> {
  return claimsOf(await queryClaims(db, ids, {}));
}

/** The claims that were asked for, made from their rows and from those that were read along. */
export function claimsOf(rows: ClaimRows): ClaimModel[] {
  const citations = groupBy(rows.citations, (row) => row.claimId);
  const meetings = groupBy(rows.meetings, (row) => row.claimId);
  const incoming = groupBy(rows.relations, (row) => row.targetId);
  const outgoing = groupBy(rows.relations, (row) => row.claimId);
  const roles = groupBy(rows.roles, (row) => row.actorId);
  const deciders = groupBy(rows.deciders, (row) => row.claimId);
  const links = groupBy(rows.links, (row) => row.citationId);
  const sources = new Map(rows.sources.map((row) => [row.id, row]));
  const actors: Actors = new Map(rows.actors.map((row) => [row.id, row]));
  const offices = rows.roles.map((row) => ({ ...row, held: heldOf(row) }));
  const parties = partiesIn(rows, offices);

  const unweighed = rows.claims.map((row): Unweighed => {
    const about = meetings.get(row.id) ?? [];
    const reported = dated(row, "reported");
    const timeZone = commonZone(about.map((meeting) => meeting.timeZone));
    const day = officeDays(dateOf(row, reported), timeZone);
    const speaker = row.speakerId === null ? undefined : actors.get(row.speakerId);
    const speaksFor = speaker
      ? [speaker.affiliationId, ...organisationsOf(speaker.id, offices, day)].filter((id) => id !== null)
      : [];
    const claim: Unweighed["claim"] = {
      id: row.id,
      kind: row.kind,
      state: row.state,
      seq: row.seq,
      citations: (citations.get(row.id) ?? []).flatMap((citation) =>
        citationOf(citation, sources.get(citation.sourceId), links.get(citation.id) ?? [], actors),
      ),
      parties: row.speakerId
        ? new Set()
        : parties(
            about.map(({ id }) => id),
            day,
          ),
      accordingTo: named(actors, row.accordingToId),
      reported,
      note: row.note,
      publicNote: row.publicNote,
      recordedAt: new Date(row.recordedAt),
      publishedAt: instant(row.publishedAt),
      meetings: about.map(({ id, key, title }) => ({ id, key, title })),
      timeZone,
      incoming: (incoming.get(row.id) ?? []).map((relation) => relationOf(relation, "claim")),
      outgoing: (outgoing.get(row.id) ?? []).map((relation) => relationOf(relation, "target")),
      statusChange: statusChangeOf(row, deciders.get(row.id) ?? [], actors),
      attendance: attendanceOf(row, actors),
      statement: statementOf(row, day, roles, actors, speaksFor),
    };
    return { claim, speaksFor: row.onBehalfOfId ? [row.onBehalfOfId, ...speaksFor] : speaksFor };
  });
  const chosen = new Set(rows.claims.flatMap(({ id, isChosen }) => (isChosen ? [id] : [])));
  const series = groupBy(rows.series, (row) => `${row.meetingId} ${row.series}`);
  const inSeries = [...series.values()].map((one) => one.map(({ claimId }) => claimId));
  return weigh(unweighed, inSeries).filter(({ id }) => chosen.has(id));
}

function dateOf(row: ClaimRow, reported: ClaimModel["reported"]): ImpreciseDate {
  return dated(row, "effective") ?? dated(row, "said") ?? reported ?? atInstant(new Date(row.recordedAt));
}

/** Who is party to some meetings on a day; worked out once for those of one day, as most claims of a page are. */
function partiesIn(rows: ClaimRows, offices: Parameters<typeof partiesOn>[1]["offices"]) {
  const taking = groupBy(rows.participations, (row) => row.meetingId);
  const known = new Map<string, ReadonlySet<string>>();
  return (meetingIds: readonly string[], day: OfficeDays): ReadonlySet<string> => {
    const key = JSON.stringify([meetingIds, day]);
    const before = known.get(key);
    if (before) return before;
    const participants = meetingIds.flatMap((id) => (taking.get(id) ?? []).map(({ actorId }) => actorId));
    const parties = partiesOn(day, { participants, offices, parts: rows.parts });
    known.set(key, parties);
    return parties;
  };
}
