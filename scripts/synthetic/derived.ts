/** What follows from the published claims: which subjects are public, and the summaries of meetings. */
export const derived = `
CREATE TEMP TABLE scale_public ON COMMIT DROP AS SELECT id FROM claim JOIN scale_claim USING (id)
  WHERE claim.state IN ('published', 'retracted');

CREATE TEMP TABLE scale_about ON COMMIT DROP AS
  SELECT claim_id, meeting_id FROM status_change
  UNION ALL SELECT claim_id, meeting_id FROM attendance
  UNION ALL SELECT claim_id, meeting_id FROM statement_meeting;

UPDATE meeting SET public_since = recorded_at + interval '10 minutes' WHERE public_since IS NULL
  AND id IN (SELECT meeting_id FROM scale_about WHERE claim_id IN (SELECT id FROM scale_public));
UPDATE source SET public_since = recorded_at + interval '10 minutes' WHERE public_since IS NULL
  AND id IN (SELECT source_id FROM citation WHERE claim_id IN (SELECT id FROM scale_public));
UPDATE question SET public_since = recorded_at + interval '10 minutes' WHERE public_since IS NULL
  AND id IN (SELECT question_id FROM "position" WHERE claim_id IN (SELECT id FROM scale_public));
SELECT publish_actors((SELECT array_agg(DISTINCT named.id) FROM (
  SELECT according_to_id AS id FROM claim JOIN scale_public USING (id)
  UNION SELECT actor_id FROM attendance JOIN scale_public ON scale_public.id = claim_id
  UNION SELECT unnest(ARRAY[speaker_id, on_behalf_of_id, addressee_id]) FROM statement
    JOIN scale_public ON scale_public.id = claim_id
  UNION SELECT actor_id FROM meeting_participant JOIN meeting ON meeting.id = meeting_id WHERE public_since IS NOT NULL
  UNION SELECT publisher_id FROM source WHERE public_since IS NOT NULL
  UNION SELECT l.actor_id FROM citation c JOIN scale_public ON scale_public.id = c.claim_id
    JOIN citation_link l ON l.citation_id = c.id
) named WHERE named.id IS NOT NULL));
UPDATE actor SET public_since = pg_temp.moment(0) + interval '10 minutes' WHERE public_since IS NOT NULL
  AND id IN (SELECT id FROM scale_actor);

-- The rules of \`deriveMeeting\`, over all meetings at once: a test holds the two equal.
INSERT INTO meeting_summary (meeting_id, status, status_claim_id, since, since_earliest, since_latest, since_as_worded,
  according_to_id, accounts_differ, awaits_outcome,
  scheduled, scheduled_earliest, scheduled_latest, scheduled_as_worded, venue, city, country)
WITH ranked AS (
  SELECT s.*, c.according_to_id, row_number() OVER (PARTITION BY s.meeting_id ORDER BY
    s.effective_earliest DESC NULLS LAST, s.effective_latest DESC NULLS FIRST, c.reported IS NOT NULL DESC,
    c.reported_earliest DESC NULLS LAST, c.reported_latest DESC NULLS FIRST, c.seq DESC) AS age
  FROM status_change s JOIN claim c ON c.id = s.claim_id WHERE c.state = 'published'
),
current AS (
  SELECT DISTINCT ON (meeting_id) * FROM ranked ORDER BY meeting_id, according_to_id IS NULL DESC, age
),
account AS (
  SELECT DISTINCT ON (meeting_id, according_to_id) * FROM ranked WHERE according_to_id IS NOT NULL
  ORDER BY meeting_id, according_to_id, age
),
told AS (
  SELECT current.meeting_id, bool_or(account.status <> current.status) AS differ,
    bool_and(account.status = ANY ($open)) AS all_open
  FROM current JOIN account USING (meeting_id) GROUP BY current.meeting_id
),
schedule AS (
  SELECT DISTINCT ON (meeting_id) * FROM ranked WHERE sets_schedule
  ORDER BY meeting_id, according_to_id IS NULL DESC, age
),
place AS (
  SELECT DISTINCT ON (meeting_id) * FROM ranked WHERE sets_place
  ORDER BY meeting_id, according_to_id IS NULL DESC, age
)
SELECT m.id, current.status, current.claim_id,
  current.effective, current.effective_earliest, current.effective_latest, current.effective_as_worded,
  current.according_to_id, coalesce(told.differ, false),
  coalesce(current.status = ANY ($open) AND coalesce(told.all_open, true), false),
  schedule.scheduled, schedule.scheduled_earliest, schedule.scheduled_latest, schedule.scheduled_as_worded,
  place.venue, place.city, place.country
FROM meeting m
JOIN scale_meeting USING (id)
LEFT JOIN current ON current.meeting_id = m.id
LEFT JOIN told ON told.meeting_id = m.id
LEFT JOIN schedule ON schedule.meeting_id = m.id
LEFT JOIN place ON place.meeting_id = m.id
WHERE m.public_since IS NOT NULL;
`;
