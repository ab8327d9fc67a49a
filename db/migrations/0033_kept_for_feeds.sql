CREATE TABLE "meeting_revision" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"changes" integer NOT NULL,
	"last_changed" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_link" (
	"source_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"claim_id" uuid NOT NULL,
	CONSTRAINT "source_link_source_id_actor_id_claim_id_pk" PRIMARY KEY("source_id","actor_id","claim_id")
);
--> statement-breakpoint
ALTER TABLE "listed_claim" DROP CONSTRAINT "listed_claim_list_known";--> statement-breakpoint
CREATE INDEX "source_link_claim" ON "source_link" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "listed_claim_recorded" ON "listed_claim" USING btree ("subject_id","list","seq") WHERE "listed_claim"."list" in ('statements', 'addressed') and "listed_claim"."state" = 'published' and "listed_claim"."stood_to" = 'infinity';--> statement-breakpoint
ALTER TABLE "listed_claim" ADD CONSTRAINT "listed_claim_list_known" CHECK ("listed_claim"."list" in ('status_changes', 'attendance', 'statements', 'resting', 'claims', 'positions', 'taken', 'addressed'));
--> statement-breakpoint
-- Acts that readers came to see on claims that take a position on a question, or ever did.
CREATE VIEW past.taken_at AS
SELECT p.question_id, p.claim_id, c.stood_from AS at
FROM past."position" p JOIN past.claim c ON c.id = p.claim_id
WHERE c.state IN ('published', 'retracted') AND EXISTS (SELECT FROM past.claim seen WHERE seen.id = p.claim_id
  AND seen.state IN ('published', 'retracted') AND seen.stood_from < p.stood_to AND seen.stood_to > p.stood_from);
--> statement-breakpoint
-- Every instant at which readers saw a meeting or a change of its status come to read otherwise: corrections and
-- retractions too. Calendars count them.
CREATE VIEW past.revised_at AS
SELECT s.meeting_id, s.claim_id, c.stood_from AS at
FROM past.status_change s JOIN past.claim c ON c.id = s.claim_id
WHERE c.state IN ('published', 'retracted') AND EXISTS (SELECT FROM past.claim seen WHERE seen.id = s.claim_id
  AND seen.state IN ('published', 'retracted') AND seen.stood_from < s.stood_to AND seen.stood_to > s.stood_from)
UNION ALL SELECT id, NULL, stood_from FROM past.meeting WHERE public_since IS NOT NULL;
--> statement-breakpoint
-- Whom sources rely on, by public claims as they cite them now.
CREATE VIEW past.linked AS
SELECT DISTINCT c.source_id, l.actor_id, c.claim_id
FROM public.citation c
JOIN public.claim ON claim.id = c.claim_id AND claim.state IN ('published', 'retracted')
JOIN public.citation_link l ON l.citation_id = c.id;
--> statement-breakpoint
-- Who was addressed has statements of a list too: what programs list of an actor is what it said and what it was told.
CREATE OR REPLACE VIEW past.named AS
WITH about AS NOT MATERIALIZED (
  SELECT 'status_changes' AS list, claim_id, meeting_id, stood_from, stood_to, NULL::uuid AS speaker_id,
    NULL::uuid AS question_id, NULL::text AS stance FROM past.status_change
  UNION ALL SELECT 'attendance', claim_id, meeting_id, stood_from, stood_to, NULL, NULL, NULL FROM past.attendance
  UNION ALL SELECT 'statements', claim_id, meeting_id, stood_from, stood_to, NULL, NULL, NULL FROM past.statement_meeting
  UNION ALL SELECT 'taken', p.claim_id, m.meeting_id, greatest(p.stood_from, s.stood_from, m.stood_from),
    least(p.stood_to, s.stood_to, m.stood_to), s.speaker_id, p.question_id, p.stance
    FROM past."position" p JOIN past.statement s ON s.claim_id = p.claim_id
    JOIN past.statement_meeting m ON m.claim_id = p.claim_id
), taken AS NOT MATERIALIZED (
  SELECT p.claim_id, s.speaker_id, p.question_id, p.stance, greatest(p.stood_from, s.stood_from) AS stood_from,
    least(p.stood_to, s.stood_to) AS stood_to FROM past."position" p JOIN past.statement s ON s.claim_id = p.claim_id
)
SELECT about.list, about.claim_id, m.id AS subject_id, coalesce(m.time_zone, 'UTC') AS zone,
  greatest(about.stood_from, m.stood_from) AS stood_from, least(about.stood_to, m.stood_to) AS stood_to,
  about.speaker_id, about.question_id, about.stance
  FROM about JOIN past.meeting m ON m.id = about.meeting_id
