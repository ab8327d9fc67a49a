import { type AnyColumn, inArray, isNotNull, sql } from "drizzle-orm";
import { survivingIds } from "@/actors";
import type { ClaimKind } from "@/claims/vocabulary";
import { type Reader, tables } from "@/db";
import type { Known as KnownKeys } from "@/dossiers/checks/keys";
import type { Dossier } from "@/dossiers/schema";
import { groupBy } from "@/lib/group-by";
import { idForKey } from "@/lib/ids";
import { isKey } from "@/lib/keys";
import { survivingQuestions } from "@/statements";

type Row<Name extends "actor" | "source" | "meeting" | "question" | "claim"> =
  (typeof tables)[Name]["$inferSelect"];

/** Records that a dossier's keys name and that are already here, by key. */
export interface Known {
  /** What a dossier may refer to besides its own. */
  keys: Required<KnownKeys> & { claims: Map<string, ClaimKind[]> };
  actors: Map<string, Row<"actor">>;
  /** By the key of an actor that was merged, the one that holds by now what named it. */
  survivors: Map<string, Row<"actor">>;
  /** By the key of a question that was merged, the one that holds by now every position on it. */
  survivingQuestions: Map<string, { id: string; key: string }>;
  /** The actors into which others were merged, by id. */
  joined: Set<string>;
  sources: Map<string, Row<"source">>;
  meetings: Map<string, Row<"meeting">>;
  questions: Map<string, Row<"question">>;
  /** By kind and key: long ago, claims of two kinds could have one key. */
  claims: Map<string, Row<"claim">>;
}

export const claimName = (kind: ClaimKind, key: string) => `${kind}:${key}`;

/** Every text anywhere in a dossier, valid or not, that could be a key. */
function possibleKeys(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === "string") {
    if (isKey(value)) found.add(value);
  } else if (value && typeof value === "object")
    for (const part of Object.values(value)) possibleKeys(part, found);
  return found;
}

/** Looks up what a dossier may name, in as many queries however long it is. */
export async function findKnown(db: Reader, dossier: unknown): Promise<Known> {
  const { actor, claim, meeting, question, source } = tables;
  const keys = sql.param([...possibleKeys(dossier)]);
  const named = (column: AnyColumn) => sql`${column} = any (${keys}::text[])`;
  const [actors, sources, meetings, questions, claims] = await Promise.all([
    db.select().from(actor).where(named(actor.key)),
    db.select().from(source).where(named(source.key)),
    db.select().from(meeting).where(named(meeting.key)),
    db.select().from(question).where(named(question.key)),
    db.select().from(claim).where(named(claim.key)),
  ]);
  const publishers = new Map(actors.map((row) => [row.id, row.key]));
  return {
    keys: {
      actors: new Set(actors.map((row) => row.key)),
      sources: new Set(sources.map((row) => row.key)),
      meetings: new Set(meetings.map((row) => row.key)),
      questions: new Set(questions.map((row) => row.key)),
      claims: new Map(
        [...groupBy(claims, (row) => row.key)].map(([key, rows]) => [key, rows.map((row) => row.kind)]),
      ),
      publishers: new Map(
        sources.flatMap((row) => {
          const publisher = publishers.get(row.publisherId);
          return publisher ? [[row.key, publisher] as const] : [];
        }),
      ),
    },
    actors: new Map(actors.map((row) => [row.key, row])),
    ...(await mergesOf(db, actors)),
    survivingQuestions: await survivingQuestions(
      db,
      questions.flatMap(({ key, mergedIntoId }) => (mergedIntoId ? [key] : [])),
    ),
    sources: new Map(sources.map((row) => [row.key, row])),
    meetings: new Map(meetings.map((row) => [row.key, row])),
    questions: new Map(questions.map((row) => [row.key, row])),
    claims: new Map(claims.map((row) => [claimName(row.kind, row.key), row])),
  };
}

async function mergesOf(db: Reader, actors: readonly Row<"actor">[]) {
  const { actor } = tables;
  const merged = actors.filter((row) => row.mergedIntoId);
  const ids = await survivingIds(
    db,
    merged.map((row) => row.id),
  );
  const rows =
    ids.size === 0
      ? []
      : await db
          .select()
          .from(actor)
          .where(inArray(actor.id, [...ids.values()]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const joined = await db
    .selectDistinct({ id: actor.mergedIntoId })
    .from(actor)
    .where(isNotNull(actor.mergedIntoId));
  return {
    survivors: new Map(
      merged.flatMap((row) => {
        const survivor = byId.get(ids.get(row.id) ?? "");
        return survivor ? [[row.key, survivor] as const] : [];
      }),
    ),
    joined: new Set(joined.flatMap(({ id }) => id ?? [])),
  };
}

/** Turns keys into identifiers: of what is here already, or of what the import is about to record. */
export function identifiers(known: Known, dossier: Dossier) {
  const survivors = new Map([...known.survivors.values()].map((row) => [row.key, row]));
  const asked = new Map([...known.survivingQuestions.values()].map((row) => [row.key, row]));
  const claim = (kind: ClaimKind, key: string) =>
    known.claims.get(claimName(kind, key))?.id ?? idForKey(kind, key);
  const kinds = new Map<string, ClaimKind>([
    ...[...known.keys.claims].map(([key, of]) => [key, of[0]] as [string, ClaimKind]),
    ...dossier.statusChanges.map((one) => [one.key, "status_change"] as const),
    ...dossier.attendance.map((one) => [one.key, "attendance"] as const),
    ...dossier.statements.map((one) => [one.key, "statement"] as const),
  ]);
  return {
    actor: (key: string) => (known.actors.get(key) ?? survivors.get(key))?.id ?? idForKey("actor", key),
    source: (key: string) => known.sources.get(key)?.id ?? idForKey("source", key),
    meeting: (key: string) => known.meetings.get(key)?.id ?? idForKey("meeting", key),
    question: (key: string) => (known.questions.get(key) ?? asked.get(key))?.id ?? idForKey("question", key),
    claim,
    /** A claim that only one list has under this key, which validation has made sure of. */
    claimOfAnyKind: (key: string) => claim(kinds.get(key) ?? "statement", key),
  };
}
export type Identifiers = ReturnType<typeof identifiers>;
