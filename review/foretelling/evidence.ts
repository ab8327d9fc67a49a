import { inArray } from "drizzle-orm";
import type { ActorKind } from "@/actors/vocabulary";
import { type Reader, tables } from "@/db";
import { groupBy } from "@/lib/group-by";
import { readCitations } from "@/provenance";
import type { Chain, Office } from "@/provenance/rules";
import type { SourceKind } from "@/sources/vocabulary";
import type { Foretold } from "./foretold";
import { utterancesOf } from "./utterances";

export interface Carrying {
  chain: Chain;
  sourceKind: SourceKind;
}

interface Known {
  name: string;
  kind: ActorKind;
  affiliationId: string | null;
}

/** What decides where some claims would come from and how well they would stand. */
export interface Evidence {
  actors: ReadonlyMap<string, Known>;
  /** The citations of each claim, by its id; those of a published other wording too. */
  carrying: ReadonlyMap<string, readonly Carrying[]>;
  /** The published other wordings of each statement. */
  utterances: ReadonlyMap<string, readonly string[]>;
  /** Who speaks in each of these. */
  speakers: ReadonlyMap<string, string>;
  offices: readonly Office[];
  parts: readonly { partId: string; wholeId: string }[];
  /** Who takes part in each meeting that an attendance change is of. */
  participants: ReadonlyMap<string, readonly string[]>;
}

export async function evidenceFor(db: Reader, claims: readonly Foretold[]): Promise<Evidence> {
  const weighed = claims.filter(({ attendance, statement }) => attendance ?? statement);
  const [utterances, participants] = await Promise.all([
    utterancesOf(
      db,
      weighed.filter(({ statement }) => statement),
    ),
    participantsOf(
      db,
      weighed.flatMap(({ attendance }) => attendance?.meetingId ?? []),
    ),
  ]);
  const others = [...new Set([...utterances.values()].flat())];
  const [wordings, speakers] = await Promise.all([readCitations(db, others), speakersOf(db, others)]);
  const cited = [
    ...weighed.flatMap(({ id, citations }) => citations.map((one) => ({ claimId: id, ...one }))),
    ...wordings.map(({ claimId, sourceId, via }) => ({
      claimId,
      source: sourceId,
      via: via.map(({ id }) => id),
    })),
  ];
  const sources = await sourcesNamed(
    db,
    cited.map(({ source }) => source),
  );
  const links = [
    ...cited.flatMap(({ source, via }) => [sources.get(source)?.publisherId ?? source, ...via]),
    ...weighed.flatMap(({ statement, attendance }) => statement?.speakerId ?? attendance?.actorId ?? []),
    ...[...participants.values()].flat(),
  ];
  const offices = await officesOf(db, links);
  const bodies = offices.flatMap(({ organisationId }) => organisationId ?? []);
  const { actors, parts } = await actorsUpwards(db, [...links, ...bodies]);
  const carrying = cited.flatMap(({ claimId, source, via }) => {
    const found = sources.get(source);
    const [publisher, ...further] = [found?.publisherId ?? "", ...via].flatMap((id) => {
      const kind = actors.get(id)?.kind;
      return kind ? [{ id, kind }] : [];
    });
    return found && publisher
      ? [{ claimId, chain: [publisher, ...further] as const, sourceKind: found.kind }]
      : [];
  });
  return {
    actors,
    parts,
    offices,
    utterances,
    speakers,
    participants,
    carrying: groupBy(carrying, ({ claimId }) => claimId),
  };
}

async function speakersOf(db: Reader, claimIds: readonly string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map();
  const { statement } = tables;
  const rows = await db
    .select({ claimId: statement.claimId, speakerId: statement.speakerId })
    .from(statement)
    .where(inArray(statement.claimId, [...claimIds]));
  return new Map(rows.map(({ claimId, speakerId }) => [claimId, speakerId]));
}

async function participantsOf(db: Reader, meetingIds: readonly string[]) {
  if (meetingIds.length === 0) return new Map<string, string[]>();
  const { meetingParticipant: taking } = tables;
  const rows = await db
    .select({ meetingId: taking.meetingId, actorId: taking.actorId })
    .from(taking)
    .where(inArray(taking.meetingId, [...new Set(meetingIds)]));
  return new Map(
    [...groupBy(rows, ({ meetingId }) => meetingId)].map(([id, all]) => [
      id,
      all.map(({ actorId }) => actorId),
    ]),
  );
}

async function sourcesNamed(db: Reader, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { publisherId: string; kind: SourceKind }>();
  const { source } = tables;
  const rows = await db
    .select({ id: source.id, publisherId: source.publisherId, kind: source.kind })
    .from(source)
    .where(inArray(source.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

async function officesOf(db: Reader, actorIds: readonly string[]): Promise<Office[]> {
  if (actorIds.length === 0) return [];
  const { actorRole: role } = tables;
  const rows = await db
    .select()
    .from(role)
    .where(inArray(role.actorId, [...new Set(actorIds)]));
  return rows.map(({ actorId, organisationId, from, fromEarliest, to, toLatest }) => ({
    actorId,
    organisationId,
    held: { earliest: from ? fromEarliest : null, latest: to ? toLatest : null },
  }));
}

/** Some actors and, of bodies, what they are part of, step by step. */
async function actorsUpwards(db: Reader, ids: readonly string[]) {
  const { actor } = tables;
  const actors = new Map<string, Known>();
  const parts: { partId: string; wholeId: string }[] = [];
  for (let asked = [...new Set(ids)]; asked.length > 0; ) {
    const rows = await db
      .select({ id: actor.id, name: actor.name, kind: actor.kind, affiliationId: actor.affiliationId })
      .from(actor)
      .where(inArray(actor.id, asked));
    for (const row of rows) actors.set(row.id, row);
    const above = rows.flatMap(({ id, kind, affiliationId }) =>
      affiliationId && (kind === "organisation" || kind === "outlet")
        ? [{ partId: id, wholeId: affiliationId }]
        : [],
    );
    parts.push(...above);
    asked = [...new Set(above.map(({ wholeId }) => wholeId))].filter((id) => !actors.has(id));
  }
  return { actors, parts };
}
