-- By whose clock a claim has its day, over time: that of the meetings it is about, where these have one in common; null
-- where they have none, and days are those of UTC.
CREATE VIEW past.clock AS
WITH about AS NOT MATERIALIZED (
  SELECT told.claim_id, m.time_zone, greatest(told.stood_from, m.stood_from) AS stood_from,
    least(told.stood_to, m.stood_to) AS stood_to
  FROM (
    SELECT claim_id, meeting_id, stood_from, stood_to FROM past.status_change
    UNION ALL SELECT claim_id, meeting_id, stood_from, stood_to FROM past.attendance
    UNION ALL SELECT claim_id, meeting_id, stood_from, stood_to FROM past.statement_meeting
  ) told
  JOIN past.meeting m ON m.id = told.meeting_id AND m.stood_from < told.stood_to AND m.stood_to > told.stood_from
), edge AS NOT MATERIALIZED (
  SELECT id AS claim_id, unnest(ARRAY['-infinity'::timestamptz, 'infinity']) AS at FROM past.claim
  UNION SELECT claim_id, unnest(ARRAY[stood_from, stood_to]) FROM about
), span AS NOT MATERIALIZED (
  SELECT claim_id, at AS stood_from, lead(at) OVER (PARTITION BY claim_id ORDER BY at) AS stood_to FROM edge
)
SELECT span.claim_id, span.stood_from, span.stood_to,
  CASE WHEN count(DISTINCT coalesce(about.time_zone, '')) = 1 THEN min(about.time_zone) END AS zone
FROM span
LEFT JOIN about ON about.claim_id = span.claim_id AND about.stood_from <= span.stood_from
  AND about.stood_to >= span.stood_to
WHERE span.stood_to IS NOT NULL
GROUP BY span.claim_id, span.stood_from, span.stood_to;
--> statement-breakpoint
-- Who stands where is told in one order on every page, so the lists of positions go by the clock of each claim, as all
-- lists do that are of no meeting (a zone that is null). What else is of a meeting goes by its clock.
CREATE OR REPLACE VIEW past.named AS
WITH about AS NOT MATERIALIZED (
  SELECT 'status_changes' AS list, claim_id, meeting_id, stood_from, stood_to FROM past.status_change
  UNION ALL SELECT 'attendance', claim_id, meeting_id, stood_from, stood_to FROM past.attendance
  UNION ALL SELECT 'statements', claim_id, meeting_id, stood_from, stood_to FROM past.statement_meeting
), taken AS NOT MATERIALIZED (
  SELECT p.claim_id, s.speaker_id, p.question_id, p.stance, greatest(p.stood_from, s.stood_from) AS stood_from,
    least(p.stood_to, s.stood_to) AS stood_to FROM past."position" p JOIN past.statement s ON s.claim_id = p.claim_id
)
SELECT about.list, about.claim_id, m.id AS subject_id, coalesce(m.time_zone, 'UTC') AS zone,
  greatest(about.stood_from, m.stood_from) AS stood_from, least(about.stood_to, m.stood_to) AS stood_to,
  NULL::uuid AS speaker_id, NULL::uuid AS question_id, NULL::text AS stance
  FROM about JOIN past.meeting m ON m.id = about.meeting_id
UNION ALL SELECT 'statements', claim_id, speaker_id, NULL, stood_from, stood_to, NULL, NULL, NULL FROM past.statement
UNION ALL SELECT 'statements', claim_id, on_behalf_of_id, NULL, stood_from, stood_to, NULL, NULL, NULL
  FROM past.statement
UNION ALL SELECT 'addressed', claim_id, addressee_id, NULL, stood_from, stood_to, NULL, NULL, NULL FROM past.statement
UNION ALL SELECT 'taken', taken.claim_id, m.meeting_id, NULL, greatest(taken.stood_from, m.stood_from),
  least(taken.stood_to, m.stood_to), speaker_id, question_id, stance
  FROM taken JOIN past.statement_meeting m ON m.claim_id = taken.claim_id
