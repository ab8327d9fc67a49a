import { site } from "./claim-columns";
import { address, count, dates, id, instant, text, word } from "./column";
import { conditionsOf, mentions, spanOf } from "./conditions";
import type { Report } from "./report";
import { wanted } from "./wanted";

export const sources: Report = {
  title: "Sources",
  row: "A source: a publication that claims rest on.",
  columns: [
    id("source_id", "s.id", "The source."),
    text("publisher", "publisher.name", "Who published it."),
    text("title", "s.title", "Its title."),
    text("url", "s.url", "Its own address; empty when it is known only by its title."),
    word("kind", "s.kind", "article, official, transcript, post, video, wire or other."),
    text("language", "s.language", "Its language (BCP 47)."),
    ...dates("published", "s.published", "When it was published."),
    instant("retrieved_at", "s.retrieved_at", "When it was read for the record."),
    id(
      "sha256",
      "capture.sha256",
      "SHA-256 of the latest captured words, hexadecimal; empty when none are kept.",
    ),
    word(
      "capture_state",
      "CASE WHEN capture.sha256 IS NULL THEN 'not_captured' ELSE 'captured' END",
      "Whether its words are kept on record: captured or not_captured.",
    ),
    count("claims", "coalesce(cited.claims, 0)", "How many claims cite it."),
    address("url_on_record", `${site} || '/sources/' || s.id`, "The source's page on the record."),
  ],
  rows: (filters) => ({
    with: [
      wanted(filters, null),
      `cited AS (
  SELECT c.source_id, count(DISTINCT c.claim_id) AS claims FROM wanted JOIN citation c ON c.claim_id = wanted.id
  GROUP BY c.source_id
)`,
      "capture AS (SELECT DISTINCT ON (source_id) source_id, sha256 FROM source_capture ORDER BY source_id, captured_at DESC, id DESC)",
    ],
    from: `source s
JOIN actor publisher ON publisher.id = s.publisher_id
LEFT JOIN cited ON cited.source_id = s.id
LEFT JOIN capture ON capture.source_id = s.id`,
    where: [
      ...(filters.state && filters.state !== "all" ? ["cited.claims > 0"] : []),
      ...conditionsOf(filters, {
        meeting: (value) => `s.id IN (SELECT source_id FROM citation JOIN claim_meeting USING (claim_id)
          WHERE meeting_id = ${value})`,
        actor: (value) => `s.publisher_id = ${value}`,
        status: (value) => `s.id IN (SELECT source_id FROM citation JOIN claim_meeting USING (claim_id)
          JOIN meeting_summary USING (meeting_id) WHERE meeting_summary.status = ${value})`,
        ...spanOf("s.published"),
        q: mentions(["s.title", "s.url", "publisher.name"]),
      }),
    ],
    orderBy: "s.recorded_at, s.id",
  }),
};
