import type { Row } from "postgres";
import { groupBy } from "@/lib/group-by";
import type { RecordedDate } from "@/meetings/rules";
import { attendanceChangeLabels, statusLabels } from "@/meetings/vocabulary";
import { independentOrigins, overlaps, type Span, standing } from "@/provenance/rules";
import type { Reading } from "@/published/connection";
import type { ActorName, CitationModel, ClaimModel, RelationModel } from "./model";
import { type ClaimIds, type ClaimRows, type Others, queryClaims } from "./query";

/** The claims with some ids, as pages show them, in order of recording. */
export async function readClaims(sql: Reading, ids: ClaimIds): Promise<ClaimModel[]> {
  return claimsOf(await queryClaims(sql, ids, {}));
}

/** The same along with other queries, all answered at one moment. Their rows come as JSON: instants are text. */
export async function readClaimsWith<O extends Others>(sql: Reading, ids: ClaimIds, others: O) {
  const rows = await queryClaims(sql, ids, others);
  return { claims: claimsOf(rows), rows };
}

function claimsOf(rows: ClaimRows): ClaimModel[] {
  const citations = groupBy(rows.citations, (row) => row["claim_id"] as string);
  const meetings = groupBy(rows.meetings, (row) => row["claim_id"] as string);
  const incoming = groupBy(rows.relations, (row) => row["target_id"] as string);
  const outgoing = groupBy(rows.relations, (row) => row["claim_id"] as string);
  const roles = groupBy(rows.roles, (row) => row["actor_id"] as string);
  const links = groupBy(rows.links, (row) => row["citation_id"] as string);
  const taking = groupBy(rows.participations, (row) => row["meeting_id"] as string);
  const actors: Actors = new Map(rows.actors.map((row) => [row["id"], row as NamedActor]));

  return rows.claims.map((row): ClaimModel => {
    const id = row["id"] as string;
    const about = meetings.get(id) ?? [];
    const cited = (citations.get(id) ?? []).map((citation) =>
      readCitation(citation, links.get(citation["id"]) ?? [], actors),
    );
    const originIds = independentOrigins(cited.map((citation) => citation.chain));
    const inChains = new Map(cited.flatMap((citation) => citation.chain.map((link) => [link.id, link])));
    const reported = dated(row, "reported");
    const day = dayOf(row, reported);
    const denied = (incoming.get(id) ?? []).some(
      (relation) =>
        ["denies", "denies_premise"].includes(relation["how"]) && relation["claim_state"] === "published",
    );
    return {
      id,
      kind: row["kind"],
      state: row["state"],
      seq: Number(row["seq"]),
      standing: standing({
        state: row["state"],
        denied,
        origins: originIds,
        participants: participantsOf(about, taking, roles),
        day,
      }),
      origins: originIds.flatMap((origin) => inChains.get(origin) ?? []),
      citations: cited,
      accordingTo: named(actors, row["according_to_id"]),
      reported,
      note: row["note"],
      publicNote: row["public_note"],
      recordedAt: new Date(row["recorded_at"]),
      publishedAt: instant(row["published_at"]),
      meetings: about.map((meeting) => ({ id: meeting["id"], key: meeting["key"], title: meeting["title"] })),
      incoming: (incoming.get(id) ?? []).map((relation) => relationFrom(relation, "claim")),
      outgoing: (outgoing.get(id) ?? []).map((relation) => relationFrom(relation, "target")),
      ...kindOf(row, day, roles, actors),
    };
  });
}

function kindOf(
  row: Row,
  day: Span,
  roles: ReadonlyMap<string, Row[]>,
  actors: Actors,
): Pick<ClaimModel, "statusChange" | "attendance" | "statement"> {
  const attendee = named(actors, row["attendee_id"]);
  const speaker = named(actors, row["speaker_id"]);
  return {
    statusChange: row["status"]
      ? {
          meetingId: row["meeting_id"],
          status: row["status"],
          effective: dated(row, "effective") ?? undated,
          scheduled: row["sets_schedule"] ? dated(row, "scheduled") : undefined,
          place: row["sets_place"] ? placeOf(row) : undefined,
        }
      : null,
    attendance: attendee && {
      meetingId: row["meeting_id"],
      actor: attendee,
      change: row["change"],
      effective: dated(row, "effective") ?? undated,
    },
    statement: speaker && {
      speaker,
      roles: (roles.get(speaker.id) ?? [])
        .filter((role) => overlaps(heldOf(role), day))
        .map((role) => role["title"]),
      affiliation: actors.get(speaker.id)?.affiliation ?? null,
      onBehalfOf: named(actors, row["on_behalf_of_id"]),
      addressee: named(actors, row["addressee_id"]),
      said: dated(row, "said"),
      form: row["form"],
      text: row["text"],
      language: row["language"],
      originalText: row["original_text"],
      positions: row["positions"],
    },
  };
}

