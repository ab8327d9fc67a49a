CREATE INDEX "actor_name_part" ON "actor" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "meeting_kind" ON "meeting" USING btree ("kind");--> statement-breakpoint
CREATE INDEX "meeting_summary_awaited" ON "meeting_summary" USING btree ("overdue_from") WHERE "meeting_summary"."awaits_outcome" and not "meeting_summary"."accounts_differ";--> statement-breakpoint
CREATE INDEX "meeting_summary_place" ON "meeting_summary" USING gin (lower(coalesce("venue" || ' ' || "city", "venue", "city")) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "meeting_summary_country" ON "meeting_summary" USING btree ("country");
--> statement-breakpoint
-- Lists of days. The last recorded of some days are shown first, and no one order has both these together. So each thing
-- stands in a list for its day and one for the month, the year and the decade of it, each in the order in which readers see
-- it: the days that are asked for are made up of few of these, and of none is more read than is shown.

-- The periods that some days touch: each day, month, year and decade, but for those within a longer one that is whole
-- among them; and which of them are whole. No day is an open end. Before 1900 it is 1900, after 2099 2099.
CREATE FUNCTION search.periods(first date, last date) RETURNS TABLE (period text, is_whole boolean)
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT left(to_char(begins, 'YYYY-MM-DD'), digits),
    begins >= days.first AND begins + length <= days.last + interval '1 day'
  FROM (
    SELECT greatest('1900-01-01', least('2099-12-31', one, other))::timestamp AS first,
      least('2099-12-31', greatest('1900-01-01', one, other))::timestamp AS last
    FROM (SELECT coalesce(first, '-infinity') AS one, coalesce(last, 'infinity') AS other) given
  ) days
  CROSS JOIN (VALUES
    (10, 'day', interval '1 day', 'month', interval '1 month'),
    (7, 'month', interval '1 month', 'year', interval '1 year'),
    (4, 'year', interval '1 year', 'decade', interval '10 years'),
    (3, 'decade', interval '10 years', NULL, NULL)
  ) level(digits, unit, length, above, length_above)
  -- Only the longer ones in which the days begin and end may not be whole.
  CROSS JOIN LATERAL (SELECT date_trunc(above, days.first) AS within UNION SELECT date_trunc(above, days.last)) longer
  CROSS JOIN LATERAL generate_series(date_trunc(unit, greatest(days.first, within)),
    least(days.last, within + length_above - interval '1 day'), length) begins
  WHERE (within >= days.first AND within + length_above <= days.last + interval '1 day') IS NOT TRUE
$$;
--> statement-breakpoint
-- The lists in which something of these days stands: what is of some of a period, and what is of all of it.
CREATE FUNCTION search.periods_listed(first date, last date) RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT period FROM search.periods(first, last)
  UNION ALL SELECT 'all ' || period FROM search.periods(first, last) WHERE is_whole AND length(period) < 10
$$;
--> statement-breakpoint
-- The lists in which everything that is of some of these days stands, and nothing else.
CREATE FUNCTION search.periods_asked(first date, last date) RETURNS SETOF text
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN is_whole THEN period ELSE 'all ' || period END FROM search.periods(first, last)
$$;
--> statement-breakpoint
CREATE TABLE search.statement_period (period text NOT NULL, seq bigint NOT NULL, subject_id uuid NOT NULL,
  first_day date NOT NULL, last_day date NOT NULL, PRIMARY KEY (period, seq));
--> statement-breakpoint
CREATE TABLE search.source_period (period text NOT NULL, recorded_at timestamptz NOT NULL, subject_id uuid NOT NULL,
  PRIMARY KEY (period, recorded_at, subject_id));
--> statement-breakpoint
CREATE TABLE search.meeting_period (period text NOT NULL, latest timestamptz NOT NULL, key text NOT NULL,
  subject_id uuid NOT NULL, PRIMARY KEY (period, latest, subject_id));
--> statement-breakpoint
CREATE INDEX meeting_period_key ON search.meeting_period (period, key);
--> statement-breakpoint
-- As claim_calendar has it, the days by all its meetings together.
CREATE VIEW search.statement_period_now AS
SELECT listed.period, told.seq, told.subject_id, told.first_day, told.last_day
FROM (
  SELECT c.id AS subject_id, c.seq,
    min(coalesce(first_day_of(d.edtf, d.earliest, coalesce(m.time_zone, 'UTC')), '-infinity')) AS first_day,
    max(coalesce(last_day_of(d.edtf, d.latest, coalesce(m.time_zone, 'UTC')), 'infinity')) AS last_day
  FROM public.claim c
  JOIN public.statement t ON t.claim_id = c.id
  CROSS JOIN LATERAL (SELECT coalesce(t.said, c.reported) AS edtf,
    CASE WHEN t.said IS NOT NULL THEN t.said_earliest WHEN c.reported IS NOT NULL THEN c.reported_earliest
      ELSE c.recorded_at END AS earliest,
    CASE WHEN t.said IS NOT NULL THEN t.said_latest WHEN c.reported IS NOT NULL THEN c.reported_latest
      ELSE c.recorded_at END AS latest) d
  LEFT JOIN public.statement_meeting about ON about.claim_id = c.id
  LEFT JOIN public.meeting m ON m.id = about.meeting_id
  WHERE c.state = 'published'
  GROUP BY c.id, c.seq
) told
CROSS JOIN LATERAL search.periods_listed(told.first_day, told.last_day) listed(period);
--> statement-breakpoint
CREATE VIEW search.source_period_now AS
SELECT listed.period, s.recorded_at, s.id AS subject_id
FROM public.source s
CROSS JOIN LATERAL search.periods_listed((s.published_earliest AT TIME ZONE 'UTC')::date,
  (s.published_latest AT TIME ZONE 'UTC')::date) listed(period)
WHERE s.published IS NOT NULL AND s.public_since IS NOT NULL;
--> statement-breakpoint
CREATE VIEW search.meeting_period_now AS
SELECT listed.period, coalesce(s.scheduled_latest, '-infinity') AS latest, m.key, m.id AS subject_id
FROM public.meeting_summary s
JOIN public.meeting m ON m.id = s.meeting_id
CROSS JOIN LATERAL search.periods_listed(s.first_day, s.last_day) listed(period)
WHERE s.scheduled IS NOT NULL AND m.public_since IS NOT NULL;
--> statement-breakpoint
-- Most lists are short and some are very long: see migration 0019.
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['statement', 'source', 'meeting'] LOOP
    EXECUTE format('CREATE INDEX %I ON search.%I (subject_id)', kind || '_period_subject', kind || '_period');
    EXECUTE format('ALTER TABLE search.%I ALTER COLUMN period SET (n_distinct = 20)', kind || '_period');
  END LOOP;
END
$$;
--> statement-breakpoint
-- Lists some things of a kind anew.
CREATE FUNCTION search.list_periods(kind text, ids uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  EXECUTE format('DELETE FROM search.%I WHERE subject_id = ANY ($1)', kind || '_period') USING ids;
  EXECUTE format('INSERT INTO search.%I SELECT * FROM search.%I WHERE subject_id = ANY ($1) ON CONFLICT DO NOTHING',
    kind || '_period', kind || '_period_now') USING ids;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.list_periods(text, uuid[]) FROM PUBLIC;
--> statement-breakpoint
-- Lists everything anew, for the owner of the schema.
CREATE FUNCTION search.rebuild_periods() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['statement', 'source', 'meeting'] LOOP
    EXECUTE format('TRUNCATE search.%I', kind || '_period');
    EXECUTE format('INSERT INTO search.%I SELECT * FROM search.%I ORDER BY 1, 2', kind || '_period', kind || '_period_now');
    EXECUTE format('ANALYZE search.%I', kind || '_period');
  END LOOP;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION search.rebuild_periods() FROM PUBLIC;
--> statement-breakpoint
SELECT search.rebuild_periods();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search.follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  ids uuid[];
BEGIN
  EXECUTE format('SELECT array_agg(DISTINCT %I) FROM changed', tg_argv[1]) INTO ids;
  -- Every publication asks of everything it names whether it is public yet, and mostly finds nothing to change.
  IF ids IS NULL THEN
    RETURN NULL;
  END IF;
  -- Only what is new takes a number: the parts of the site map are of so many numbers each.
  EXECUTE format(
    'WITH found AS MATERIALIZED (SELECT subject_id, names, words FROM search.%2$I WHERE subject_id = ANY ($1)),
     other AS (UPDATE search.%1$I e SET names = found.names, words = found.words FROM found
       WHERE e.subject_id = found.subject_id AND (e.names, e.words) IS DISTINCT FROM (found.names, found.words))
     INSERT INTO search.%1$I (subject_id, names, words) SELECT subject_id, names, words FROM found
       WHERE NOT EXISTS (SELECT FROM search.%1$I e WHERE e.subject_id = found.subject_id)
       ON CONFLICT (subject_id) DO UPDATE SET names = excluded.names, words = excluded.words',
    tg_argv[0], tg_argv[0] || '_now') USING ids;
  -- A statement's days are those of its claim and its meetings too: list_claims.
  IF tg_argv[0] IN ('meeting', 'source') THEN
    PERFORM search.list_periods(tg_argv[0], ids);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search.rebuild() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['actor', 'meeting', 'source', 'question', 'statement'] LOOP
    EXECUTE format('CREATE TEMP TABLE found_anew ON COMMIT DROP AS
      SELECT subject_id, names, words, recorded_at FROM search.%I', kind || '_now');
    EXECUTE format('TRUNCATE search.%I RESTART IDENTITY', kind);
    EXECUTE format('DROP INDEX search.%I', kind || '_words');
    EXECUTE format('INSERT INTO search.%I (subject_id, names, words)
      SELECT subject_id, names, words FROM pg_temp.found_anew ORDER BY recorded_at, subject_id', kind);
    DROP TABLE pg_temp.found_anew;
    EXECUTE format('CREATE INDEX %I ON search.%I USING gin (words)', kind || '_words', kind);
    EXECUTE format('ANALYZE search.%I', kind);
  END LOOP;
  PERFORM search.rebuild_periods();
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_claims(ids uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  WITH gone AS (DELETE FROM listed_claim WHERE claim_id = ANY (ids) RETURNING list, subject_id, stood_to),
    fewer AS (SELECT list, subject_id, count(*) AS claims FROM gone WHERE stood_to = 'infinity' GROUP BY list, subject_id)
  UPDATE list_length l SET claims = l.claims - fewer.claims FROM fewer
    WHERE l.list = fewer.list AND l.subject_id = fewer.subject_id;
  WITH come AS (
    INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to)
    SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to
      FROM past.listing WHERE claim_id = ANY (ids) AND named_id = ANY (ids)
    RETURNING list, subject_id, stood_to
  )
  INSERT INTO list_length AS l (list, subject_id, claims)
    SELECT list, subject_id, count(*) FROM come WHERE stood_to = 'infinity' GROUP BY list, subject_id
    ON CONFLICT (subject_id, list) DO UPDATE SET claims = l.claims + excluded.claims;
  PERFORM search.list_periods('statement', ids);
END
$$;
