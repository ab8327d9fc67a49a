/** Without it PostgreSQL takes what was just written for next to nothing, and looks it up row by row. */
const counted = `
ANALYZE actor, actor_role, source, meeting, meeting_participant, question, claim, status_change, attendance, statement,
  statement_meeting, position, claim_relation, citation, citation_link;
`;

/** What follows from the published claims: which subjects are public. */
export const derived = `
${counted}
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
-- There is no page at any of their addresses: whoever serves the record is not to look for so many.
INSERT INTO source_watch (source_id, url, host, next_look)
  SELECT id, url, split_part(url, '/', 3), '9999-12-31' FROM source JOIN scale_source USING (id) WHERE url IS NOT NULL;
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
`;