UNION ALL SELECT 'taken', claim_id, speaker_id, NULL, stood_from, stood_to, speaker_id, question_id, stance FROM taken
UNION ALL SELECT 'positions', claim_id, question_id, NULL, stood_from, stood_to, speaker_id, question_id, stance
  FROM taken
UNION ALL SELECT 'claims', claim_id, source_id, NULL, stood_from, stood_to, NULL, NULL, NULL FROM past.citation
UNION ALL SELECT 'resting', c.claim_id, s.publisher_id, NULL, greatest(c.stood_from, s.stood_from),
  least(c.stood_to, s.stood_to), NULL, NULL, NULL FROM past.citation c JOIN past.source s ON s.id = c.source_id
UNION ALL SELECT 'resting', c.claim_id, l.actor_id, NULL, greatest(c.stood_from, l.stood_from),
  least(c.stood_to, l.stood_to), NULL, NULL, NULL FROM past.citation c JOIN past.citation_link l ON l.citation_id = c.id;
--> statement-breakpoint
-- The clock is asked for only where there is a time of day: days are as the source wrote them.
CREATE OR REPLACE VIEW past.listing AS
SELECT list, subject_id, claim_id, named_id, state, by_day, reported_day, from_day, seq, lower(time) AS stood_from,
  upper(time) AS stood_to, speaker_id, question_id, stance
FROM (
  SELECT n.list, n.subject_id, t.claim_id, n.claim_id AS named_id, t.state, coalesce(known.by_day, '-infinity') AS by_day,
    coalesce(known.reported_day, known.by_day, '-infinity') AS reported_day,
    coalesce(known.from_day, '-infinity') AS from_day, t.seq, n.speaker_id, n.question_id, n.stance,
    range_agg(tstzrange(greatest(t.stood_from, n.stood_from, clock.stood_from),
      least(t.stood_to, n.stood_to, clock.stood_to))) AS times
  FROM past.told t
  JOIN past.named n ON n.claim_id = t.claim_id AND n.stood_from < t.stood_to AND n.stood_to > t.stood_from
    AND n.stood_from < n.stood_to AND t.stood_from < t.stood_to
  CROSS JOIN LATERAL (
    SELECT n.zone IS NULL AND (t.edtf ~ 'T' OR t.reported ~ 'T') AS has_own OFFSET 0
  ) asked
  CROSS JOIN LATERAL (
    SELECT coalesce(n.zone, 'UTC') AS zone, t.stood_from, t.stood_to WHERE has_own IS NOT TRUE
    UNION ALL
    SELECT coalesce(own.zone, 'UTC'), own.stood_from, own.stood_to FROM past.clock own
      WHERE has_own AND own.claim_id = t.claim_id
        AND own.stood_from < least(t.stood_to, n.stood_to) AND own.stood_to > greatest(t.stood_from, n.stood_from)
  ) clock
  CROSS JOIN LATERAL (
    SELECT first_day_of(t.edtf, t.earliest, clock.zone) AS first, last_day_of(t.edtf, t.latest, clock.zone) AS last,
      first_day_of(t.reported, t.reported_earliest, clock.zone) AS first_report,
      last_day_of(t.reported, t.reported_latest, clock.zone) AS last_report OFFSET 0
  ) days
  CROSS JOIN LATERAL (
    SELECT least(coalesce(last, CASE WHEN last_report IS NULL THEN first END), last_report) AS by_day,
      coalesce(last_report, first_report) AS reported_day, first AS from_day
  ) known
  WHERE n.subject_id IS NOT NULL
  GROUP BY n.list, n.subject_id, t.claim_id, n.claim_id, t.state, 6, 7, 8, t.seq, n.speaker_id, n.question_id, n.stance
) listed, unnest(times) time;
--> statement-breakpoint
-- The claims whose places this can change.
SELECT list_claims(array_agg(DISTINCT claim_id)) FROM past.told WHERE edtf ~ 'T' OR reported ~ 'T' HAVING count(*) > 0;
