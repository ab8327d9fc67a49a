-- What follows from the record, from one vantage: see record.sql.

CREATE VIEW claim_meeting AS
  SELECT claim_id, meeting_id FROM status_change
  UNION ALL SELECT claim_id, meeting_id FROM attendance
  UNION ALL SELECT claim_id, meeting_id FROM statement_meeting;

-- The day a claim speaks of: when it took effect or was said, failing that when it was reported or recorded.
CREATE VIEW claim_day AS
  SELECT claim.id AS claim_id,
    CASE WHEN coalesce(s.effective, a.effective, t.said) IS NOT NULL
      THEN coalesce(s.effective_earliest, a.effective_earliest, t.said_earliest)
      WHEN claim.reported IS NOT NULL THEN claim.reported_earliest ELSE claim.recorded_at END AS earliest,
    CASE WHEN coalesce(s.effective, a.effective, t.said) IS NOT NULL
      THEN coalesce(s.effective_latest, a.effective_latest, t.said_latest)
      WHEN claim.reported IS NOT NULL THEN claim.reported_latest ELSE claim.recorded_at END AS latest
  FROM claim
  LEFT JOIN :record.status_change s ON s.claim_id = claim.id
  LEFT JOIN :record.attendance a ON a.claim_id = claim.id
  LEFT JOIN :record.statement t ON t.claim_id = claim.id;

-- The chain of each citation as it reads, and its origin: the last link that is not unnamed.
CREATE VIEW citation_chain AS
  SELECT c.id AS citation_id, c.claim_id, c.position,
    string_agg(link.name, ' < ' ORDER BY link.position) AS chain,
    coalesce((array_agg(link.id ORDER BY link.position DESC) FILTER (WHERE link.kind <> 'unnamed'))[1],
      (array_agg(link.id ORDER BY link.position))[1]) AS origin_id
  FROM citation c
  JOIN LATERAL (
    SELECT 0 AS position, a.id, a.kind, a.name FROM :record.source s
      JOIN :record.actor a ON a.id = s.publisher_id WHERE s.id = c.source_id
    UNION ALL
    SELECT l.position, a.id, a.kind, a.name FROM :record.citation_link l
      JOIN :record.actor a ON a.id = l.actor_id WHERE l.citation_id = c.id
  ) link ON true
  GROUP BY c.id, c.claim_id, c.position;

CREATE VIEW claim_provenance AS
  SELECT claim.id AS claim_id, coalesce(cited.independent_origins, 0) AS independent_origins,
    coalesce(cited.chains, '') AS chains, coalesce(cited.sources, '') AS sources,
    CASE
      WHEN claim.state = 'retracted' THEN 'retracted'
      WHEN EXISTS (SELECT FROM :record.claim_relation r JOIN :record.claim denial ON denial.id = r.claim_id
        WHERE r.target_id = claim.id AND r.how IN ('denies', 'denies_premise') AND denial.state = 'published')
        THEN 'disputed'
      WHEN cited.independent_origins >= 2 THEN 'confirmed'
      WHEN EXISTS (
        SELECT FROM claim_meeting about
        JOIN :record.meeting_participant p ON p.meeting_id = about.meeting_id
        WHERE about.claim_id = claim.id AND (
          p.actor_id = ANY (cited.origins)
          OR EXISTS (
            SELECT FROM :record.actor_role held JOIN claim_day ON claim_day.claim_id = claim.id
            WHERE held.actor_id = p.actor_id AND held.organisation_id = ANY (cited.origins)
              AND coalesce(held.from_earliest <= claim_day.latest, true)
              AND coalesce(held.to_latest >= claim_day.earliest, true)
          )
        )
      ) THEN 'confirmed'
      ELSE 'reported'
    END AS standing
  FROM claim
  LEFT JOIN LATERAL (
    SELECT count(DISTINCT chain.origin_id)::integer AS independent_origins,
      array_agg(chain.origin_id) AS origins,
      string_agg(chain.chain, ' | ' ORDER BY chain.position) AS chains,
      string_agg(coalesce(s.url, s.title), ' | ' ORDER BY chain.position) AS sources
    FROM citation_chain chain
    JOIN :record.citation c ON c.id = chain.citation_id
    JOIN :record.source s ON s.id = c.source_id
    WHERE chain.claim_id = claim.id
  ) cited ON true;
