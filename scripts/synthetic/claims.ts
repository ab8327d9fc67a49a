import { drawn } from "./prose";
import type { Size } from "./size";

/**
 * Claims of the three kinds in the order they were recorded. A claim bears on a meeting recorded before it, one in
 * a hundred on the very first, so that there is one with a long history. Most are published; some are still drafts
 * or in review, a few retracted.
 */
export const claims = (size: Size) => `
CREATE TEMP TABLE scale_claim ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY at, kind) AS n, kind, k, at, pg_temp.uuid_at('claim:' || kind, k, at) AS id,
  
  CASE pg_temp.pick('state:' || kind, k, 100) WHEN 0 THEN 'retracted' WHEN 1 THEN 'in_review' WHEN 2 THEN 'in_review'
    WHEN 3 THEN 'draft' WHEN 4 THEN 'draft' WHEN 5 THEN 'draft' ELSE 'published' END AS state,
  CASE pg_temp.pick('big:' || kind, k, 100) WHEN 0 THEN 1
    ELSE latest - pg_temp.pick('recent:' || kind, k, least(latest, 300)) END AS meeting
FROM (
  SELECT kind, k, pg_temp.moment((k - 0.5) / total) AS at,
    greatest(1, ceil((k - 0.5) / total * ${size.meetings}))::bigint AS latest
  FROM (VALUES ('statement', ${size.statements}), ('status_change', ${size.statusChanges}),
    ('attendance', ${size.attendance})) kinds(kind, total)
  CROSS JOIN LATERAL generate_series(1, total) k
) recorded;
CREATE UNIQUE INDEX ON scale_claim (id);
CREATE UNIQUE INDEX ON scale_claim (kind, k);
ANALYZE scale_claim;

INSERT INTO claim (id, key, kind, state, version, author_id, last_edited_by_id, reviewer_id, according_to_id,
  reported, reported_earliest, reported_latest, note, recorded_at, published_at, public_note)
SELECT c.id, 'scale-' || c.kind || '-' || c.k, c.kind, c.state,
  CASE c.state WHEN 'published' THEN 2 WHEN 'retracted' THEN 3 ELSE 1 END, author.id, author.id,
  CASE WHEN c.state IN ('published', 'retracted') THEN reviewer.id END,
  account_of.id,
  reported::text, reported, pg_temp.end_of(reported),
  CASE WHEN pg_temp.pick('noted', c.n, 20) = 0 THEN note.words END,
  c.at,
  CASE WHEN c.state IN ('published', 'retracted') THEN c.at + interval '10 minutes' END,
  CASE WHEN c.state = 'retracted' THEN 'Withdrawn: the source corrected its report.' END
FROM scale_claim c
${drawn("note", "c.n")}
JOIN scale_editor author ON author.n = pg_temp.pick('author', c.n, 3)
JOIN scale_editor reviewer ON reviewer.n = (pg_temp.pick('author', c.n, 3) + 1) % 3
LEFT JOIN scale_actor account_of ON c.kind <> 'statement' AND pg_temp.pick('account', c.n, 10) < 3
  AND account_of.kind = 'person' AND account_of.n = 1 + pg_temp.pick('whose', c.meeting * 3 + c.n % 3, ${size.persons})
CROSS JOIN LATERAL (SELECT CASE WHEN pg_temp.pick('reported', c.n, 2) = 0
  THEN (c.at AT TIME ZONE 'UTC')::date END AS reported) day
ORDER BY c.n;
`;
