-- History keeps each row as acts left it, without the names of its columns, or only what is otherwise than in the image
-- before. It used to keep every row whole, before and after each act. Read through the view history_change, it is what
-- it was.
CREATE TABLE "history_form" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_form_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"table_name" text NOT NULL,
	"owner" text NOT NULL,
	"columns" text[] NOT NULL,
	CONSTRAINT "history_form_columns" UNIQUE("table_name","owner","columns")
);
--> statement-breakpoint
CREATE TABLE "history_image" (
	"position" bigint PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	"replaces" bigint,
	"form" smallint NOT NULL,
	"part" text,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "history_together" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"entry_id" uuid NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON history_together TO onrecord_app;
--> statement-breakpoint
-- Long texts, such as the words of a source, are compressed by the better method where PostgreSQL was built with it.
DO $$
BEGIN
  ALTER TABLE history_image ALTER before SET COMPRESSION lz4, ALTER after SET COMPRESSION lz4;
EXCEPTION WHEN feature_not_supported THEN NULL;
END
$$;
--> statement-breakpoint
-- An image has its values in the order in which jsonb has its keys: by length, then by bytes.
CREATE FUNCTION history_values(said jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE SET search_path = pg_catalog AS $$
  SELECT jsonb_agg(value ORDER BY place) FROM jsonb_each(said) WITH ORDINALITY AS said_of(name, value, place)
$$;
--> statement-breakpoint
CREATE FUNCTION history_form_of(kept text, owner_column text, names text[]) RETURNS smallint
LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  found_id smallint;
BEGIN
  SELECT id INTO found_id FROM history_form f
    WHERE f.table_name = kept AND f.owner = owner_column AND f.columns = names;
  IF NOT FOUND THEN
    INSERT INTO history_form (table_name, owner, columns) VALUES (kept, owner_column, names) ON CONFLICT DO NOTHING;
    SELECT id INTO STRICT found_id FROM history_form f
      WHERE f.table_name = kept AND f.owner = owner_column AND f.columns = names;
  END IF;
  RETURN found_id;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION history_form_of(text, text, text[]) FROM PUBLIC;
--> statement-breakpoint
-- What was here already: each row of history, whose before an earlier one mostly says. A row is told by the first of
-- its identifying columns, a UUID, and by the rest of them.
INSERT INTO history_form (table_name, owner, columns)
SELECT DISTINCT kept.name, kept.owner, ARRAY(SELECT jsonb_object_keys(image - kept.owner))
FROM (
  SELECT relname AS name, split_part(encode(tgargs, 'escape'), '\000', 1) AS owner FROM pg_trigger
  JOIN pg_class ON pg_class.oid = tgrelid WHERE tgfoid = 'keep_history'::regproc
) kept
JOIN history_change h ON h.table_name = kept.name CROSS JOIN LATERAL coalesce(h.after, h.before) image;
--> statement-breakpoint
INSERT INTO history_image (position, entry_id, owner_id, replaces, form, part, before, after)
SELECT h.position, h.entry_id, left(h.row_id, 36)::uuid, CASE WHEN follows THEN last_position END, f.id,
  nullif(substr(h.row_id, 38), ''), CASE WHEN NOT follows THEN before END,
  CASE WHEN h.after IS NOT NULL AND place % 2 = 0 THEN (
    SELECT jsonb_object_agg(name, value) FROM jsonb_each(h.after) AS said(name, value) WHERE value <> h.before -> name
  ) ELSE history_values(h.after - f.owner) END
FROM (
  SELECT *, row_number() OVER (PARTITION BY table_name, row_id, run ORDER BY position) AS place FROM (
    SELECT *, count(*) FILTER (WHERE NOT follows) OVER versions AS run FROM (
      SELECT *, coalesce(before = lag(after) OVER versions, false) AS follows, lag(position) OVER versions AS last_position
      FROM history_change WINDOW versions AS (PARTITION BY table_name, row_id ORDER BY position)
    ) version WINDOW versions AS (PARTITION BY table_name, row_id ORDER BY position)
  ) in_run
) h
JOIN history_form f ON f.table_name = h.table_name
  AND f.columns = ARRAY(SELECT jsonb_object_keys(coalesce(h.after, h.before) - f.owner))
ORDER BY h.position;
--> statement-breakpoint
ALTER TABLE history_change RENAME TO history_before;
--> statement-breakpoint
CREATE INDEX "history_image_entry" ON "history_image" USING btree ("entry_id");
--> statement-breakpoint
CREATE INDEX "history_image_owner" ON "history_image" USING btree ("owner_id");
--> statement-breakpoint
-- Each change whole again: what an act found and what it left, with the columns that the table had then.
CREATE VIEW history_change AS
SELECT h.entry_id, h.position, f.table_name, h.owner_id || coalesce(':' || h.part, '') AS row_id,
  CASE
    WHEN h.replaces IS NULL THEN h.before
    WHEN jsonb_typeof(last.after) = 'array' THEN (
      SELECT jsonb_object_agg(name, value) FROM ROWS FROM (unnest(last_form.columns), jsonb_array_elements(last.after))
        AS said(name, value)
    ) || jsonb_build_object(last_form.owner, last.owner_id)
    ELSE (
      SELECT jsonb_object_agg(name, value) FROM ROWS FROM (unnest(last_form.columns), jsonb_array_elements(base.after))
        AS said(name, value)
    ) || jsonb_build_object(last_form.owner, base.owner_id) || last.after
  END AS before,
  CASE jsonb_typeof(h.after)
    WHEN 'array' THEN (
      SELECT jsonb_object_agg(name, value) FROM ROWS FROM (unnest(f.columns), jsonb_array_elements(h.after))
        AS said(name, value)
    ) || jsonb_build_object(f.owner, h.owner_id)
    WHEN 'object' THEN (
      SELECT jsonb_object_agg(name, value) FROM ROWS FROM (unnest(last_form.columns), jsonb_array_elements(last.after))
        AS said(name, value)
    ) || jsonb_build_object(last_form.owner, last.owner_id) || h.after
  END AS after,
  h.owner_id
FROM history_image h
JOIN history_form f ON f.id = h.form
LEFT JOIN history_image last ON last.position = h.replaces
LEFT JOIN history_form last_form ON last_form.id = last.form
LEFT JOIN history_image base ON base.position = last.replaces;
--> statement-breakpoint
DO $$
BEGIN
  IF EXISTS (
    SELECT FROM history_before was
    LEFT JOIN history_change kept USING (position)
    WHERE (was.entry_id, was.table_name, was.row_id, was.before, was.after)
      IS DISTINCT FROM (kept.entry_id, kept.table_name, kept.row_id, kept.before, kept.after)
  ) THEN
    RAISE EXCEPTION 'a change of history would be lost';
  END IF;
END
$$;
--> statement-breakpoint
ALTER SEQUENCE history_change_position OWNED BY history_image.position;
--> statement-breakpoint
DROP TABLE history_before;
--> statement-breakpoint
GRANT SELECT ON history_change TO onrecord_app;
--> statement-breakpoint
CREATE TRIGGER history_change_append_only INSTEAD OF INSERT OR UPDATE OR DELETE ON history_change
  FOR EACH ROW EXECUTE FUNCTION history_is_append_only();
--> statement-breakpoint
CREATE TRIGGER history_image_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_image
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
--> statement-breakpoint
CREATE TRIGGER history_form_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_form
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
--> statement-breakpoint
-- Every row of record that changes writes how it was left, under the entry the transaction has named. The arguments
-- are the columns that identify the row, first the one that says whose it is.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  entry text := nullif(current_setting('onrecord.entry', true), '');
  was jsonb := CASE WHEN tg_op <> 'INSERT' THEN to_jsonb(old) END;
  is_now jsonb := CASE WHEN tg_op <> 'DELETE' THEN to_jsonb(new) END;
  image jsonb := coalesce(is_now, was);
  owned_by uuid := (image ->> tg_argv[0])::uuid;
  rest text;
  earlier record;
  said_by bigint;
  is_delta boolean := false;
BEGIN
  IF tg_op = 'UPDATE' AND was = is_now THEN
    RETURN NULL;
  END IF;
  IF entry = 'together' THEN
    entry := (SELECT entry_id FROM history_together WHERE subject_id = CASE tg_table_name
      WHEN 'citation' THEN (image ->> 'claim_id')::uuid
      WHEN 'citation_link' THEN (SELECT claim_id FROM citation WHERE id = owned_by)
      WHEN 'source_capture' THEN (image ->> 'source_id')::uuid
      ELSE owned_by END);
  END IF;
  IF entry IS NULL THEN
    RAISE EXCEPTION 'a change to % needs a history entry', tg_table_name USING ERRCODE = 'OR002';
  END IF;
  IF tg_nargs = 2 THEN
    rest := image ->> tg_argv[1];
  ELSIF tg_nargs > 2 THEN
    rest := (SELECT string_agg(image ->> name, ':' ORDER BY place)
      FROM unnest(tg_argv[1:]) WITH ORDINALITY AS identity(name, place));
  END IF;
  IF was IS NOT NULL THEN
    SELECT c.position, c.after, jsonb_typeof(i.after) = 'array' AS is_whole INTO earlier
      FROM history_change c JOIN history_image i USING (position)
      WHERE c.owner_id = owned_by AND c.table_name = tg_table_name
        AND c.row_id = owned_by || coalesce(':' || rest, '')
      ORDER BY c.position DESC LIMIT 1;
    IF earlier.after = was THEN
      said_by := earlier.position;
      is_delta := is_now IS NOT NULL AND earlier.is_whole;
    END IF;
  END IF;
  INSERT INTO history_image (position, entry_id, owner_id, replaces, form, part, before, after)
  VALUES (nextval('history_change_position'), entry::uuid, owned_by, said_by,
    history_form_of(tg_table_name, tg_argv[0], ARRAY(SELECT jsonb_object_keys(image - tg_argv[0]))), rest,
    CASE WHEN said_by IS NULL THEN was END,
    CASE WHEN is_delta THEN (
      SELECT jsonb_object_agg(name, value) FROM jsonb_each(is_now) AS said(name, value) WHERE value <> was -> name
    ) ELSE history_values(is_now - tg_argv[0]) END);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION history_entry_exists() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  sealed timestamptz;
BEGIN
  SELECT at INTO sealed FROM history_entry WHERE id = new.entry_id AND transaction = pg_current_xact_id();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a change to the record names a history entry that its transaction did not write'
      USING ERRCODE = 'OR002';
  END IF;
  IF sealed < clock_timestamp() - interval '1 hour' THEN
    RAISE EXCEPTION 'an act is committed within an hour of its instant' USING ERRCODE = 'OR002';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER history_image_has_entry AFTER INSERT ON history_image
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION history_entry_exists();
--> statement-breakpoint
-- For a migration that changes the columns of a table of record: so that no act has to note its new form.
CREATE FUNCTION note_history_forms() RETURNS void LANGUAGE sql SET search_path = pg_catalog, public AS $$
  INSERT INTO history_form (table_name, owner, columns)
  SELECT kept.name, kept.owner, (SELECT array_agg(attname::text ORDER BY octet_length(attname::text), attname::text COLLATE "C")
    FROM pg_attribute WHERE attrelid = kept.id AND attnum > 0 AND NOT attisdropped AND attname <> kept.owner)
  FROM (
    SELECT relname AS name, tgrelid AS id, split_part(encode(tgargs, 'escape'), '\000', 1) AS owner FROM pg_trigger
    JOIN pg_class ON pg_class.oid = tgrelid WHERE tgfoid = 'public.keep_history()'::regprocedure
  ) kept
  ON CONFLICT DO NOTHING
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION note_history_forms() FROM PUBLIC;
--> statement-breakpoint
SELECT note_history_forms();
--> statement-breakpoint
DROP TRIGGER history_entry_past ON history_entry;
--> statement-breakpoint
-- Once entries are written, however many: what stood until then ends, and what they left begins to stand. They are of
-- one transaction, and so of one instant.
CREATE OR REPLACE FUNCTION keep_past() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  entries uuid[];
  instant timestamptz;
  kept text;
  changed text[];
BEGIN
  SELECT array_agg(id), max(at) INTO entries, instant FROM written;
  FOR kept IN SELECT table_name FROM history_form WHERE to_regclass(format('past.%I', table_name)) IS NOT NULL
    AND id IN (SELECT form FROM history_image WHERE entry_id = ANY (entries)) GROUP BY table_name LOOP
    -- By their list, not by a join: a plan that looks each row up by the instant would read all that began then.
    SELECT array_agg(DISTINCT h.owner_id || coalesce(':' || h.part, '')) INTO changed
      FROM history_image h JOIN history_form f ON f.id = h.form
      WHERE h.entry_id = ANY (entries) AND f.table_name = kept AND (h.replaces IS NOT NULL OR h.before IS NOT NULL);
    -- Of several acts in one transaction only the last has stood.
    EXECUTE format('DELETE FROM past.%I WHERE row_id = ANY ($1) AND stood_to = ''infinity'' AND stood_from = $2', kept)
      USING changed, instant;
    EXECUTE format('UPDATE past.%I SET stood_to = $2 WHERE row_id = ANY ($1) AND stood_to = ''infinity''', kept)
      USING changed, instant;
    EXECUTE format(
      'INSERT INTO past.%1$I (%2$s, row_id, stood_from, stood_to)
       SELECT %3$s, left_by.row_id, $2, ''infinity'' FROM (
         SELECT DISTINCT ON (row_id) row_id, after FROM history_change
         WHERE entry_id = ANY ($1) AND table_name = %1$L ORDER BY row_id, position DESC
       ) left_by, jsonb_populate_record(NULL::public.%1$I, left_by.after) r WHERE left_by.after IS NOT NULL',
      kept, past_columns(kept, ''), past_columns(kept, 'r.')) USING entries, instant;
  END LOOP;
  SELECT array_agg(DISTINCT meeting_id::text) INTO changed FROM past.summary_written WHERE entry_id = ANY (entries);
  IF changed IS NOT NULL THEN
    DELETE FROM past.meeting_summary WHERE row_id = ANY (changed) AND stood_to = 'infinity' AND stood_from = instant;
    UPDATE past.meeting_summary SET stood_to = instant WHERE row_id = ANY (changed) AND stood_to = 'infinity';
    EXECUTE format(
      'INSERT INTO past.meeting_summary (%s, row_id, stood_from, stood_to)
       SELECT %s, r.meeting_id, $2, ''infinity'' FROM meeting_summary r WHERE meeting_id = ANY ($1::uuid[])',
      past_columns('meeting_summary', ''), past_columns('meeting_summary', 'r.')) USING changed, instant;
    DELETE FROM past.summary_written WHERE entry_id = ANY (entries);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_entry_past AFTER INSERT ON history_entry REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION keep_past();
--> statement-breakpoint
-- Makes the past anew from history, for the owner of the schema: after a bulk load that wrote history by itself, or
-- to check. Summaries are derived outside the database, so those of old that were never kept stay unknown: the
-- present one is taken to have stood since its meeting became public.
CREATE OR REPLACE FUNCTION rebuild_past() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kept text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r'
    AND relname NOT IN ('meeting_summary', 'summary_written') LOOP
    EXECUTE format('TRUNCATE past.%I', kept);
    EXECUTE format(
      'INSERT INTO past.%1$I (%2$s, row_id, stood_from, stood_to)
       SELECT %3$s, change.row_id, version.at, version.until FROM (
         SELECT h.position, e.at,
           lead(e.at, 1, ''infinity'') OVER (PARTITION BY h.owner_id, h.part ORDER BY e.seq, h.position) AS until
         FROM history_image h JOIN history_entry e ON e.id = h.entry_id
         WHERE h.form IN (SELECT id FROM history_form WHERE table_name = %1$L)
       ) version JOIN history_change change ON change.position = version.position,
         jsonb_populate_record(NULL::public.%1$I, change.after) r
       WHERE change.after IS NOT NULL AND version.at < version.until',
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
