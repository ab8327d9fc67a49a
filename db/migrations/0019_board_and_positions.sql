ALTER TABLE "listed_claim" DROP CONSTRAINT "listed_claim_list_known";--> statement-breakpoint
CREATE INDEX "meeting_summary_disputed" ON "meeting_summary" USING btree ("since_latest" desc nulls last,"meeting_id") WHERE "meeting_summary"."accounts_differ";--> statement-breakpoint
CREATE INDEX "meeting_summary_waiting" ON "meeting_summary" USING btree ("since_latest" desc nulls last,"meeting_id") WHERE not "meeting_summary"."accounts_differ" and not "meeting_summary"."awaits_outcome" and "meeting_summary"."status" in ('postponed', 'suspended');--> statement-breakpoint
CREATE INDEX "meeting_summary_settled" ON "meeting_summary" USING btree ("since_latest" desc nulls last,"meeting_id") WHERE not "meeting_summary"."accounts_differ" and not "meeting_summary"."awaits_outcome" and "meeting_summary"."status" not in ('postponed', 'suspended');--> statement-breakpoint
CREATE INDEX "meeting_summary_coming" ON "meeting_summary" USING btree (coalesce("scheduled_earliest", "scheduled_latest"),"meeting_id" desc) WHERE "meeting_summary"."awaits_outcome" and not "meeting_summary"."accounts_differ" and "meeting_summary"."overdue_from" is null;--> statement-breakpoint
CREATE INDEX "question_by_text" ON "question" USING btree ("text","key");--> statement-breakpoint
ALTER TABLE "listed_claim" ADD CONSTRAINT "listed_claim_list_known" CHECK ("listed_claim"."list" in ('status_changes', 'attendance', 'statements', 'resting', 'claims', 'positions', 'taken'));
--> statement-breakpoint
-- The positions of a page are read from a list of their own: a meeting has ten statements for one that takes a position.
CREATE OR REPLACE VIEW past.named AS
WITH about AS NOT MATERIALIZED (
  SELECT 'status_changes' AS list, claim_id, meeting_id, stood_from, stood_to FROM past.status_change
  UNION ALL SELECT 'attendance', claim_id, meeting_id, stood_from, stood_to FROM past.attendance
  UNION ALL SELECT 'statements', claim_id, meeting_id, stood_from, stood_to FROM past.statement_meeting
  UNION ALL SELECT 'taken', p.claim_id, s.meeting_id, greatest(p.stood_from, s.stood_from), least(p.stood_to, s.stood_to)
    FROM past."position" p JOIN past.statement_meeting s ON s.claim_id = p.claim_id
)
SELECT about.list, about.claim_id, m.id AS subject_id, coalesce(m.time_zone, 'UTC') AS zone,
  greatest(about.stood_from, m.stood_from) AS stood_from, least(about.stood_to, m.stood_to) AS stood_to
  FROM about JOIN past.meeting m ON m.id = about.meeting_id
UNION ALL SELECT 'statements', claim_id, speaker_id, 'UTC', stood_from, stood_to FROM past.statement
UNION ALL SELECT 'statements', claim_id, on_behalf_of_id, 'UTC', stood_from, stood_to FROM past.statement
UNION ALL SELECT 'taken', p.claim_id, s.speaker_id, 'UTC', greatest(p.stood_from, s.stood_from),
  least(p.stood_to, s.stood_to) FROM past."position" p JOIN past.statement s ON s.claim_id = p.claim_id
UNION ALL SELECT 'positions', claim_id, question_id, 'UTC', stood_from, stood_to FROM past."position"
UNION ALL SELECT 'claims', claim_id, source_id, 'UTC', stood_from, stood_to FROM past.citation
UNION ALL SELECT 'resting', c.claim_id, s.publisher_id, 'UTC', greatest(c.stood_from, s.stood_from),
  least(c.stood_to, s.stood_to) FROM past.citation c JOIN past.source s ON s.id = c.source_id
UNION ALL SELECT 'resting', c.claim_id, l.actor_id, 'UTC', greatest(c.stood_from, l.stood_from),
  least(c.stood_to, l.stood_to) FROM past.citation c JOIN past.citation_link l ON l.citation_id = c.id;
--> statement-breakpoint
-- Most lists are short and some are very long: PostgreSQL, which reckons with the mean, would sort a list to find its end.
-- As if each subject had a thousand rows, it reads as many from the index as a page shows.
ALTER TABLE listed_claim ALTER COLUMN subject_id SET (n_distinct = -0.001);
--> statement-breakpoint
INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to)
  SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to
    FROM past.listing WHERE list = 'taken';
--> statement-breakpoint
INSERT INTO list_length (list, subject_id, claims)
  SELECT list, subject_id, count(*) FROM listed_claim WHERE list = 'taken' AND stood_to = 'infinity'
    GROUP BY list, subject_id;

--> statement-breakpoint
ANALYZE listed_claim;
