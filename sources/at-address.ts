import { and, desc, eq, sql } from "drizzle-orm";
import { type Reader, tables } from "@/db";

/** What the record knows of a web address before it is read. */
export interface KnownAtAddress {
  /** The source that is at this very address. */
  source: { id: string; title: string } | null;
  /** Who published the last source recorded from the same site, and in what language it was. */
  publisher: { id: string; name: string } | null;
  language: string | null;
}

/** What is known of an address: a publisher by the domain of what they published before. Null where it is none. */
export async function knownAtAddress(db: Reader, address: string): Promise<KnownAtAddress | null> {
  const given = address.trim();
  if (!/^https?:\/\/[^/]/i.test(given) || !URL.canParse(given)) return null;
  const { host } = new URL(given);
  const { actor, source } = tables;
  // An index has this expression.
  const hostOf = sql`lower(split_part(${source.url}, '/', 3))`;
  const other = host.startsWith("www.") ? host.slice(4) : `www.${host}`;
  const [[known], [last]] = await Promise.all([
    db
      .select({ id: source.id, title: source.title })
      .from(source)
      .where(eq(source.url, given))
      .orderBy(desc(source.recordedAt))
      .limit(1),
    db
      .select({ id: actor.id, name: actor.name, language: source.language })
      .from(source)
      .innerJoin(actor, eq(actor.id, source.publisherId))
      .where(and(sql`${hostOf} in (${host}, ${other})`))
      .orderBy(desc(source.recordedAt))
      .limit(1),
  ]);
  return {
    source: known ?? null,
    publisher: last ? { id: last.id, name: last.name } : null,
    language: last?.language ?? null,
  };
}
