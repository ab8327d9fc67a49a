import { sql } from "drizzle-orm";
import { views } from "@/db";
import { sourceConditions } from "@/published/conditions/sources";
import { site } from "./claim-columns";
import { address, count, dates, id, instant, text, word } from "./column";
import { reportConditions } from "./conditions";
import type { Report } from "./report";
import { wanted, wantedClaims } from "./wanted";

const { actor, citation, source, sourceCapture } = views;
const published = {
  edtf: source.published,
  earliest: source.publishedEarliest,
  latest: source.publishedLatest,
};

const cited = sql`cited AS (
  SELECT ${citation.sourceId} AS source_id, count(DISTINCT ${citation.claimId}) AS claims
  FROM ${wanted} JOIN ${citation} ON ${citation.claimId} = ${wanted.id} GROUP BY ${citation.sourceId}
)`;
const capture = sql`capture AS (
  SELECT DISTINCT ON (${sourceCapture.sourceId}) ${sourceCapture.sourceId} AS source_id, ${sourceCapture.sha256} AS sha256
  FROM ${sourceCapture} ORDER BY ${sourceCapture.sourceId}, ${sourceCapture.capturedAt} DESC, ${sourceCapture.id} DESC
)`;
export const sources: Report = {
  title: "Sources",
  row: "A source: a publication that claims rest on.",
  columns: [
    id("source_id", source.id, "The source."),
    text("publisher", actor.name, "Who published it."),
    text("title", source.title, "Its title."),
    text("url", source.url, "Its own address; empty when it is known only by its title."),
    word("kind", source.kind, "article, official, transcript, post, video, wire or other."),
    text("language", source.language, "Its language (BCP 47)."),
    ...dates("published", published, "When it was published."),
    instant("retrieved_at", source.retrievedAt, "When it was read for the record."),
    id(
      "sha256",
      sql`capture.sha256`,
      "SHA-256 of the latest captured words, hexadecimal; empty when none are kept.",
    ),
    word(
      "capture_state",
      sql`CASE WHEN capture.sha256 IS NULL THEN 'not_captured' ELSE 'captured' END`,
      "Whether its words are kept on record: captured or not_captured.",
    ),
    count("claims", sql`coalesce(cited.claims, 0)`, "How many claims cite it."),
    address("url_on_record", sql`${site} || '/sources/' || ${source.id}`, "The source's page on the record."),
  ],
  rows: (filters) => ({
    with: [wantedClaims(filters, null), cited, capture],
    from: sql`${source}
JOIN ${actor} ON ${actor.id} = ${source.publisherId}
LEFT JOIN cited ON cited.source_id = ${source.id}
LEFT JOIN capture ON capture.source_id = ${source.id}`,
    where: [
      ...(filters.state === undefined ? [sql`${source.publicSince} IS NOT NULL`] : []),
      ...(filters.state && filters.state !== "all" ? [sql`cited.claims > 0`] : []),
      ...reportConditions(filters, sourceConditions),
    ],
    orderBy: sql`${source.recordedAt}, ${source.id}`,
  }),
};
