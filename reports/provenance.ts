/** For few claims their links are looked up; for nearly all of them it is faster to read every link there is. */
const links = (few: boolean) =>
  few
    ? "wanted JOIN citation c ON c.claim_id = wanted.id JOIN citation_link l ON l.citation_id = c.id"
    : "citation_link l";

/**
 * `chain`: every citation of the wanted claims with its chain as it reads and its origin, as the view
 * `citation_chain` has them, computed for all at once: several times faster when the claims are many.
 * @param few whether the wanted claims are a selection.
 */
export const chain = (few: boolean) => `link_chain AS (
  SELECT l.citation_id, string_agg(' < ' || a.name, '' ORDER BY l.position) AS via,
    (array_agg(a.id ORDER BY l.position DESC) FILTER (WHERE a.kind <> 'unnamed'))[1] AS last_named_id
  FROM ${links(few)}
  JOIN actor a ON a.id = l.actor_id
  GROUP BY l.citation_id
),
chain AS (
  SELECT c.id AS citation_id, c.claim_id, c.position, c.source_id, c.excerpt, c.excerpt_check,
    publisher.name AS publisher, publisher.name || coalesce(l.via, '') AS chain,
    coalesce(l.last_named_id, publisher.id) AS origin_id, coalesce(s.url, s.title) AS source
  FROM wanted
  JOIN citation c ON c.claim_id = wanted.id
  JOIN source s ON s.id = c.source_id
  JOIN actor publisher ON publisher.id = s.publisher_id
  LEFT JOIN link_chain l ON l.citation_id = c.id
)`;

/**
 * `cited`, `denied` and `self_told`: what the view `claim_provenance` says of a claim, for all wanted claims at
 * once. A test holds the two equal.
 * @param about the view that says which meetings these claims are about.
 * @param few whether the wanted claims are a selection.
 */
export const provenance = (
  about: "statement_meeting" | "status_change" | "attendance",
  few: boolean,
) => `${chain(few)},
cited AS MATERIALIZED (
  SELECT claim_id, count(DISTINCT origin_id) AS independent_origins, (array_agg(origin_id))[1] AS origin_id,
    string_agg(chain, ' | ' ORDER BY position) AS chains, string_agg(source, ' | ' ORDER BY position) AS sources
  FROM chain GROUP BY claim_id
),
denied AS (
  SELECT DISTINCT r.target_id AS claim_id FROM claim_relation r JOIN claim denial ON denial.id = r.claim_id
  WHERE r.how IN ('denies', 'denies_premise') AND denial.state = 'published'
),
spokesman AS (
  SELECT meeting_id, actor_id AS origin_id, NULL::timestamptz AS held_from, NULL::timestamptz AS held_to
  FROM meeting_participant
  UNION ALL
  SELECT p.meeting_id, held.organisation_id, held.from_earliest, held.to_latest
  FROM meeting_participant p JOIN actor_role held ON held.actor_id = p.actor_id
  WHERE held.organisation_id IS NOT NULL
),
self_told AS (
  SELECT DISTINCT cited.claim_id FROM cited
  JOIN ${about} about ON about.claim_id = cited.claim_id
  JOIN spokesman ON spokesman.meeting_id = about.meeting_id AND spokesman.origin_id = cited.origin_id
  WHERE cited.independent_origins = 1 AND EXISTS (
    SELECT FROM claim_day day WHERE day.claim_id = cited.claim_id
      AND coalesce(spokesman.held_from <= day.latest, true) AND coalesce(spokesman.held_to >= day.earliest, true))
)`;

export const joinProvenance = `LEFT JOIN cited ON cited.claim_id = wanted.id
LEFT JOIN denied ON denied.claim_id = wanted.id
LEFT JOIN self_told ON self_told.claim_id = wanted.id`;

/** The first that fits, as `standing` of the rules of provenance has it. */
export const standing = `CASE WHEN wanted.state = 'retracted' THEN 'retracted'
  WHEN denied.claim_id IS NOT NULL THEN 'disputed'
  WHEN cited.independent_origins >= 2 OR self_told.claim_id IS NOT NULL THEN 'confirmed'
  ELSE 'reported' END`;
