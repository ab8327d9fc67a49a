import { and, eq, inArray, or } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import type { Foretold } from "./foretold";

/** With which published statements each of some would be one utterance, itself left out; by its id. */
export async function utterancesOf(
  db: Reader,
  claims: readonly Pick<Foretold, "id" | "bearsOn">[],
): Promise<ReadonlyMap<string, string[]>> {
  const own = new Map(
    claims.map(({ id, bearsOn }) => [
      id,
      bearsOn.flatMap(({ how, target }) => (how === "same_utterance" ? [target] : [])),
    ]),
  );
  const links: { claimId: string; targetId: string }[] = [];
  const seen = new Set([...own.keys(), ...[...own.values()].flat()]);
  for (let edge = [...seen]; edge.length > 0; ) {
    const found = await linksAt(db, edge);
    links.push(...found);
    edge = [...new Set(found.flatMap(({ claimId, targetId }) => [claimId, targetId]))].filter(
      (id) => !seen.has(id),
    );
    for (const id of edge) seen.add(id);
  }
  const published = await publishedAmong(db, [...seen]);
  return new Map(
    [...own].map(([id, targets]) => {
      const joined = new Set([id]);
      for (const member of joined) {
        const said = member === id ? targets : linked(links, member, "claimId", "targetId");
        // What it says itself of others is as it stands now, not as it is on record.
        const told = linked(links, member, "targetId", "claimId").filter((other) => other !== id);
        for (const other of [...said, ...told]) if (published.has(other)) joined.add(other);
      }
      return [id, [...joined].filter((member) => member !== id)];
    }),
  );
}

type Side = "claimId" | "targetId";

const linked = (links: readonly Record<Side, string>[], id: string, at: Side, to: Side) =>
  links.flatMap((link) => (link[at] === id ? [link[to]] : []));

function linksAt(db: Reader, ids: readonly string[]) {
  const { claimRelation } = tables;
  return db
    .select({ claimId: claimRelation.claimId, targetId: claimRelation.targetId })
    .from(claimRelation)
    .where(
      and(
        eq(claimRelation.how, "same_utterance"),
        or(inArray(claimRelation.claimId, [...ids]), inArray(claimRelation.targetId, [...ids])),
      ),
    );
}

async function publishedAmong(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { claim } = tables;
  const rows = await db
    .select({ id: claim.id })
    .from(claim)
    .where(and(inArray(claim.id, [...ids]), eq(claim.kind, "statement"), eq(claim.state, "published")));
  return new Set(rows.map(({ id }) => id));
}
