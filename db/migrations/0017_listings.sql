CREATE TABLE "list_length" (
	"list" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"claims" integer NOT NULL,
	CONSTRAINT "list_length_subject_id_list_pk" PRIMARY KEY("subject_id","list")
);
--> statement-breakpoint
CREATE TABLE "listed_claim" (
	"list" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	"state" text NOT NULL,
	"by_day" date NOT NULL,
	"reported_day" date NOT NULL,
	"from_day" date NOT NULL,
	"seq" bigint NOT NULL,
	"stood_from" timestamp with time zone NOT NULL,
	"stood_to" timestamp with time zone NOT NULL,
	CONSTRAINT "listed_claim_claim_id_list_subject_id_stood_from_pk" PRIMARY KEY("claim_id","list","subject_id","stood_from"),
	CONSTRAINT "listed_claim_list_known" CHECK ("listed_claim"."list" in ('status_changes', 'attendance', 'statements', 'resting', 'claims', 'positions'))
);
--> statement-breakpoint
CREATE TABLE "page_moment" (
	"subject_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "page_moment_subject_id_at_pk" PRIMARY KEY("subject_id","at")
);
--> statement-breakpoint
DROP INDEX "meeting_summary_status";--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "decisive" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "last_published" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "listed_claim_place" ON "listed_claim" USING btree ("subject_id","list","by_day","reported_day","from_day","seq");--> statement-breakpoint
CREATE INDEX "actor_by_name" ON "actor" USING btree ("name","key");--> statement-breakpoint
CREATE INDEX "meeting_summary_latest" ON "meeting_summary" USING btree (coalesce("scheduled_latest", '-infinity'::timestamptz),"meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_summary_status" ON "meeting_summary" USING btree ("status",coalesce("scheduled_latest", '-infinity'::timestamptz),"meeting_id");
--> statement-breakpoint
ALTER TABLE past.meeting_summary ADD COLUMN decisive uuid[], ADD COLUMN last_published timestamptz;
--> statement-breakpoint
-- The first or the last day that a date can mean by a time zone's calendar: as `edgesOf` has it. Days are as the source
-- wrote them; in a list, a bound at the very edge of a day is taken for the day.
CREATE FUNCTION first_day_of(edtf text, earliest timestamptz, zone text) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (earliest AT TIME ZONE CASE WHEN split_part(edtf, '/', 1) !~ 'T'
    OR split_part(edtf, '/', 1) ~ '[[{,]' AND earliest = date_trunc('day', earliest, 'UTC') THEN 'UTC' ELSE zone END)::date
$$;
--> statement-breakpoint
CREATE FUNCTION last_day_of(edtf text, latest timestamptz, zone text) RETURNS date
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT (latest AT TIME ZONE CASE WHEN split_part(edtf, '/', -1) !~ 'T' OR split_part(edtf, '/', -1) ~ '[[{,]'
    AND latest + interval '1 millisecond' = date_trunc('day', latest + interval '1 millisecond', 'UTC')
    THEN 'UTC' ELSE zone END)::date
$$;
--> statement-breakpoint
-- Public claims with the dates that place them in a list, in each of their versions.
CREATE VIEW past.told AS
SELECT c.id AS claim_id, c.state, c.seq, c.reported, c.reported_earliest, c.reported_latest, kind.edtf, kind.earliest,
  kind.latest, greatest(c.stood_from, kind.stood_from) AS stood_from, least(c.stood_to, kind.stood_to) AS stood_to
FROM past.claim c
JOIN (
  SELECT claim_id, effective AS edtf, effective_earliest AS earliest, effective_latest AS latest, stood_from, stood_to
    FROM past.status_change
  UNION ALL SELECT claim_id, effective, effective_earliest, effective_latest, stood_from, stood_to FROM past.attendance
  UNION ALL SELECT claim_id, said, said_earliest, said_latest, stood_from, stood_to FROM past.statement
) kind ON kind.claim_id = c.id
WHERE c.state IN ('published', 'retracted');
--> statement-breakpoint
-- In whose lists claims stand, public or not, and by whose calendar.
CREATE VIEW past.named AS
WITH about AS NOT MATERIALIZED (
  SELECT 'status_changes' AS list, claim_id, meeting_id, stood_from, stood_to FROM past.status_change
  UNION ALL SELECT 'attendance', claim_id, meeting_id, stood_from, stood_to FROM past.attendance
  UNION ALL SELECT 'statements', claim_id, meeting_id, stood_from, stood_to FROM past.statement_meeting
)
SELECT about.list, about.claim_id, m.id AS subject_id, coalesce(m.time_zone, 'UTC') AS zone,
  greatest(about.stood_from, m.stood_from) AS stood_from, least(about.stood_to, m.stood_to) AS stood_to
  FROM about JOIN past.meeting m ON m.id = about.meeting_id
UNION ALL SELECT 'statements', claim_id, speaker_id, 'UTC', stood_from, stood_to FROM past.statement
UNION ALL SELECT 'statements', claim_id, on_behalf_of_id, 'UTC', stood_from, stood_to FROM past.statement
UNION ALL SELECT 'positions', claim_id, question_id, 'UTC', stood_from, stood_to FROM past."position"
UNION ALL SELECT 'claims', claim_id, source_id, 'UTC', stood_from, stood_to FROM past.citation
UNION ALL SELECT 'resting', c.claim_id, s.publisher_id, 'UTC', greatest(c.stood_from, s.stood_from),
  least(c.stood_to, s.stood_to) FROM past.citation c JOIN past.source s ON s.id = c.source_id
UNION ALL SELECT 'resting', c.claim_id, l.actor_id, 'UTC', greatest(c.stood_from, l.stood_from),
  least(c.stood_to, l.stood_to) FROM past.citation c JOIN past.citation_link l ON l.citation_id = c.id;
--> statement-breakpoint
-- The place of each claim in each list, with the times for which it stood there: the days of `momentOf`. Of a claim that
-- is in a list twice, as one that cites a source twice is, the times are taken together.
CREATE VIEW past.listing AS
SELECT list, subject_id, claim_id, named_id, state, by_day, reported_day, from_day, seq, lower(time) AS stood_from,
  upper(time) AS stood_to
FROM (
  SELECT n.list, n.subject_id, t.claim_id, n.claim_id AS named_id, t.state, coalesce(known.by_day, '-infinity') AS by_day,
    coalesce(known.reported_day, known.by_day, '-infinity') AS reported_day,
    coalesce(known.from_day, '-infinity') AS from_day, t.seq,
    range_agg(tstzrange(greatest(t.stood_from, n.stood_from), least(t.stood_to, n.stood_to))) AS times
  FROM past.told t
  JOIN past.named n ON n.claim_id = t.claim_id AND n.stood_from < t.stood_to AND n.stood_to > t.stood_from
    AND n.stood_from < n.stood_to AND t.stood_from < t.stood_to
  CROSS JOIN LATERAL (
    SELECT first_day_of(t.edtf, t.earliest, n.zone) AS first, last_day_of(t.edtf, t.latest, n.zone) AS last,
      first_day_of(t.reported, t.reported_earliest, n.zone) AS first_report,
      last_day_of(t.reported, t.reported_latest, n.zone) AS last_report OFFSET 0
  ) days
  CROSS JOIN LATERAL (
    SELECT least(coalesce(last, CASE WHEN last_report IS NULL THEN first END), last_report) AS by_day,
      coalesce(last_report, first_report) AS reported_day, first AS from_day
  ) known
  WHERE n.subject_id IS NOT NULL
  GROUP BY n.list, n.subject_id, t.claim_id, n.claim_id, t.state, 6, 7, 8, t.seq
) listed, unnest(times) time;
--> statement-breakpoint
-- Lists some claims anew.
CREATE FUNCTION list_claims(ids uuid[]) RETURNS void
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
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION list_claims(uuid[]) FROM PUBLIC;
--> statement-breakpoint
-- At which instants pages came to stand differently, of the acts on claims that readers saw: in whose lists each claim
-- stood until then or stands since, or one that it bears on or that bears on it.
CREATE VIEW past.shown_at AS
SELECT l.subject_id, told.claim_id, told.stood_from AS at FROM (
  SELECT c.id AS claim_id, c.stood_from, c.id AS shown FROM past.claim c WHERE c.state IN ('published', 'retracted')
  UNION ALL SELECT c.id, c.stood_from, r.target_id FROM past.claim c JOIN past.claim_relation r ON r.claim_id = c.id
    AND r.stood_from <= c.stood_from AND r.stood_to >= c.stood_from WHERE c.state IN ('published', 'retracted')
  UNION ALL SELECT c.id, c.stood_from, r.claim_id FROM past.claim c JOIN past.claim_relation r ON r.target_id = c.id
    AND r.stood_from <= c.stood_from AND r.stood_to >= c.stood_from WHERE c.state IN ('published', 'retracted')
) told
JOIN listed_claim l ON l.claim_id = told.shown AND l.list IN ('status_changes', 'attendance', 'statements')
  AND l.stood_from <= told.stood_from AND l.stood_to >= told.stood_from;
--> statement-breakpoint
-- The same of the acts on a meeting or an actor itself, in each version that readers saw.
CREATE VIEW past.itself_at AS
SELECT whole.id AS subject_id, part.at
FROM (
  SELECT id, public_since, stood_from, stood_to FROM past.meeting UNION ALL
  SELECT id, public_since, stood_from, stood_to FROM past.actor
) whole
JOIN (
  SELECT id, stood_from AS at FROM past.meeting
  UNION ALL SELECT meeting_id, stood_from FROM past.meeting_name
  UNION ALL SELECT meeting_id, stood_from FROM past.meeting_participant
  UNION ALL SELECT meeting_id, stood_from FROM past.meeting_relation
  UNION ALL SELECT related_id, stood_from FROM past.meeting_relation
  UNION ALL SELECT related_id, stood_to FROM past.meeting_relation WHERE stood_to < 'infinity'
  UNION ALL SELECT id, stood_from FROM past.actor
  UNION ALL SELECT actor_id, stood_from FROM past.actor_alias
  UNION ALL SELECT actor_id, stood_from FROM past.actor_role
) part ON part.id = whole.id AND part.at >= whole.stood_from AND part.at < whole.stood_to
WHERE whole.public_since IS NOT NULL;
--> statement-breakpoint
-- Lists every claim anew, for the owner of the schema: after a bulk load that wrote the past by itself, or to check.
CREATE FUNCTION relist_claims() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  TRUNCATE listed_claim, list_length, page_moment;
  INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to)
    SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to FROM past.listing;
  INSERT INTO list_length (list, subject_id, claims)
    SELECT list, subject_id, count(*) FROM listed_claim WHERE stood_to = 'infinity' GROUP BY list, subject_id;
  INSERT INTO page_moment (subject_id, at)
    SELECT subject_id, at FROM past.shown_at UNION SELECT subject_id, at FROM past.itself_at;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION relist_claims() FROM PUBLIC;
