import { sourceKinds } from "@/sources/vocabulary";
import { drawn } from "./prose";
import type { Size } from "./size";
import { words } from "./words";

/**
 * Sources, a citation or two for every claim, and chains of up to three links. One source in fifty is the first
 * outlet's, and one claim in fifty rests on the first source.
 */
export const citations = ({ sources, outlets, organisations, unnamed }: Size) => `
CREATE TEMP TABLE scale_source ON COMMIT DROP AS
  SELECT n, at, pg_temp.uuid_at('source', n, at) AS id,
    CASE pg_temp.pick('publishes most', n, 50) WHEN 0 THEN 1 ELSE 1 + pg_temp.pick('publisher', n, ${outlets}) END AS outlet,
    pg_temp.pick('capture', n, 10) = 0 AS is_captured
  FROM generate_series(1, ${sources}) n
  CROSS JOIN LATERAL (SELECT pg_temp.moment((n - 1)::float / ${sources}) AS at) recorded;
CREATE UNIQUE INDEX ON scale_source (n);
ANALYZE scale_source;

INSERT INTO source (id, key, publisher_id, title, url, kind, language, published, published_earliest, published_latest,
  retrieved_at, recorded_at)
SELECT s.id, 'scale-source-' || s.n, publisher.id, prose.headline || ' (' || s.n || ')',
  CASE WHEN pg_temp.pick('address', s.n, 10) > 0 THEN 'https://outlet-' || s.outlet || '.example/articles/' || s.n END,
  pg_temp.choose('source', s.n, ${words(sourceKinds)}), 'en', day::text, day, pg_temp.end_of(day), s.at, s.at
FROM scale_source s
${drawn("prose", "s.n")}
JOIN scale_actor publisher ON publisher.kind = 'outlet' AND publisher.n = s.outlet
CROSS JOIN LATERAL (SELECT (s.at AT TIME ZONE 'UTC')::date AS day) published
ORDER BY s.n;

INSERT INTO source_capture (id, source_id, text, sha256, captured_at)
SELECT pg_temp.uuid_at('capture', s.n, at), id, words, encode(sha256(convert_to(words, 'UTF8')), 'hex'), at
FROM scale_source s ${drawn("captured", "s.n")} WHERE is_captured ORDER BY s.n;

CREATE TEMP TABLE scale_citation ON COMMIT DROP AS
SELECT c.n * 2 + place AS n, c.id AS claim_id, place, s.id AS source_id, s.outlet, is_captured,
  pg_temp.uuid_at('citation', c.n * 2 + place, c.at) AS id, pg_temp.pick('chain', c.n * 2 + place, 10) AS chain
FROM scale_claim c
CROSS JOIN generate_series(1, 2) place
JOIN scale_source s ON s.n = 1 + (CASE pg_temp.pick('cited most', c.n, 50) WHEN 0 THEN ${sources} - 1
  ELSE pg_temp.pick('source', c.n, ${sources}) END + place) % ${sources}
WHERE place = 1 OR pg_temp.pick('citations', c.n, 5) = 0;
ANALYZE scale_citation;

INSERT INTO citation (id, claim_id, position, source_id, excerpt, excerpt_check)
SELECT id, claim_id, place, source_id, excerpt, CASE WHEN excerpt IS NULL THEN 'no_excerpt' ELSE 'no_capture' END
FROM scale_citation c
${drawn("prose", "c.n")}
CROSS JOIN LATERAL (
  SELECT CASE WHEN pg_temp.pick('excerpt', c.n, 3) = 0 AND NOT is_captured THEN prose.words END AS excerpt
) quoted
ORDER BY c.n;

-- Four chains in ten have no link beyond the publisher; the others end at an outlet, a ministry or somebody unnamed.
INSERT INTO citation_link (citation_id, position, actor_id)
SELECT c.id, 1, a.id FROM scale_citation c
JOIN scale_actor a ON a.kind = CASE c.chain WHEN 6 THEN 'unnamed' ELSE 'outlet' END AND a.n = CASE c.chain
  WHEN 6 THEN 1 + pg_temp.pick('link', c.n, ${unnamed})
  ELSE 1 + (c.outlet + pg_temp.pick('link', c.n, ${outlets} - 1)) % ${outlets} END
WHERE c.chain >= 4
UNION ALL
SELECT c.id, 2, a.id FROM scale_citation c
JOIN scale_actor a ON a.kind = CASE c.chain WHEN 7 THEN 'unnamed' ELSE 'organisation' END
  AND a.n = 1 + pg_temp.pick('second link', c.n, CASE c.chain WHEN 7 THEN ${unnamed} ELSE ${organisations} END)
WHERE c.chain >= 7
UNION ALL
SELECT c.id, 3, a.id FROM scale_citation c
JOIN scale_actor a ON a.kind = 'unnamed' AND a.n = 1 + pg_temp.pick('third link', c.n, ${unnamed})
WHERE c.chain = 9;
`;
