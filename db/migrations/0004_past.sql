-- The record as it stood: each row of record in each of its versions, with the interval in which it stood. Derived
-- from history_change, which stays the truth, in the same transaction as the history entry; rebuild_past() makes it
-- anew. Nobody reads it but through views.
CREATE SCHEMA past;
--> statement-breakpoint
-- Instants of history are whole milliseconds, which every client can name, and never repeat: one transaction has one
-- instant, however many acts it holds, and the next has a later one.
CREATE OR REPLACE FUNCTION seal_history_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  latest record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('onrecord.history'));
  SELECT at, transaction INTO latest FROM history_entry ORDER BY seq DESC LIMIT 1;
  new.seq := nextval('history_entry_seq');
  new.transaction := pg_current_xact_id();
  IF latest.transaction = new.transaction THEN
    new.at := latest.at;
  ELSE
    new.at := greatest(date_trunc('milliseconds', clock_timestamp()),
      date_trunc('milliseconds', latest.at) + interval '1 millisecond');
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
-- Checked at commit: the entry that changed rows name was written by this very transaction, and not long ago: a page
-- as of an instant older than an hour can change no more, and may be kept for ever.
CREATE OR REPLACE FUNCTION history_entry_exists() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  sealed timestamptz;
BEGIN
  SELECT at INTO sealed FROM history_entry WHERE id = new.entry_id AND transaction = pg_current_xact_id();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change to % names a history entry that this transaction did not write', new.table_name
      USING ERRCODE = 'OR002';
  END IF;
  IF sealed < clock_timestamp() - interval '1 hour' THEN
    RAISE EXCEPTION 'an act is committed within an hour of its instant' USING ERRCODE = 'OR002';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION past_columns(kept text, prefix text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(prefix || quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
  WHERE attrelid = format('public.%I', kept)::regclass AND attnum > 0 AND NOT attisdropped
$$;
--> statement-breakpoint
DO $$
DECLARE
  kept record;
  looked_up text;
BEGIN
  FOR kept IN
    SELECT * FROM (VALUES
      ('actor', ARRAY['id', 'key', 'affiliation_id']),
      ('actor_alias', ARRAY['actor_id']),
      ('actor_role', ARRAY['actor_id', 'organisation_id']),
      ('source', ARRAY['id', 'key', 'publisher_id']),
      ('meeting', ARRAY['id', 'key']),
      ('meeting_name', ARRAY['meeting_id']),
      ('meeting_participant', ARRAY['meeting_id', 'actor_id']),
      ('meeting_relation', ARRAY['meeting_id', 'related_id']),
      ('meeting_summary', ARRAY['meeting_id']),
      ('claim', ARRAY['id', 'according_to_id']),
      ('status_change', ARRAY['claim_id', 'meeting_id']),
      ('attendance', ARRAY['claim_id', 'meeting_id', 'actor_id']),
      ('statement', ARRAY['claim_id', 'speaker_id', 'on_behalf_of_id']),
      ('statement_meeting', ARRAY['claim_id', 'meeting_id']),
      ('position', ARRAY['claim_id', 'question_id']),
      ('question', ARRAY['id', 'key']),
      ('claim_relation', ARRAY['claim_id', 'target_id']),
      ('citation', ARRAY['id', 'claim_id', 'source_id']),
      ('citation_link', ARRAY['citation_id', 'actor_id'])
    ) AS record_table(name, lookups)
  LOOP
    EXECUTE format(
      'CREATE TABLE past.%1$I AS SELECT t.*, NULL::text AS row_id, NULL::timestamptz AS stood_from,
         NULL::timestamptz AS stood_to FROM public.%1$I t WITH NO DATA', kept.name);
    EXECUTE format(
      'ALTER TABLE past.%1$I ALTER row_id SET NOT NULL, ALTER stood_from SET NOT NULL, ALTER stood_to SET NOT NULL,
         ADD CHECK (stood_from < stood_to), ADD PRIMARY KEY (row_id, stood_to)', kept.name);
    EXECUTE format('CREATE INDEX ON past.%I (stood_from)', kept.name);
    FOREACH looked_up IN ARRAY kept.lookups LOOP
      EXECUTE format('CREATE INDEX ON past.%I (%I)', kept.name, looked_up);
    END LOOP;
  END LOOP;
END
$$;
--> statement-breakpoint
-- Meetings whose summary an act has written anew: derived, so no part of history, but part of how pages stood.
CREATE TABLE past.summary_written (
  entry_id uuid NOT NULL,
  meeting_id uuid NOT NULL,
  PRIMARY KEY (entry_id, meeting_id)
);
--> statement-breakpoint
CREATE FUNCTION note_summary() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  entry text := nullif(current_setting('onrecord.entry', true), '');
BEGIN
  IF entry IS NOT NULL THEN
    INSERT INTO past.summary_written VALUES (entry::uuid, new.meeting_id) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER meeting_summary_noted AFTER INSERT OR UPDATE ON meeting_summary
  FOR EACH ROW EXECUTE FUNCTION note_summary();
--> statement-breakpoint
-- Once an entry is written: what stood until then ends, and what it left begins to stand.
CREATE FUNCTION keep_past() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  kept text;
BEGIN
  FOR kept IN SELECT DISTINCT table_name FROM history_change WHERE entry_id = new.id LOOP
    CONTINUE WHEN to_regclass(format('past.%I', kept)) IS NULL;
    -- Of several acts in one transaction only the last has stood.
    EXECUTE format(
      'DELETE FROM past.%1$I p USING history_change h WHERE h.entry_id = $1 AND h.table_name = %1$L
         AND p.row_id = h.row_id AND p.stood_to = ''infinity'' AND p.stood_from = $2', kept) USING new.id, new.at;
    EXECUTE format(
      'UPDATE past.%1$I p SET stood_to = $2 FROM history_change h WHERE h.entry_id = $1 AND h.table_name = %1$L
         AND p.row_id = h.row_id AND p.stood_to = ''infinity''', kept) USING new.id, new.at;
    EXECUTE format(
      'INSERT INTO past.%1$I (%2$s, row_id, stood_from, stood_to)
       SELECT %3$s, left_by.row_id, $2, ''infinity'' FROM (
         SELECT DISTINCT ON (row_id) row_id, after FROM history_change
         WHERE entry_id = $1 AND table_name = %1$L ORDER BY row_id, position DESC
       ) left_by, jsonb_populate_record(NULL::public.%1$I, left_by.after) r WHERE left_by.after IS NOT NULL',
      kept, past_columns(kept, ''), past_columns(kept, 'r.')) USING new.id, new.at;
  END LOOP;
  IF EXISTS (SELECT FROM past.summary_written WHERE entry_id = new.id) THEN
    DELETE FROM past.meeting_summary p USING past.summary_written w
      WHERE w.entry_id = new.id AND p.row_id = w.meeting_id::text AND p.stood_to = 'infinity' AND p.stood_from = new.at;
    UPDATE past.meeting_summary p SET stood_to = new.at FROM past.summary_written w
      WHERE w.entry_id = new.id AND p.row_id = w.meeting_id::text AND p.stood_to = 'infinity';
    EXECUTE format(
      'INSERT INTO past.meeting_summary (%s, row_id, stood_from, stood_to)
       SELECT %s, r.meeting_id, $2, ''infinity'' FROM meeting_summary r
       JOIN past.summary_written w ON w.meeting_id = r.meeting_id WHERE w.entry_id = $1',
      past_columns('meeting_summary', ''), past_columns('meeting_summary', 'r.')) USING new.id, new.at;
    DELETE FROM past.summary_written WHERE entry_id = new.id;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_entry_past AFTER INSERT ON history_entry FOR EACH ROW EXECUTE FUNCTION keep_past();
--> statement-breakpoint
-- Makes the past anew from history, for the owner of the schema: after a bulk load that wrote history by itself, or
-- to check. Summaries are derived outside the database, so those of old that were never kept stay unknown: the
-- present one is taken to have stood since its meeting became public.
CREATE FUNCTION rebuild_past() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kept text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r'
    AND relname NOT IN ('meeting_summary', 'summary_written') LOOP
    EXECUTE format('TRUNCATE past.%I', kept);
    EXECUTE format(
      'INSERT INTO past.%1$I (%2$s, row_id, stood_from, stood_to)
       SELECT %3$s, version.row_id, version.at, version.until FROM (
         SELECT h.row_id, h.after, e.at,
           lead(e.at, 1, ''infinity'') OVER (PARTITION BY h.row_id ORDER BY e.seq, h.position) AS until
         FROM history_change h JOIN history_entry e ON e.id = h.entry_id WHERE h.table_name = %1$L
       ) version, jsonb_populate_record(NULL::public.%1$I, version.after) r
       WHERE version.after IS NOT NULL AND version.at < version.until',
      kept, past_columns(kept, ''), past_columns(kept, 'r.'));
  END LOOP;
  EXECUTE format(
    'INSERT INTO past.meeting_summary (%s, row_id, stood_from, stood_to)
     SELECT %s, r.meeting_id, coalesce(m.public_since, m.recorded_at), ''infinity'' FROM meeting_summary r
     JOIN meeting m ON m.id = r.meeting_id
     WHERE NOT EXISTS (SELECT FROM past.meeting_summary p WHERE p.row_id = r.meeting_id::text)',
    past_columns('meeting_summary', ''), past_columns('meeting_summary', 'r.'));
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION rebuild_past() FROM PUBLIC;
--> statement-breakpoint
SELECT rebuild_past();
