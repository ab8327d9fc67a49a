import { desc, eq, like, or, type SQL, sql } from "drizzle-orm";
import { actorsNamed } from "@/actors";
import { type Reader, tables } from "@/db";
import { type SourceChoice, sourceChoice } from "@/sources/read";
import { comparableAddress } from "./comparable";

/** Addresses that begin alike are looked through; the shortest come first, which differ least. */
const candidates = 300;

/** Of which sources of a host their publisher is told. */
const recent = 50;

/** The sources on record whose address is the same but for what {@link comparableAddress} leaves out. */
export async function sourcesAt(db: Reader, url: string): Promise<SourceChoice[]> {
  const { actor, source } = tables;
  const wanted = comparableAddress(url);
  const found = await db
    .select(sourceChoice())
    .from(source)
    .innerJoin(actor, eq(actor.id, source.publisherId))
    .where(beginsWith(wanted.split("?")[0] ?? wanted))
    .orderBy(sql`length(${source.url})`, source.id)
    .limit(candidates);
  return found.filter(({ url: other }) => other && comparableAddress(other) === wanted);
}

/** A publisher as a form names one. */
export interface PublisherKnown {
  id: string;
  name: string;
}

/**
 * Who publishes at the host of an address: whoever most of the latest sources from there are by; else the one actor
 * who goes by the name that the page gives.
 */
export async function publisherAt(
  db: Reader,
  url: string,
  named: string | null,
): Promise<PublisherKnown | null> {
  const { actor, source } = tables;
  const latest = db
    .select({ publisherId: source.publisherId })
    .from(source)
    .where(fromSite(url))
    .orderBy(desc(source.recordedAt))
    .limit(recent)
    .as("latest");
  const [most] = await db
    .select({ id: actor.id, name: actor.name })
    .from(latest)
    .innerJoin(actor, eq(actor.id, latest.publisherId))
    .groupBy(actor.id)
    .orderBy(desc(sql`count(*)`), actor.id)
    .limit(1);
  if (most || !named) return most ?? null;
  const [only, other] = await actorsNamed(db, named);
  return only && !other ? only : null;
}

/** Sources from the same host as an address. */
export const fromSite = (url: string): SQL | undefined =>
  beginsWith(`${comparableAddress(new URL("/", url).href)}/`);

/** Addresses that begin so after their scheme and `www.`. */
function beginsWith(start: string): SQL | undefined {
  const literal = start.replace(/[\\%_]/g, "\\$&");
  const begins = ["https://", "https://www.", "http://", "http://www."];
  return or(...begins.map((scheme) => like(tables.source.url, `${scheme}${literal}%`)));
}
