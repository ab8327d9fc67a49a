import type { Size } from "./size";

/** One in four has a name that many have; the others' are put together, and few are alike. */
const family = `CASE pg_temp.pick('is common', a.n, 4)
  WHEN 0 THEN pg_temp.choose('family', a.n, ARRAY['Alder', 'Birk', 'Castell', 'Dorn', 'Egede', 'Falk', 'Grün'])
  ELSE pg_temp.choose('begins', a.n, ARRAY['B', 'Br', 'D', 'F', 'Gr', 'H', 'K', 'Kr', 'L', 'M', 'N', 'P', 'R', 'S', 'St', 'V'])
    || pg_temp.choose('sounds', a.n, ARRAY['a', 'e', 'i', 'o', 'u', 'ei', 'au'])
    || pg_temp.choose('goes on', a.n, ARRAY['b', 'ck', 'd', 'g', 'l', 'm', 'nd', 'nk', 'r', 'rm', 'rt', 's', 'st', 't', 'v', 'z'])
    || pg_temp.choose('sounds again', a.n, ARRAY['a', 'e', 'i', 'o', 'u', 'ia'])
    || pg_temp.choose('ends', a.n, ARRAY['', 'n', 'nd', 'r', 'ra', 'rov', 'ski', 'ssen', 'tti', 'va', 'vić', 'dze'])
  END`;

/** People with their offices, the organisations that grant them, outlets, and unnamed officials. */
export const actors = ({ outlets, organisations, persons, unnamed }: Size) => `
CREATE TEMP TABLE scale_actor ON COMMIT DROP AS
  SELECT kind, n, pg_temp.uuid_at('actor:' || kind, n, pg_temp.moment(0)) AS id FROM (
    SELECT 'outlet' AS kind, generate_series(1, ${outlets}) AS n
    UNION ALL SELECT 'organisation', generate_series(1, ${organisations})
    UNION ALL SELECT 'person', generate_series(1, ${persons})
    UNION ALL SELECT 'unnamed', generate_series(1, ${unnamed})
  ) kinds;
CREATE UNIQUE INDEX ON scale_actor (kind, n);
ANALYZE scale_actor;

INSERT INTO actor (id, key, kind, name, country, affiliation_id, recorded_at)
SELECT a.id, 'scale-' || a.kind || '-' || a.n, a.kind,
  CASE a.kind
    WHEN 'outlet' THEN pg_temp.choose('paper', a.n, ARRAY['Northern', 'Harbour', 'Meridian', 'Capital', 'Free'])
      || ' ' || pg_temp.choose('title', a.n, ARRAY['Courier', 'Gazette', 'Observer', 'Wire', 'Post']) || ' ' || a.n
    WHEN 'organisation' THEN 'Ministry of ' || pg_temp.choose('ministry', a.n,
      ARRAY['Foreign Affairs', 'Trade', 'Defence', 'the Interior', 'Energy']) || ' ' || a.n
    WHEN 'unnamed' THEN pg_temp.choose('unnamed', a.n, ARRAY['an unnamed official', 'a person close to the talks',
      'two diplomats', 'a government source']) || ' (' || a.n || ')'
    ELSE pg_temp.choose('given', a.n, ARRAY['Ana', 'Bruno', 'Celia', 'Dario', 'Edda', 'Filip', 'Greta', 'Hugo'])
      || ' ' || ${family} || ' ' || a.n
  END,
  CASE WHEN a.kind <> 'unnamed' THEN pg_temp.choose('country', a.n, ARRAY['AT', 'CH', 'FI', 'HU', 'NO', 'PL', 'SE']) END,
  CASE WHEN a.kind = 'unnamed' THEN whose.id END,
  pg_temp.moment(0)
FROM scale_actor a
LEFT JOIN scale_actor whose ON whose.kind = 'organisation'
  AND whose.n = 1 + pg_temp.pick('affiliation', a.n, ${organisations})
ORDER BY a.kind = 'unnamed', a.kind, a.n;

INSERT INTO actor_alias (actor_id, name)
SELECT id, 'Minister ' || n FROM scale_actor WHERE kind = 'person' AND pg_temp.pick('alias', n, 2) = 0;

-- Everybody holds one office until a day in 2024, and half of them another from the next.
INSERT INTO actor_role (actor_id, position, title, organisation_id, "from", from_earliest, from_latest,
  "to", to_earliest, to_latest)
SELECT a.id, office, CASE office WHEN 1 THEN 'Minister' ELSE 'Special envoy' END, o.id,
  starts::text, starts, pg_temp.end_of(starts), ends::text, ends, pg_temp.end_of(ends)
FROM scale_actor a
CROSS JOIN generate_series(1, 2) office
CROSS JOIN LATERAL (SELECT date '2024-01-01' + pg_temp.pick('change', a.n, 300)::integer AS changes) day
CROSS JOIN LATERAL (SELECT
  CASE office WHEN 1 THEN date '2020-01-01' ELSE changes + 1 END AS starts,
  CASE office WHEN 1 THEN changes END AS ends) held
JOIN scale_actor o ON o.kind = 'organisation' AND o.n = 1 + pg_temp.pick('office' || office, a.n, ${organisations})
WHERE a.kind = 'person' AND (office = 1 OR pg_temp.pick('second', a.n, 2) = 0);
`;