const undated: RecordedDate = { edtf: "", earliest: null, latest: null, asWorded: null };

/** An instant as the driver or JSON gives it. */
const instant = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));

/** The imprecise date that a row holds under a prefix; null when it holds none. */
export function dated(row: Row, prefix: string): RecordedDate | null {
  if (row[prefix] === null || row[prefix] === undefined) return null;
  return {
    edtf: row[prefix],
    earliest: instant(row[`${prefix}_earliest`]),
    latest: instant(row[`${prefix}_latest`]),
    asWorded: row[`${prefix}_as_worded`],
  };
}

/** The actor that a row names under an alias; null when it names none. */
export function actorOf(row: Row, alias: string): ActorName | null {
  if (!row[`${alias}_id`]) return null;
  return {
    id: row[`${alias}_id`],
    key: row[`${alias}_key`],
    name: row[`${alias}_name`],
    kind: row[`${alias}_kind`],
  };
}

interface NamedActor extends ActorName {
  affiliation: string | null;
}
type Actors = ReadonlyMap<string, NamedActor>;

/** The actor with an id; null where none is named. */
function named(actors: Actors, id: string | null): ActorName | null {
  const actor = id === null ? undefined : actors.get(id);
  return actor ? { id: actor.id, key: actor.key, name: actor.name, kind: actor.kind } : null;
}

export function placeOf(row: Row) {
  const { venue, city, country } = row as Record<string, string | null>;
  return venue || city || country
    ? { venue: venue ?? null, city: city ?? null, country: country ?? null }
    : null;
}

const heldOf = (role: Row): Span => ({
  earliest: role["from"] ? instant(role["from_earliest"]) : null,
  latest: role["to"] ? instant(role["to_latest"]) : null,
});

function dayOf(row: Row, reported: RecordedDate | null): Span {
  const own = dated(row, "effective") ?? dated(row, "said") ?? reported;
  const recorded = new Date(row["recorded_at"]);
  return own ?? { earliest: recorded, latest: recorded };
}

function participantsOf(
  about: readonly Row[],
  taking: ReadonlyMap<string, Row[]>,
  roles: ReadonlyMap<string, Row[]>,
) {
  const participants = about.flatMap((meeting) => taking.get(meeting["id"]) ?? []);
  return [...new Set(participants.map((row) => row["actor_id"] as string))].map((id) => ({
    id,
    roles: (roles.get(id) ?? []).map((role) => ({
      organisationId: role["organisation_id"] as string | null,
      held: heldOf(role),
    })),
  }));
}

function readCitation(row: Row, links: readonly Row[], actors: Actors): CitationModel {
  const publisher = named(actors, row["publisher_id"]) as ActorName;
  return {
    source: {
      id: row["source_id"],
      title: row["title"],
      url: row["url"],
      published: dated(row, "published"),
    },
    excerpt: row["excerpt"],
    chain: [publisher, ...links.flatMap((link) => named(actors, link["actor_id"]) ?? [])],
  };
}

const changesInWords: Record<string, string> = {
  ...attendanceChangeLabels,
  ...Object.fromEntries(Object.entries(statusLabels).map(([status, { label }]) => [status, label])),
};

function relationFrom(row: Row, side: "claim" | "target"): RelationModel {
  const line = String(row[`${side}_line`]);
  return {
    how: row["how"],
    other: {
      id: row[`${side}_id`],
      state: row[`${side}_state`],
      line: changesInWords[line] ?? line,
      who: row[`${side}_who`],
    },
  };
}
