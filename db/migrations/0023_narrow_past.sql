ALTER TABLE "listed_claim" DROP CONSTRAINT "listed_claim_claim_id_list_subject_id_stood_from_pk";--> statement-breakpoint
CREATE INDEX "listed_claim_claim" ON "listed_claim" USING btree ("claim_id");
--> statement-breakpoint
-- A row of the past is told by what tells it in the record and by when it ended: it repeated that as words, in a column
-- and an index of their own. Nothing is looked up by when it began.
DO $$
DECLARE
  kept record;
  obsolete record;
BEGIN
  FOR kept IN
    SELECT c.oid AS id, c.relname AS name, coalesce((
      SELECT array_remove(string_to_array(encode(t.tgargs, 'escape'), '\000'), '') FROM pg_trigger t
      WHERE t.tgfoid = 'keep_history'::regproc AND t.tgrelid = to_regclass(format('public.%I', c.relname))
    ), ARRAY['meeting_id']) AS identity
    FROM pg_class c WHERE c.relnamespace = 'past'::regnamespace AND c.relkind = 'r' AND c.relname <> 'summary_written'
  LOOP
    EXECUTE format('ALTER TABLE past.%I DROP CONSTRAINT %I', kept.name, (
      SELECT conname FROM pg_constraint WHERE conrelid = kept.id AND contype = 'p'));
    EXECUTE format('ALTER TABLE past.%I DROP COLUMN row_id, ADD PRIMARY KEY (%s, stood_to)', kept.name,
      (SELECT string_agg(quote_ident(name), ', ' ORDER BY place) FROM unnest(kept.identity) WITH ORDINALITY i(name, place)));
    FOR obsolete IN
      SELECT indexrelid::regclass AS name FROM pg_index WHERE indrelid = kept.id AND NOT indisprimary AND indnatts = 1
        AND indkey[0] IN (SELECT attnum FROM pg_attribute
          WHERE attrelid = kept.id AND attname IN ('stood_from', kept.identity[1]))
    LOOP
      EXECUTE format('DROP INDEX %s', obsolete.name);
    END LOOP;
  END LOOP;
END
$$;
--> statement-breakpoint
-- The columns that tell a row of a table of the past from others that stand at the same time.
CREATE FUNCTION past_identity(kept text) RETURNS text
LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY place)
  FROM pg_index, unnest(indkey::smallint[]) WITH ORDINALITY of_key(attnum, place)
  JOIN pg_attribute USING (attnum)
  WHERE indrelid = format('past.%I', kept)::regclass AND attrelid = indrelid AND indisprimary AND attname <> 'stood_to'
$$;
--> statement-breakpoint
-- Once entries are written, however many: what stood until then ends, and what they left begins to stand. They are of
-- one transaction, and so of one instant.
CREATE OR REPLACE FUNCTION keep_past() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  entries uuid[];
  instant timestamptz;
  kept record;
  owners uuid[];
  changed text[];
  among text;
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
    EXECUTE format(
      'INSERT INTO past.%1$I (%2$s, stood_from, stood_to)
       SELECT %3$s, $2, ''infinity'' FROM (
         SELECT DISTINCT ON (row_id) after FROM history_change
         WHERE entry_id = ANY ($1) AND table_name = %1$L ORDER BY row_id, position DESC
       ) left_by, jsonb_populate_record(NULL::public.%1$I, left_by.after) r WHERE left_by.after IS NOT NULL',
      kept.name, past_columns(kept.name, ''), past_columns(kept.name, 'r.')) USING entries, instant;
  END LOOP;
  SELECT array_agg(DISTINCT meeting_id) INTO owners FROM past.summary_written WHERE entry_id = ANY (entries);
  IF owners IS NOT NULL THEN
    DELETE FROM past.meeting_summary WHERE meeting_id = ANY (owners) AND stood_to = 'infinity' AND stood_from = instant;
    UPDATE past.meeting_summary SET stood_to = instant WHERE meeting_id = ANY (owners) AND stood_to = 'infinity';
    EXECUTE format(
      'INSERT INTO past.meeting_summary (%s, stood_from, stood_to)
       SELECT %s, $2, ''infinity'' FROM meeting_summary r WHERE meeting_id = ANY ($1)',
      past_columns('meeting_summary', ''), past_columns('meeting_summary', 'r.')) USING owners, instant;
    DELETE FROM past.summary_written WHERE entry_id = ANY (entries);
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION rebuild_past() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kept text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r'
    AND relname NOT IN ('meeting_summary', 'summary_written') LOOP
    EXECUTE format('TRUNCATE past.%I', kept);
    EXECUTE format(
      'INSERT INTO past.%1$I (%2$s, stood_from, stood_to)
       SELECT %3$s, version.at, version.until FROM (
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
    'INSERT INTO past.meeting_summary (%s, stood_from, stood_to)
     SELECT %s, coalesce(m.public_since, m.recorded_at), ''infinity'' FROM meeting_summary r
     JOIN meeting m ON m.id = r.meeting_id
     WHERE NOT EXISTS (SELECT FROM past.meeting_summary p WHERE p.meeting_id = r.meeting_id)',
    past_columns('meeting_summary', ''), past_columns('meeting_summary', 'r.'));
END
$$;
--> statement-breakpoint
-- A text has many letters and few that differ: each is looked up once.
CREATE OR REPLACE FUNCTION search.folded(given text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  letter text;
BEGIN
  IF octet_length(given) <> char_length(given) THEN
    given := normalize(given, NFKD);
    FOREACH letter IN ARRAY ARRAY(
      SELECT DISTINCT unnest(string_to_array(regexp_replace(given, '[\x01-\x7f]+', '', 'g'), NULL))) LOOP
      given := replace(given, letter, CASE
        WHEN ascii(letter) BETWEEN 13312 AND 40959 OR ascii(letter) BETWEEN 131072 AND 262143 THEN ' ' || letter || ' '
        ELSE coalesce(search.letters() ->> letter, ' ') END);
    END LOOP;
  END IF;
  RETURN btrim(regexp_replace(lower(given COLLATE "C"), '[\x01-\x2f\x3a-\x60\x7b-\x7f]+', ' ', 'g'));
END
$$;
--> statement-breakpoint
-- Words are worked out into a table of their own first, which PostgreSQL does with all processors it may use.
CREATE OR REPLACE FUNCTION search.rebuild() RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['actor', 'meeting', 'source', 'question', 'statement'] LOOP
    EXECUTE format('CREATE TEMP TABLE found_anew ON COMMIT DROP AS
      SELECT subject_id, names, words, recorded_at FROM search.%I', kind || '_now');
    EXECUTE format('TRUNCATE search.%I', kind);
    EXECUTE format('DROP INDEX search.%I', kind || '_words');
    EXECUTE format('INSERT INTO search.%I (subject_id, names, words)
      SELECT subject_id, names, words FROM pg_temp.found_anew ORDER BY recorded_at, subject_id', kind);
    DROP TABLE pg_temp.found_anew;
    EXECUTE format('CREATE INDEX %I ON search.%I USING gin (words)', kind || '_words', kind);
    EXECUTE format('ANALYZE search.%I', kind);
  END LOOP;
END
$$;
