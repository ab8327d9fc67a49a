-- The record from two vantage points, with the same names and columns: `published`, what the public may see, and
-- `desk`, everything, with names of authors and reviewers. A query is written once and reads either, by search_path.
CREATE SCHEMA published;
--> statement-breakpoint
CREATE SCHEMA desk;
--> statement-breakpoint
DO $$
DECLARE
  place text;
  claim_is_seen text;
  subject_is_seen text;
  people text;
BEGIN
  FOREACH place IN ARRAY ARRAY['published', 'desk'] LOOP
    IF place = 'published' THEN
      claim_is_seen := $q$claim.state IN ('published', 'retracted')$q$;
      subject_is_seen := 'public_since IS NOT NULL';
      people := 'NULL::text AS author, NULL::text AS reviewer';
    ELSE
      claim_is_seen := 'true';
      subject_is_seen := 'true';
      people := $q$(SELECT name FROM public.account WHERE account.id = author_id) AS author,
        (SELECT name FROM public.account WHERE account.id = reviewer_id) AS reviewer$q$;
    END IF;
    EXECUTE format('SET LOCAL search_path = %I, public', place);

    EXECUTE 'CREATE VIEW actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id,
      version, recorded_at, public_since FROM public.actor WHERE ' || subject_is_seen;
    CREATE VIEW actor_alias AS SELECT a.actor_id, a.name FROM public.actor_alias a JOIN actor ON actor.id = a.actor_id;
    CREATE VIEW actor_role AS SELECT r.* FROM public.actor_role r JOIN actor ON actor.id = r.actor_id;

    EXECUTE 'CREATE VIEW source AS SELECT id, key, publisher_id, title, url, kind, language, published,
      published_earliest, published_latest, published_as_worded, retrieved_at, version, recorded_at, public_since
      FROM public.source WHERE ' || subject_is_seen;
    -- The captured words are somebody else's copyright: readers get their hash, and excerpts.
    CREATE VIEW source_capture AS SELECT c.id, c.source_id, c.sha256, c.captured_at
      FROM public.source_capture c JOIN source ON source.id = c.source_id;

    EXECUTE 'CREATE VIEW meeting AS SELECT id, key, title, kind, description, time_zone, version, recorded_at,
      public_since FROM public.meeting WHERE ' || subject_is_seen;
    CREATE VIEW meeting_name AS SELECT n.* FROM public.meeting_name n JOIN meeting ON meeting.id = n.meeting_id;
    CREATE VIEW meeting_participant AS
      SELECT p.* FROM public.meeting_participant p JOIN meeting ON meeting.id = p.meeting_id;
    CREATE VIEW meeting_relation AS SELECT r.* FROM public.meeting_relation r
      JOIN meeting one ON one.id = r.meeting_id JOIN meeting other ON other.id = r.related_id;
    CREATE VIEW meeting_summary AS SELECT s.* FROM public.meeting_summary s JOIN meeting ON meeting.id = s.meeting_id;

    EXECUTE 'CREATE VIEW claim AS SELECT id, key, kind, state, version, seq, according_to_id, reported,
      reported_earliest, reported_latest, reported_as_worded, note, recorded_at, published_at, public_note, '
      || people || ' FROM public.claim WHERE ' || claim_is_seen;
    CREATE VIEW status_change AS SELECT k.* FROM public.status_change k JOIN claim ON claim.id = k.claim_id;
    CREATE VIEW attendance AS SELECT k.* FROM public.attendance k JOIN claim ON claim.id = k.claim_id;
    CREATE VIEW statement AS SELECT k.* FROM public.statement k JOIN claim ON claim.id = k.claim_id;
    CREATE VIEW statement_meeting AS SELECT m.* FROM public.statement_meeting m JOIN claim ON claim.id = m.claim_id;
    EXECUTE 'CREATE VIEW question AS SELECT id, key, text,
      (SELECT meeting.id FROM meeting WHERE meeting.id = meeting_id) AS meeting_id, version, recorded_at, public_since
      FROM public.question WHERE ' || subject_is_seen;
    CREATE VIEW "position" AS SELECT p.* FROM public."position" p JOIN claim ON claim.id = p.claim_id;
    CREATE VIEW claim_relation AS SELECT r.* FROM public.claim_relation r
      JOIN claim one ON one.id = r.claim_id JOIN claim other ON other.id = r.target_id;
    CREATE VIEW citation AS SELECT c.id, c.claim_id, c.position, c.source_id, c.excerpt, c.excerpt_check
      FROM public.citation c JOIN claim ON claim.id = c.claim_id;
    CREATE VIEW citation_link AS SELECT l.* FROM public.citation_link l JOIN citation ON citation.id = l.citation_id;

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
      LEFT JOIN public.status_change s ON s.claim_id = claim.id
      LEFT JOIN public.attendance a ON a.claim_id = claim.id
      LEFT JOIN public.statement t ON t.claim_id = claim.id;

    -- The chain of each citation as it reads, and its origin: the last link that is not unnamed.
    CREATE VIEW citation_chain AS
      SELECT c.id AS citation_id, c.claim_id, c.position,
        string_agg(link.name, ' < ' ORDER BY link.position) AS chain,
        coalesce((array_agg(link.id ORDER BY link.position DESC) FILTER (WHERE link.kind <> 'unnamed'))[1],
          (array_agg(link.id ORDER BY link.position))[1]) AS origin_id
      FROM citation c
      JOIN LATERAL (
        SELECT 0 AS position, a.id, a.kind, a.name FROM public.source s
          JOIN public.actor a ON a.id = s.publisher_id WHERE s.id = c.source_id
        UNION ALL
        SELECT l.position, a.id, a.kind, a.name FROM public.citation_link l
          JOIN public.actor a ON a.id = l.actor_id WHERE l.citation_id = c.id
      ) link ON true
      GROUP BY c.id, c.claim_id, c.position;

    CREATE VIEW claim_provenance AS
      SELECT claim.id AS claim_id, coalesce(cited.independent_origins, 0) AS independent_origins,
        coalesce(cited.chains, '') AS chains, coalesce(cited.sources, '') AS sources,
        CASE
          WHEN claim.state = 'retracted' THEN 'retracted'
          WHEN EXISTS (SELECT FROM public.claim_relation r JOIN public.claim denial ON denial.id = r.claim_id
            WHERE r.target_id = claim.id AND r.how IN ('denies', 'denies_premise') AND denial.state = 'published')
            THEN 'disputed'
          WHEN cited.independent_origins >= 2 THEN 'confirmed'
          WHEN EXISTS (
            SELECT FROM claim_meeting about
            JOIN public.meeting_participant p ON p.meeting_id = about.meeting_id
            WHERE about.claim_id = claim.id AND (
              p.actor_id = ANY (cited.origins)
              OR EXISTS (
                SELECT FROM public.actor_role held JOIN claim_day ON claim_day.claim_id = claim.id
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
        JOIN public.citation c ON c.id = chain.citation_id
        JOIN public.source s ON s.id = c.source_id
        WHERE chain.claim_id = claim.id
      ) cited ON true;
  END LOOP;
  -- The migrations that follow may run in this transaction.
  SET LOCAL search_path TO DEFAULT;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA published TO onrecord_public, onrecord_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA published TO onrecord_public, onrecord_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA desk TO onrecord_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA desk TO onrecord_app;
