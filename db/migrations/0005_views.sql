-- The record from three vantage points, with the same names and columns: `published`, what the public may see, `as_of`,
-- what it could see at an instant, and `desk`, everything, with names of authors and reviewers. A query is written once
-- and reads any of them, by search_path. Here `record` stands for the tables a vantage is built on.
DROP SCHEMA published CASCADE;
--> statement-breakpoint
DROP SCHEMA desk CASCADE;
--> statement-breakpoint
CREATE SCHEMA published;
--> statement-breakpoint
CREATE SCHEMA as_of;
--> statement-breakpoint
CREATE SCHEMA desk;
--> statement-breakpoint
-- The tables as they stood at the instant that the reader's transaction names, in RFC 3339.
CREATE SCHEMA stood;
--> statement-breakpoint
CREATE FUNCTION stood.instant() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT current_setting('onrecord.instant')::timestamptz
$$;
--> statement-breakpoint
DO $$
DECLARE
  kept text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r'
    AND relname <> 'summary_written' LOOP
    EXECUTE format('CREATE VIEW stood.%1$I AS SELECT %2$s FROM past.%1$I
      WHERE stood_from <= stood.instant() AND stood_to > stood.instant()', kept, past_columns(kept, ''));
  END LOOP;
  CREATE VIEW stood.source_capture AS SELECT * FROM public.source_capture WHERE captured_at <= stood.instant();
END
$$;
--> statement-breakpoint
DO $do$
DECLARE
  vantage text;
  base text;
  is_open boolean;
  one_view text;
BEGIN
  FOREACH vantage IN ARRAY ARRAY['published', 'as_of', 'desk'] LOOP
    base := CASE WHEN vantage = 'as_of' THEN 'stood' ELSE 'public' END;
    is_open := vantage = 'desk';
    EXECUTE format('SET LOCAL search_path = %I', vantage);
    FOREACH one_view IN ARRAY string_to_array($views$

CREATE VIEW actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id, version, recorded_at,
  public_since FROM record.actor WHERE SUBJECT_IS_SEEN;
CREATE VIEW actor_alias AS SELECT a.actor_id, a.name FROM record.actor_alias a JOIN actor ON actor.id = a.actor_id;
CREATE VIEW actor_role AS SELECT r.* FROM record.actor_role r JOIN actor ON actor.id = r.actor_id;

CREATE VIEW source AS SELECT id, key, publisher_id, title, url, kind, language, published, published_earliest,
  published_latest, published_as_worded, retrieved_at, version, recorded_at, public_since
  FROM record.source WHERE SUBJECT_IS_SEEN;
-- The captured words are somebody else's copyright: readers get their hash, and excerpts.
CREATE VIEW source_capture AS SELECT c.id, c.source_id, c.sha256, c.captured_at
  FROM record.source_capture c JOIN source ON source.id = c.source_id;

CREATE VIEW meeting AS SELECT id, key, title, kind, description, time_zone, version, recorded_at, public_since
  FROM record.meeting WHERE SUBJECT_IS_SEEN;
CREATE VIEW meeting_name AS SELECT n.* FROM record.meeting_name n JOIN meeting ON meeting.id = n.meeting_id;
CREATE VIEW meeting_participant AS
  SELECT p.* FROM record.meeting_participant p JOIN meeting ON meeting.id = p.meeting_id;
CREATE VIEW meeting_relation AS SELECT r.* FROM record.meeting_relation r
  JOIN meeting one ON one.id = r.meeting_id JOIN meeting other ON other.id = r.related_id;
CREATE VIEW meeting_summary AS SELECT s.* FROM record.meeting_summary s JOIN meeting ON meeting.id = s.meeting_id;

CREATE VIEW claim AS SELECT id, key, kind, state, version, seq, according_to_id, reported, reported_earliest,
  reported_latest, reported_as_worded, note, recorded_at, published_at, public_note, PEOPLE
  FROM record.claim WHERE CLAIM_IS_SEEN;
CREATE VIEW status_change AS SELECT k.* FROM record.status_change k JOIN claim ON claim.id = k.claim_id;
CREATE VIEW attendance AS SELECT k.* FROM record.attendance k JOIN claim ON claim.id = k.claim_id;
CREATE VIEW statement AS SELECT k.* FROM record.statement k JOIN claim ON claim.id = k.claim_id;
CREATE VIEW statement_meeting AS SELECT m.* FROM record.statement_meeting m JOIN claim ON claim.id = m.claim_id;
CREATE VIEW question AS SELECT id, key, text,
  (SELECT meeting.id FROM meeting WHERE meeting.id = meeting_id) AS meeting_id, version, recorded_at, public_since
  FROM record.question WHERE SUBJECT_IS_SEEN;
CREATE VIEW "position" AS SELECT p.* FROM record."position" p JOIN claim ON claim.id = p.claim_id;
CREATE VIEW claim_relation AS SELECT r.* FROM record.claim_relation r
  JOIN claim one ON one.id = r.claim_id JOIN claim other ON other.id = r.target_id;
CREATE VIEW citation AS SELECT c.id, c.claim_id, c.position, c.source_id, c.excerpt, c.excerpt_check
  FROM record.citation c JOIN claim ON claim.id = c.claim_id;
CREATE VIEW citation_link AS SELECT l.* FROM record.citation_link l JOIN citation ON citation.id = l.citation_id;

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
  LEFT JOIN record.status_change s ON s.claim_id = claim.id
  LEFT JOIN record.attendance a ON a.claim_id = claim.id
  LEFT JOIN record.statement t ON t.claim_id = claim.id;

-- The chain of each citation as it reads, and its origin: the last link that is not unnamed.
CREATE VIEW citation_chain AS
  SELECT c.id AS citation_id, c.claim_id, c.position,
    string_agg(link.name, ' < ' ORDER BY link.position) AS chain,
    coalesce((array_agg(link.id ORDER BY link.position DESC) FILTER (WHERE link.kind <> 'unnamed'))[1],
      (array_agg(link.id ORDER BY link.position))[1]) AS origin_id
  FROM citation c
  JOIN LATERAL (
    SELECT 0 AS position, a.id, a.kind, a.name FROM record.source s
      JOIN record.actor a ON a.id = s.publisher_id WHERE s.id = c.source_id
    UNION ALL
    SELECT l.position, a.id, a.kind, a.name FROM record.citation_link l
      JOIN record.actor a ON a.id = l.actor_id WHERE l.citation_id = c.id
  ) link ON true
  GROUP BY c.id, c.claim_id, c.position;

CREATE VIEW claim_provenance AS
  SELECT claim.id AS claim_id, coalesce(cited.independent_origins, 0) AS independent_origins,
    coalesce(cited.chains, '') AS chains, coalesce(cited.sources, '') AS sources,
    CASE
      WHEN claim.state = 'retracted' THEN 'retracted'
      WHEN EXISTS (SELECT FROM record.claim_relation r JOIN record.claim denial ON denial.id = r.claim_id
        WHERE r.target_id = claim.id AND r.how IN ('denies', 'denies_premise') AND denial.state = 'published')
        THEN 'disputed'
      WHEN cited.independent_origins >= 2 THEN 'confirmed'
      WHEN EXISTS (
        SELECT FROM claim_meeting about
        JOIN record.meeting_participant p ON p.meeting_id = about.meeting_id
        WHERE about.claim_id = claim.id AND (
          p.actor_id = ANY (cited.origins)
          OR EXISTS (
            SELECT FROM record.actor_role held JOIN claim_day ON claim_day.claim_id = claim.id
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
    JOIN record.citation c ON c.id = chain.citation_id
    JOIN record.source s ON s.id = c.source_id
    WHERE chain.claim_id = claim.id
  ) cited ON true;
$views$, E';\n') LOOP
      one_view := replace(one_view, 'record.', base || '.');
      one_view := replace(one_view, 'SUBJECT_IS_SEEN', CASE WHEN is_open THEN 'true' ELSE 'public_since IS NOT NULL' END);
      one_view := replace(one_view, 'CLAIM_IS_SEEN',
        CASE WHEN is_open THEN 'discarded_at IS NULL' ELSE $q$state IN ('published', 'retracted')$q$ END);
      one_view := replace(one_view, 'PEOPLE', CASE WHEN is_open
        THEN '(SELECT name FROM public.account WHERE account.id = author_id) AS author,
          (SELECT name FROM public.account WHERE account.id = reviewer_id) AS reviewer'
        ELSE 'NULL::text AS author, NULL::text AS reviewer' END);
      IF one_view ~ 'CREATE' THEN
        EXECUTE one_view;
      END IF;
    END LOOP;
  END LOOP;
  SET LOCAL search_path TO DEFAULT;
END
$do$;
--> statement-breakpoint
-- Every version in which something stood, with its interval: in `published` those that the public could see.
DO $do$
DECLARE
  vantage text;
  is_open boolean;
  one_view text;
  child record;
BEGIN
  FOREACH vantage IN ARRAY ARRAY['published', 'desk'] LOOP
    is_open := vantage = 'desk';
    EXECUTE format('SET LOCAL search_path = %I', vantage);
    EXECUTE 'CREATE VIEW claim_version AS SELECT id, kind, state, version, according_to_id, reported, reported_earliest,
      reported_latest, reported_as_worded, note, public_note, stood_from, stood_to FROM past.claim WHERE '
      || CASE WHEN is_open THEN 'true' ELSE $q$state IN ('published', 'retracted')$q$ END;
    EXECUTE 'CREATE VIEW meeting_version AS SELECT id, key, title, kind, description, time_zone, version, stood_from,
      stood_to FROM past.meeting WHERE ' || CASE WHEN is_open THEN 'true' ELSE 'public_since IS NOT NULL' END;
    EXECUTE 'CREATE VIEW actor_version AS SELECT id, key, kind, name, native_name, country, description,
      affiliation_id, version, stood_from, stood_to FROM past.actor WHERE '
      || CASE WHEN is_open THEN 'true' ELSE 'public_since IS NOT NULL' END;
    EXECUTE 'CREATE VIEW source_version AS SELECT id, publisher_id, title, url, kind, language, published,
      published_as_worded, version, stood_from, stood_to FROM past.source WHERE '
      || CASE WHEN is_open THEN 'true' ELSE 'public_since IS NOT NULL' END;
    -- What belongs to one of them, as far as it stood while the public could see that.
    FOR child IN SELECT * FROM (VALUES
      ('status_change', 'claim', 'claim_id'), ('attendance', 'claim', 'claim_id'), ('statement', 'claim', 'claim_id'),
      ('statement_meeting', 'claim', 'claim_id'), ('position', 'claim', 'claim_id'),
      ('claim_relation', 'claim', 'claim_id'), ('citation', 'claim', 'claim_id'),
      ('citation_link', 'citation', 'citation_id'),
      ('meeting_name', 'meeting', 'meeting_id'), ('meeting_participant', 'meeting', 'meeting_id'),
      ('meeting_relation', 'meeting', 'meeting_id'),
      ('actor_alias', 'actor', 'actor_id'), ('actor_role', 'actor', 'actor_id')
    ) AS part(name, whole, whole_id) LOOP
      EXECUTE format('CREATE VIEW %I AS SELECT %s, stood_from, stood_to FROM past.%I part WHERE %s',
        child.name || '_version', public.past_columns(child.name, 'part.'), child.name,
        CASE WHEN is_open THEN 'true' ELSE format('EXISTS (SELECT FROM %I whole WHERE whole.id = part.%I
          AND whole.stood_from < part.stood_to AND whole.stood_to > part.stood_from)',
          child.whole || '_version', child.whole_id) END);
    END LOOP;
  END LOOP;
  SET LOCAL search_path TO DEFAULT;
END
$do$;
--> statement-breakpoint
-- Who did what to the record. The public learns of an act once it shows, and whose it was by role; by name only where
-- the newsroom's setting, which the connection carries, says so.
CREATE VIEW desk.act AS SELECT id, seq, at, action, subject_kind, subject_id, user_role AS role, user_name AS name,
  NULL::text AS author_role, NULL::text AS author_name, reason FROM public.history_entry;
--> statement-breakpoint
CREATE VIEW published.act AS SELECT e.id, e.seq, e.at, e.action, e.subject_kind, e.subject_id, e.user_role AS role,
    CASE WHEN current_setting('onrecord.bylines', true) = 'shown' THEN e.user_name END AS name,
    author.user_role AS author_role,
    CASE WHEN current_setting('onrecord.bylines', true) = 'shown' THEN author.user_name END AS author_name,
    NULL::text AS reason
  FROM public.history_entry e
  LEFT JOIN LATERAL (SELECT user_role, user_name FROM public.history_entry first
    WHERE e.action = 'claim.publish' AND first.subject_id = e.subject_id ORDER BY seq LIMIT 1) author ON true
  WHERE e.action = ANY ('{claim.record,claim.edit,claim.publish,claim.correct,claim.retract,meeting.edit,actor.edit,actor.merge,actor.undo_merge,source.edit}')
    -- Of several acts on one thing in one transaction, the last tells what readers came to see.
    AND NOT EXISTS (SELECT FROM public.history_entry later
      WHERE later.subject_id = e.subject_id AND later.at = e.at AND later.seq > e.seq)
    AND CASE subject_kind
    WHEN 'claim' THEN EXISTS (SELECT FROM published.claim_version v WHERE v.id = subject_id AND v.stood_from = e.at)
    WHEN 'meeting' THEN EXISTS (SELECT FROM published.meeting_version v WHERE v.id = subject_id AND v.stood_from = e.at)
    WHEN 'actor' THEN EXISTS (SELECT FROM published.actor_version v WHERE v.id = subject_id AND v.stood_from = e.at)
    WHEN 'source' THEN EXISTS (SELECT FROM published.source_version v WHERE v.id = subject_id AND v.stood_from = e.at)
    ELSE false END;
--> statement-breakpoint
GRANT USAGE ON SCHEMA published, as_of TO onrecord_public, onrecord_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA published, as_of TO onrecord_public, onrecord_app;
--> statement-breakpoint
-- The desk reads a record as it stood to restore it.
GRANT USAGE ON SCHEMA stood TO onrecord_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA stood TO onrecord_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA desk TO onrecord_app;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA desk TO onrecord_app;
