/** `about`: the meetings of each wanted statement, in the order they were given. */
export const meetingSlugs = `about AS (
  SELECT a.claim_id, string_agg(m.key, ' | ' ORDER BY a.position) AS slugs
  FROM wanted JOIN statement_meeting a ON a.claim_id = wanted.id JOIN meeting m ON m.id = a.meeting_id
  GROUP BY a.claim_id
)`;
