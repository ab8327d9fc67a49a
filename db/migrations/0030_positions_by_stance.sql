CREATE TABLE "position_holder" (
	"question_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"claims" integer NOT NULL,
	"by_day" date NOT NULL,
	"reported_day" date NOT NULL,
	"from_day" date NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "position_holder_question_id_actor_id_pk" PRIMARY KEY("question_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "listed_claim" ADD COLUMN "speaker_id" uuid;--> statement-breakpoint
ALTER TABLE "listed_claim" ADD COLUMN "question_id" uuid;--> statement-breakpoint
ALTER TABLE "listed_claim" ADD COLUMN "stance" text;--> statement-breakpoint
CREATE INDEX "position_holder_place" ON "position_holder" USING btree ("question_id","by_day","reported_day","from_day","seq");--> statement-breakpoint
CREATE INDEX "listed_claim_speaker" ON "listed_claim" USING btree ("subject_id","list","speaker_id","question_id","by_day","reported_day","from_day","seq") WHERE "listed_claim"."question_id" is not null and "listed_claim"."state" = 'published';--> statement-breakpoint
CREATE INDEX "listed_claim_stance" ON "listed_claim" USING btree ("subject_id","list","speaker_id","question_id","stance","by_day","reported_day","from_day","seq") WHERE "listed_claim"."question_id" is not null and "listed_claim"."state" = 'published';
--> statement-breakpoint
-- In a list of positions each of a claim stands by itself, with who took it: what somebody holds is looked up, not sought.
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
UNION ALL SELECT 'taken', claim_id, speaker_id, 'UTC', stood_from, stood_to, speaker_id, question_id, stance FROM taken
UNION ALL SELECT 'positions', claim_id, question_id, 'UTC', stood_from, stood_to, speaker_id, question_id, stance
  FROM taken
UNION ALL SELECT 'claims', claim_id, source_id, 'UTC', stood_from, stood_to, NULL, NULL, NULL FROM past.citation
UNION ALL SELECT 'resting', c.claim_id, s.publisher_id, 'UTC', greatest(c.stood_from, s.stood_from),
  least(c.stood_to, s.stood_to), NULL, NULL, NULL FROM past.citation c JOIN past.source s ON s.id = c.source_id
UNION ALL SELECT 'resting', c.claim_id, l.actor_id, 'UTC', greatest(c.stood_from, l.stood_from),
  least(c.stood_to, l.stood_to), NULL, NULL, NULL FROM past.citation c JOIN past.citation_link l ON l.citation_id = c.id;
--> statement-breakpoint
CREATE OR REPLACE VIEW past.listing AS
SELECT list, subject_id, claim_id, named_id, state, by_day, reported_day, from_day, seq, lower(time) AS stood_from,
  upper(time) AS stood_to, speaker_id, question_id, stance
FROM (
  SELECT n.list, n.subject_id, t.claim_id, n.claim_id AS named_id, t.state, coalesce(known.by_day, '-infinity') AS by_day,
    coalesce(known.reported_day, known.by_day, '-infinity') AS reported_day,
    coalesce(known.from_day, '-infinity') AS from_day, t.seq, n.speaker_id, n.question_id, n.stance,
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
  GROUP BY n.list, n.subject_id, t.claim_id, n.claim_id, t.state, 6, 7, 8, t.seq, n.speaker_id, n.question_id, n.stance
) listed, unnest(times) time;
--> statement-breakpoint
-- Once some claims are listed anew: who came to hold a position by them, and who held one by what stood of them before.
-- Acts are written one after another, under the lock of the history: what is counted here nobody else counts.
CREATE FUNCTION hold_positions(ids uuid[], questions uuid[], actors uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  WITH come AS (
    INSERT INTO position_holder (question_id, actor_id, claims, by_day, reported_day, from_day, seq)
    SELECT DISTINCT subject_id, speaker_id, 0, date '-infinity', date '-infinity', date '-infinity', 0
      FROM listed_claim WHERE claim_id = ANY (ids) AND list = 'positions' AND state = 'published'
        AND stood_to = 'infinity'
    ON CONFLICT DO NOTHING RETURNING question_id
  )
  INSERT INTO list_length AS l (list, subject_id, claims)
    SELECT 'holders', question_id, count(*) FROM come GROUP BY question_id
    ON CONFLICT (subject_id, list) DO UPDATE SET claims = l.claims + excluded.claims;
  WITH more AS (
    UPDATE position_holder h SET claims = h.claims + more.claims FROM (
      SELECT subject_id, speaker_id, count(*) AS claims FROM listed_claim WHERE claim_id = ANY (ids)
        AND list = 'positions' AND state = 'published' AND stood_to = 'infinity' GROUP BY subject_id, speaker_id
    ) more WHERE h.question_id = more.subject_id AND h.actor_id = more.speaker_id RETURNING h.question_id, h.actor_id
  )
  SELECT questions || array_agg(question_id), actors || array_agg(actor_id) INTO questions, actors FROM more;
  WITH gone AS (
    DELETE FROM position_holder h USING unnest(questions, actors) of(question_id, actor_id)
      WHERE h.question_id = of.question_id AND h.actor_id = of.actor_id AND h.claims = 0 RETURNING h.question_id
  ), fewer AS (SELECT question_id, count(*) AS holders FROM gone GROUP BY question_id)
  UPDATE list_length l SET claims = l.claims - fewer.holders FROM fewer
    WHERE l.subject_id = fewer.question_id AND l.list = 'holders';
  UPDATE position_holder h SET by_day = last.by_day, reported_day = last.reported_day, from_day = last.from_day,
      seq = last.seq
    FROM unnest(questions, actors) of(question_id, actor_id) CROSS JOIN LATERAL (
      SELECT l.by_day, l.reported_day, l.from_day, l.seq FROM listed_claim l
        WHERE l.subject_id = of.question_id AND l.list = 'positions' AND l.speaker_id = of.actor_id
          AND l.question_id = of.question_id AND l.state = 'published' AND l.stood_to = 'infinity'
        ORDER BY l.by_day DESC, l.reported_day DESC, l.from_day DESC, l.seq DESC LIMIT 1
    ) last
    WHERE h.question_id = of.question_id AND h.actor_id = of.actor_id;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION hold_positions(uuid[], uuid[], uuid[]) FROM PUBLIC;
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
  -- What is no statement has no days of one.
  IF EXISTS (SELECT FROM statement WHERE claim_id = ANY (ids)) THEN
    PERFORM search.list_periods('statement', ids);
  END IF;
END
$$;
--> statement-breakpoint
-- Who holds positions, made anew from the lists; for the owner of the schema.
CREATE FUNCTION rebuild_holders() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  TRUNCATE position_holder;
  DELETE FROM list_length WHERE list = 'holders';
  INSERT INTO position_holder (question_id, actor_id, claims, by_day, reported_day, from_day, seq)
    SELECT DISTINCT ON (subject_id, speaker_id) subject_id, speaker_id,
      count(*) OVER (PARTITION BY subject_id, speaker_id), by_day, reported_day, from_day, seq
    FROM listed_claim WHERE list = 'positions' AND state = 'published' AND stood_to = 'infinity'
    ORDER BY subject_id, speaker_id, by_day DESC, reported_day DESC, from_day DESC, seq DESC;
  INSERT INTO list_length (list, subject_id, claims)
    SELECT 'holders', question_id, count(*) FROM position_holder GROUP BY question_id;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rebuild_holders() FROM PUBLIC;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION relist_claims() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  TRUNCATE listed_claim, list_length, page_moment;
  INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from,
    stood_to, speaker_id, question_id, stance)
    SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to, speaker_id,
      question_id, stance FROM past.listing;
  INSERT INTO list_length (list, subject_id, claims)
    SELECT list, subject_id, count(*) FROM listed_claim WHERE stood_to = 'infinity' GROUP BY list, subject_id;
  PERFORM rebuild_holders();
  INSERT INTO page_moment (subject_id, at)
    SELECT subject_id, at FROM past.shown_at UNION SELECT subject_id, at FROM past.itself_at;
END
$$;
--> statement-breakpoint
-- A page's history finds the acts of each of its moments by what began to stand then: without this it read all claims
-- for each moment. Migration 0023 had taken it away, where no more than one name for a row was meant to go.
CREATE INDEX claim_stood_from ON past.claim USING btree (stood_from);
--> statement-breakpoint
DELETE FROM listed_claim WHERE list IN ('positions', 'taken');
--> statement-breakpoint
INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to,
  speaker_id, question_id, stance)
  SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to, speaker_id,
    question_id, stance FROM past.listing WHERE list IN ('positions', 'taken');
--> statement-breakpoint
DELETE FROM list_length WHERE list IN ('positions', 'taken');
--> statement-breakpoint
INSERT INTO list_length (list, subject_id, claims)
  SELECT list, subject_id, count(*) FROM listed_claim WHERE list IN ('positions', 'taken') AND stood_to = 'infinity'
    GROUP BY list, subject_id;
--> statement-breakpoint
SELECT rebuild_holders();
--> statement-breakpoint
ANALYZE listed_claim;
