import { desc } from "drizzle-orm";
import { type Reader, tables } from "@/db";
import { fromSite, type PublisherKnown, publisherAt, sourcesAt } from "./address/find";

/** What the record knows of a web address before it is read. */
export interface KnownAtAddress {
  /** A source that is at this address, or all but. */
  source: { id: string; title: string } | null;
  /** Who publishes there, by what they published before. */
  publisher: PublisherKnown | null;
  /** The language (BCP 47) of the last source recorded from there. */
  language: string | null;
}

/** What is known of an address: a publisher by the domain of what they published before. Null where it is none. */
export async function knownAtAddress(db: Reader, address: string): Promise<KnownAtAddress | null> {
  const given = address.trim();
  if (!/^https?:\/\/[^/]/i.test(given) || !URL.canParse(given)) return null;
  const { source } = tables;
  const [[known], publisher, [last]] = await Promise.all([
    sourcesAt(db, given),
    publisherAt(db, given, null),
    db
      .select({ language: source.language })
      .from(source)
      .where(fromSite(given))
      .orderBy(desc(source.recordedAt))
      .limit(1),
  ]);
  return {
    source: known ? { id: known.id, title: known.title } : null,
    publisher,
    language: last?.language ?? null,
  };
}
