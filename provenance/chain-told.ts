import { eq, inArray } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { type ChainTold, tellChain } from "./rules";

interface Chained {
  source: string;
  /** Whom the source relies on, outwards. */
  via: readonly string[];
  /** Of a statement: who said it. */
  speaker: string | null;
}

/** How a citation's chain reads and whose word it counts as; null where the source is not on record. */
export async function chainTold(
  db: Reader,
  { source: id, via, speaker }: Chained,
): Promise<ChainTold | null> {
  const { actor, source } = tables;
  const [cited] = await db.select({ publisher: source.publisherId }).from(source).where(eq(source.id, id));
  if (!cited) return null;
  const asked = [cited.publisher, ...via];
  const rows = await db
    .select({ id: actor.id, name: actor.name, kind: actor.kind })
    .from(actor)
    .where(inArray(actor.id, asked));
  const known = new Map(rows.map((row) => [row.id, row]));
  const [publisher, ...links] = asked.flatMap((one) => known.get(one) ?? []);
  return publisher ? tellChain([publisher, ...links], speaker) : null;
}