UNION ALL SELECT 'statements', claim_id, speaker_id, 'UTC', stood_from, stood_to, NULL, NULL, NULL FROM past.statement
UNION ALL SELECT 'statements', claim_id, on_behalf_of_id, 'UTC', stood_from, stood_to, NULL, NULL, NULL
  FROM past.statement
UNION ALL SELECT 'addressed', claim_id, addressee_id, 'UTC', stood_from, stood_to, NULL, NULL, NULL FROM past.statement
UNION ALL SELECT 'taken', claim_id, speaker_id, 'UTC', stood_from, stood_to, speaker_id, question_id, stance FROM taken
UNION ALL SELECT 'positions', claim_id, question_id, 'UTC', stood_from, stood_to, speaker_id, question_id, stance
  FROM taken
UNION ALL SELECT 'claims', claim_id, source_id, 'UTC', stood_from, stood_to, NULL, NULL, NULL FROM past.citation
UNION ALL SELECT 'resting', c.claim_id, s.publisher_id, 'UTC', greatest(c.stood_from, s.stood_from),
  least(c.stood_to, s.stood_to), NULL, NULL, NULL FROM past.citation c JOIN past.source s ON s.id = c.source_id
UNION ALL SELECT 'resting', c.claim_id, l.actor_id, 'UTC', greatest(c.stood_from, l.stood_from),
  least(c.stood_to, l.stood_to), NULL, NULL, NULL FROM past.citation c JOIN past.citation_link l ON l.citation_id = c.id;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_claims(ids uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  questions uuid[];
  actors uuid[];
BEGIN
  WITH left_by AS (
    UPDATE position_holder h SET claims = h.claims - fewer.claims FROM (
      SELECT subject_id, speaker_id, count(*) AS claims FROM listed_claim WHERE claim_id = ANY (ids)
        AND list = 'positions' AND state = 'published' AND stood_to = 'infinity' GROUP BY subject_id, speaker_id
    ) fewer WHERE h.question_id = fewer.subject_id AND h.actor_id = fewer.speaker_id RETURNING h.question_id, h.actor_id
  )
  SELECT array_agg(question_id), array_agg(actor_id) INTO questions, actors FROM left_by;
  WITH gone AS (DELETE FROM listed_claim WHERE claim_id = ANY (ids) RETURNING list, subject_id, stood_to),
    fewer AS (SELECT list, subject_id, count(*) AS claims FROM gone WHERE stood_to = 'infinity' GROUP BY list, subject_id)
  UPDATE list_length l SET claims = l.claims - fewer.claims FROM fewer
    WHERE l.list = fewer.list AND l.subject_id = fewer.subject_id;
  WITH come AS (
    INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from,
      stood_to, speaker_id, question_id, stance)
    SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to, speaker_id,
      question_id, stance FROM past.listing WHERE claim_id = ANY (ids) AND named_id = ANY (ids)
    RETURNING list, subject_id, stood_to
  )
  INSERT INTO list_length AS l (list, subject_id, claims)
    SELECT list, subject_id, count(*) FROM come WHERE stood_to = 'infinity' GROUP BY list, subject_id
    ON CONFLICT (subject_id, list) DO UPDATE SET claims = l.claims + excluded.claims;
  PERFORM hold_positions(ids, questions, actors);
  DELETE FROM source_link WHERE claim_id = ANY (ids);
  INSERT INTO source_link (source_id, actor_id, claim_id)
    SELECT source_id, actor_id, claim_id FROM past.linked WHERE claim_id = ANY (ids);
  -- What is no statement has no days of one.
  IF EXISTS (SELECT FROM statement WHERE claim_id = ANY (ids)) THEN
    PERFORM search.list_periods('statement', ids);
  END IF;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION relist_claims() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  TRUNCATE listed_claim, list_length, page_moment, source_link, meeting_revision;
  INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from,
    stood_to, speaker_id, question_id, stance)
    SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to, speaker_id,
      question_id, stance FROM past.listing;
  INSERT INTO list_length (list, subject_id, claims)
    SELECT list, subject_id, count(*) FROM listed_claim WHERE stood_to = 'infinity' GROUP BY list, subject_id;
  PERFORM rebuild_holders();
  INSERT INTO page_moment (subject_id, at)
    SELECT subject_id, at FROM past.shown_at UNION SELECT subject_id, at FROM past.itself_at
    UNION SELECT question_id, at FROM past.taken_at;
  INSERT INTO source_link (source_id, actor_id, claim_id) SELECT source_id, actor_id, claim_id FROM past.linked;
  INSERT INTO meeting_revision (meeting_id, changes, last_changed)
    SELECT meeting_id, count(DISTINCT at), max(at) FROM past.revised_at GROUP BY meeting_id;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION list_written() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entries uuid[];
  instant timestamptz;
  changed uuid[];
  meetings uuid[];
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
    -- Of a claim that comes to name a question all acts are told there, those before too.
    INSERT INTO page_moment (subject_id, at)
      SELECT DISTINCT question_id, at FROM past.taken_at WHERE claim_id = ANY (changed)
      ON CONFLICT DO NOTHING;
  END IF;
  -- Each act is one change more.
  SELECT array_agg(DISTINCT h.owner_id) INTO meetings FROM history_image h JOIN history_form f ON f.id = h.form
    WHERE h.entry_id = ANY (entries) AND f.table_name = 'meeting';
  INSERT INTO meeting_revision AS r (meeting_id, changes, last_changed)
    SELECT meeting_id, 1, instant FROM (
      SELECT meeting_id FROM past.revised_at WHERE claim_id = ANY (changed) AND at = instant
      UNION SELECT meeting_id FROM past.revised_at WHERE meeting_id = ANY (meetings) AND claim_id IS NULL AND at = instant
    ) revised
    ON CONFLICT (meeting_id) DO UPDATE SET changes = r.changes + 1, last_changed = instant
      WHERE r.last_changed < instant;
  -- What a correction moves to another meeting takes its earlier changes along, and leaves them.
  SELECT array_agg(DISTINCT other.meeting_id) INTO meetings
    FROM past.status_change one JOIN past.status_change other ON other.claim_id = one.claim_id
    WHERE one.claim_id = ANY (changed) AND other.meeting_id <> one.meeting_id;
  IF meetings IS NOT NULL THEN
    UPDATE meeting_revision r SET changes = counted.changes, last_changed = counted.last FROM (
      SELECT meeting_id, count(DISTINCT at) AS changes, max(at) AS last FROM past.revised_at
      WHERE meeting_id = ANY (meetings) GROUP BY meeting_id
    ) counted WHERE r.meeting_id = counted.meeting_id;
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
-- How long a list was at an instant is counted from the index alone.
DROP INDEX listed_claim_place;
--> statement-breakpoint
INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to)
  SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to
    FROM past.listing WHERE list = 'addressed';
--> statement-breakpoint
CREATE INDEX listed_claim_place ON listed_claim USING btree (subject_id, list, by_day, reported_day, from_day, seq)
  INCLUDE (stood_from, stood_to);
--> statement-breakpoint
INSERT INTO list_length (list, subject_id, claims)
  SELECT list, subject_id, count(*) FROM listed_claim WHERE list = 'addressed' AND stood_to = 'infinity'
    GROUP BY list, subject_id;
--> statement-breakpoint
INSERT INTO page_moment (subject_id, at) SELECT DISTINCT question_id, at FROM past.taken_at;
--> statement-breakpoint
INSERT INTO source_link (source_id, actor_id, claim_id) SELECT source_id, actor_id, claim_id FROM past.linked;
--> statement-breakpoint
INSERT INTO meeting_revision (meeting_id, changes, last_changed)
  SELECT meeting_id, count(DISTINCT at), max(at) FROM past.revised_at GROUP BY meeting_id;
--> statement-breakpoint
ANALYZE listed_claim, page_moment, source_link, meeting_revision;
