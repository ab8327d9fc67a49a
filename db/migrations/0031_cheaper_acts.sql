-- Once entries are written, however many: what stood until then ends, and what they left begins to stand. They are of
-- one transaction, and so of one instant. What they left is read by a query that is planned once for a connection:
-- planning it for each act and table took longer than the rest.
CREATE OR REPLACE FUNCTION keep_past() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  entries uuid[];
  instant timestamptz;
  kept record;
  owners uuid[];
  changed text[];
  among text;
  left_by jsonb[];
BEGIN
  SELECT array_agg(id), max(at) INTO entries, instant FROM written;
  FOR kept IN SELECT table_name AS name, owner FROM history_form
    WHERE to_regclass(format('past.%I', table_name)) IS NOT NULL
      AND id IN (SELECT form FROM history_image WHERE entry_id = ANY (entries)) GROUP BY table_name, owner LOOP
    -- By their list, not by a join, so that each is looked up by whose it is.
    SELECT array_agg(DISTINCT h.owner_id), array_agg(DISTINCT h.owner_id || coalesce(':' || h.part, ''))
      INTO owners, changed
      FROM history_image h JOIN history_form f ON f.id = h.form
      WHERE h.entry_id = ANY (entries) AND f.table_name = kept.name AND (h.replaces IS NOT NULL OR h.before IS NOT NULL);
    IF owners IS NOT NULL THEN
      among := format('%I = ANY ($1) AND concat_ws('':'', %s) = ANY ($2) AND stood_to = ''infinity''', kept.owner,
        past_identity(kept.name));
      -- Of several acts in one transaction only the last has stood.
      EXECUTE format('DELETE FROM past.%I WHERE %s AND stood_from = $3', kept.name, among) USING owners, changed, instant;
      EXECUTE format('UPDATE past.%I SET stood_to = $3 WHERE %s', kept.name, among) USING owners, changed, instant;
    END IF;
    SELECT array_agg(after) INTO left_by FROM (
      SELECT DISTINCT ON (row_id) after FROM history_change
      WHERE entry_id = ANY (entries) AND table_name = kept.name ORDER BY row_id, position DESC
    ) last WHERE after IS NOT NULL;
    IF left_by IS NOT NULL THEN
      EXECUTE format('INSERT INTO past.%1$I SELECT r.* FROM unnest($1) after,
        jsonb_populate_record(NULL::past.%1$I, after || $2) r', kept.name)
        USING left_by, jsonb_build_object('stood_from', instant, 'stood_to', 'infinity');
    END IF;
  END LOOP;
  SELECT array_agg(DISTINCT meeting_id) INTO owners FROM past.summary_written WHERE entry_id = ANY (entries);
  IF owners IS NOT NULL THEN
    DELETE FROM past.meeting_summary WHERE meeting_id = ANY (owners) AND stood_to = 'infinity' AND stood_from = instant;
    UPDATE past.meeting_summary SET stood_to = instant WHERE meeting_id = ANY (owners) AND stood_to = 'infinity';
    EXECUTE format('INSERT INTO past.meeting_summary (%1$s, stood_from, stood_to)
      SELECT %1$s, $2, ''infinity'' FROM meeting_summary WHERE meeting_id = ANY ($1)',
      past_columns('meeting_summary', '')) USING owners, instant;
    DELETE FROM past.summary_written WHERE entry_id = ANY (entries);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What a claim's publication, correction or end changes, from the act's own rows (before and after) and from what the
-- claim now says: itself, its meetings, what it answers and what answers it. What it names (in the columns `naming`), and
-- the meetings beside its own, are marked. Here, so that it is planned once for a connection and not for each act.
CREATE FUNCTION touched_by(about_claim uuid, naming text[], mark text) RETURNS SETOF text
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  with act as materialized (
    select table_name, before, after from history_change where entry_id = current_setting('onrecord.entry')::uuid
  ), said as materialized (
    select key, value from act cross join lateral (
      select * from jsonb_each_text(before) union select * from jsonb_each_text(after)
    ) said where value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  ), meeting (id) as materialized (
    select meeting_id from status_change where claim_id = about_claim
    union select meeting_id from attendance where claim_id = about_claim
    union select meeting_id from statement_meeting where claim_id = about_claim
  ), cited as materialized (
    select c.id, c.source_id, s.publisher_id from citation c join source s on s.id = c.source_id
      where c.claim_id = about_claim
  ), named (id) as (
    select value::uuid from said where key = any(naming)
    union select publisher_id from source where id in (select value::uuid from said where key = 'source_id')
    union select actor_id from meeting_participant where meeting_id in (select id from meeting)
    union select unnest(array[meeting_id, related_id]) from meeting_relation
      where meeting_id in (select id from meeting) or related_id in (select id from meeting)
    union select according_to_id from claim where id = about_claim
    union select actor_id from attendance where claim_id = about_claim
    union select unnest(array[speaker_id, on_behalf_of_id, addressee_id]) from statement where claim_id = about_claim
    union select actor_id from decided_by where claim_id = about_claim
    union select question_id from "position" where claim_id = about_claim
    union select unnest(array[source_id, publisher_id]) from cited
    union select actor_id from citation_link where citation_id in (select id from cited)
    -- Who is seen for the first time is seen at their organisations too.
    union select organisation_id from actor_role
      where actor_id in (select (after ->> 'id')::uuid from act where table_name = 'actor')
  )
  select about_claim::text as id
  union select value from said where key <> all(naming)
  union select id::text from meeting
  union select unnest(array[claim_id, target_id])::text from claim_relation where about_claim in (claim_id, target_id)
  union select mark || id from named where id is not null;
END
$$;
--> statement-breakpoint
-- One query for each kind, planned once.
CREATE OR REPLACE FUNCTION search.list_periods(kind text, ids uuid[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF kind = 'statement' THEN
    DELETE FROM search.statement_period WHERE subject_id = ANY (ids);
    INSERT INTO search.statement_period SELECT * FROM search.statement_period_now WHERE subject_id = ANY (ids) ON CONFLICT DO NOTHING;
  ELSIF kind = 'source' THEN
    DELETE FROM search.source_period WHERE subject_id = ANY (ids);
    INSERT INTO search.source_period SELECT * FROM search.source_period_now WHERE subject_id = ANY (ids) ON CONFLICT DO NOTHING;
  ELSIF kind = 'meeting' THEN
    DELETE FROM search.meeting_period WHERE subject_id = ANY (ids);
    INSERT INTO search.meeting_period SELECT * FROM search.meeting_period_now WHERE subject_id = ANY (ids) ON CONFLICT DO NOTHING;
  END IF;
END
$$;
--> statement-breakpoint
-- Mostly all that a claim names is public already: an update of nothing asks every trigger of its table.
CREATE OR REPLACE FUNCTION publish_subjects(claims uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  about uuid[];
BEGIN
  SELECT array_agg(DISTINCT meeting_id) INTO about FROM (
    SELECT meeting_id FROM status_change WHERE claim_id = ANY (claims)
    UNION ALL SELECT meeting_id FROM attendance WHERE claim_id = ANY (claims)
    UNION ALL SELECT meeting_id FROM statement_meeting WHERE claim_id = ANY (claims)
  ) AS named;
  IF EXISTS (SELECT FROM meeting WHERE id = ANY (about) AND public_since IS NULL) THEN
    UPDATE meeting SET public_since = now() WHERE id = ANY (about) AND public_since IS NULL;
  END IF;
  IF EXISTS (SELECT FROM citation JOIN source s ON s.id = source_id
    WHERE claim_id = ANY (claims) AND s.public_since IS NULL) THEN
    UPDATE source SET public_since = now()
      WHERE public_since IS NULL AND id IN (SELECT source_id FROM citation WHERE claim_id = ANY (claims));
  END IF;
  IF EXISTS (SELECT FROM "position" JOIN question q ON q.id = question_id
    WHERE claim_id = ANY (claims) AND q.public_since IS NULL) THEN
    UPDATE question SET public_since = now()
      WHERE public_since IS NULL AND id IN (SELECT question_id FROM "position" WHERE claim_id = ANY (claims));
  END IF;
  PERFORM publish_actors((
    SELECT array_agg(DISTINCT named.id) FROM (
      SELECT according_to_id AS id FROM claim WHERE claim.id = ANY (claims)
      UNION ALL SELECT actor_id FROM decided_by WHERE claim_id = ANY (claims)
      UNION ALL SELECT actor_id FROM attendance WHERE claim_id = ANY (claims)
      UNION ALL SELECT unnest(ARRAY[speaker_id, on_behalf_of_id, addressee_id])
        FROM statement WHERE claim_id = ANY (claims)
      UNION ALL SELECT actor_id FROM meeting_participant WHERE meeting_id = ANY (about)
      UNION ALL SELECT s.publisher_id FROM citation JOIN source s ON s.id = source_id WHERE claim_id = ANY (claims)
      UNION ALL SELECT actor_id FROM citation JOIN citation_link ON citation_id = citation.id
        WHERE claim_id = ANY (claims)
    ) AS named WHERE named.id IS NOT NULL
  ));
END
$$;