--> statement-breakpoint
-- Once entries are written and the past is kept (triggers fire in the order of their names): the claims that the acts
-- changed, and those whose place follows from what they changed, a meeting's time zone or a source's publisher.
CREATE FUNCTION list_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  entries uuid[];
  instant timestamptz;
  changed uuid[];
BEGIN
  SELECT array_agg(id), max(at) INTO entries, instant FROM written;
  WITH act AS MATERIALIZED (
    SELECT h.position, h.owner_id, f.table_name, h.replaces IS NOT NULL OR h.before IS NOT NULL AS was_there
    FROM history_image h JOIN history_form f ON f.id = h.form WHERE h.entry_id = ANY (entries)
  ), moved AS MATERIALIZED (
    SELECT c.owner_id AS id, c.table_name FROM act JOIN history_change c USING (position)
    WHERE act.was_there AND act.table_name IN ('meeting', 'source')
      AND (c.before -> 'time_zone' IS DISTINCT FROM c.after -> 'time_zone'
        OR c.before -> 'publisher_id' IS DISTINCT FROM c.after -> 'publisher_id')
  )
  SELECT array_agg(DISTINCT id) INTO changed FROM (
    SELECT owner_id AS id FROM act
      WHERE table_name IN ('claim', 'status_change', 'attendance', 'statement', 'statement_meeting', 'position')
    UNION ALL
    SELECT cited.claim_id FROM act JOIN past.citation cited ON cited.id = act.owner_id
      WHERE act.table_name IN ('citation', 'citation_link')
    UNION ALL
    SELECT l.claim_id FROM moved JOIN listed_claim l ON l.subject_id = moved.id
  ) claims;
  IF changed IS NOT NULL THEN
    PERFORM list_claims(changed);
    INSERT INTO page_moment (subject_id, at)
      SELECT DISTINCT subject_id, at FROM past.shown_at WHERE claim_id = ANY (changed) AND at = instant
      ON CONFLICT DO NOTHING;
  END IF;
  INSERT INTO page_moment (subject_id, at)
    SELECT DISTINCT touched.subject_id, instant FROM (
      SELECT h.owner_id AS subject_id FROM history_image h JOIN history_form f ON f.id = h.form
        WHERE h.entry_id = ANY (entries) AND f.table_name IN ('meeting', 'meeting_name', 'meeting_participant',
          'meeting_relation', 'actor', 'actor_alias', 'actor_role')
      UNION ALL
      SELECT r.related_id FROM history_image h JOIN history_form f ON f.id = h.form
        JOIN past.meeting_relation r ON r.meeting_id = h.owner_id AND instant IN (r.stood_from, r.stood_to)
        WHERE h.entry_id = ANY (entries) AND f.table_name = 'meeting_relation'
    ) touched
    WHERE EXISTS (SELECT FROM meeting m WHERE m.id = touched.subject_id AND m.public_since IS NOT NULL)
      OR EXISTS (SELECT FROM actor a WHERE a.id = touched.subject_id AND a.public_since IS NOT NULL)
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_entry_relisted AFTER INSERT ON history_entry REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION list_written();
--> statement-breakpoint
SELECT relist_claims();
