-- Two roles, without a password of their own: the application takes one of them on connecting.
-- onrecord_app writes the record; onrecord_public reads what is published and nothing else.
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['onrecord_app', 'onrecord_public'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
    -- Since PostgreSQL 16, who makes a role is a member of it that may not take it.
    BEGIN
      EXECUTE format('SET LOCAL ROLE %I', wanted);
      RESET ROLE;
    EXCEPTION WHEN insufficient_privilege THEN
      EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
    END;
  END LOOP;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO onrecord_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO onrecord_app;
--> statement-breakpoint
-- The rows of a list inside a record are replaced as a whole when it is edited; records themselves are never deleted.
GRANT DELETE ON actor_alias, actor_role, meeting_name, meeting_participant, meeting_relation, meeting_summary,
  citation, citation_link, claim_relation, statement_meeting, "position",
  "session", password_link, sign_in_attempt TO onrecord_app;
--> statement-breakpoint
REVOKE UPDATE ON history_entry, history_change FROM onrecord_app;
--> statement-breakpoint
REVOKE INSERT ON history_change FROM onrecord_app;
--> statement-breakpoint
CREATE SEQUENCE history_entry_seq AS bigint OWNED BY history_entry.seq;
--> statement-breakpoint
CREATE SEQUENCE history_change_position AS bigint OWNED BY history_change.position;
--> statement-breakpoint
CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history is append-only: % of % refused', lower(tg_op), tg_table_name USING ERRCODE = 'OR001';
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_entry
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
--> statement-breakpoint
CREATE TRIGGER history_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_change
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
--> statement-breakpoint
-- Number, time and transaction of an entry are the database's to say. The lock makes numbers and times rise in
-- the order of commits: it is held from here to the end of the transaction, and the entry is written last.
CREATE FUNCTION seal_history_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('onrecord.history'));
  new.seq := nextval('history_entry_seq');
  new.at := clock_timestamp();
  new.transaction := pg_current_xact_id();
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER history_entry_sealed BEFORE INSERT ON history_entry
  FOR EACH ROW EXECUTE FUNCTION seal_history_entry();
--> statement-breakpoint
-- Every row of record that changes writes its own before and after, under the entry the transaction has named.
-- The arguments are the columns that identify the row.
CREATE FUNCTION keep_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  entry text := nullif(current_setting('onrecord.entry', true), '');
  was jsonb := CASE WHEN tg_op <> 'INSERT' THEN to_jsonb(old) END;
  is_now jsonb := CASE WHEN tg_op <> 'DELETE' THEN to_jsonb(new) END;
BEGIN
  IF tg_op = 'UPDATE' AND was = is_now THEN
    RETURN NULL;
  END IF;
  IF entry IS NULL THEN
    RAISE EXCEPTION 'a change to % needs a history entry', tg_table_name USING ERRCODE = 'OR002';
  END IF;
  INSERT INTO history_change (entry_id, position, table_name, row_id, before, after)
  SELECT entry::uuid, nextval('history_change_position'), tg_table_name,
    (SELECT string_agg(coalesce(is_now, was) ->> name, ':' ORDER BY place)
       FROM unnest(tg_argv) WITH ORDINALITY AS identity(name, place)),
    was, is_now;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- Checked at commit: the entry that changed rows name was written by this very transaction.
CREATE FUNCTION history_entry_exists() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM history_entry WHERE id = new.entry_id AND transaction = pg_current_xact_id()
  ) THEN
    RAISE EXCEPTION 'a change to % names a history entry that this transaction did not write', new.table_name
      USING ERRCODE = 'OR002';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER history_change_has_entry AFTER INSERT ON history_change
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION history_entry_exists();
--> statement-breakpoint
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN
    SELECT * FROM (VALUES
      ('actor', '''id'''),
      ('actor_alias', '''actor_id'', ''name'''),
      ('actor_role', '''actor_id'', ''position'''),
      ('source', '''id'''),
      ('source_capture', '''id'''),
      ('meeting', '''id'''),
      ('meeting_name', '''meeting_id'', ''name'''),
      ('meeting_participant', '''meeting_id'', ''actor_id'''),
      ('meeting_relation', '''meeting_id'', ''how'', ''related_id'''),
      ('claim', '''id'''),
      ('status_change', '''claim_id'''),
      ('attendance', '''claim_id'''),
      ('statement', '''claim_id'''),
      ('statement_meeting', '''claim_id'', ''meeting_id'''),
      ('position', '''claim_id'', ''question_id'''),
      ('question', '''id'''),
      ('claim_relation', '''claim_id'', ''how'', ''target_id'''),
      ('citation', '''id'''),
      ('citation_link', '''citation_id'', ''position''')
    ) AS record_table(name, identity)
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION keep_history(%s)',
      kept.name || '_history', kept.name, kept.identity);
  END LOOP;
END
$$;
--> statement-breakpoint
-- No claim leaves its draft without a source. Checked at commit, so a claim and its citations may come in any order.
CREATE FUNCTION require_citation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  subject uuid;
BEGIN
  IF tg_table_name = 'claim' THEN subject := new.id; ELSE subject := old.claim_id; END IF;
  IF EXISTS (SELECT FROM claim WHERE id = subject AND state <> 'draft')
    AND NOT EXISTS (SELECT FROM citation WHERE claim_id = subject) THEN
    RAISE EXCEPTION 'claim % needs at least one citation', subject USING ERRCODE = 'OR003';
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER claim_has_citation AFTER INSERT OR UPDATE OF state ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.state <> 'draft') EXECUTE FUNCTION require_citation();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER citation_leaves_one AFTER DELETE OR UPDATE OF claim_id ON citation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_citation();
--> statement-breakpoint
-- What was published stays public: it can be corrected or retracted, never unpublished, re-identified or deleted.
CREATE FUNCTION claim_keeps_its_life() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF tg_op = 'DELETE' THEN
    RAISE EXCEPTION 'claims are never deleted' USING ERRCODE = 'OR004';
  END IF;
  IF old.state IN ('published', 'retracted') AND new.state IN ('draft', 'in_review') THEN
    RAISE EXCEPTION 'a published claim cannot become a draft again' USING ERRCODE = 'OR004';
  END IF;
  IF (new.id, new.kind, new.seq, new.author_id) IS DISTINCT FROM (old.id, old.kind, old.seq, old.author_id) THEN
    RAISE EXCEPTION 'the identity of a claim does not change' USING ERRCODE = 'OR004';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER claim_life BEFORE UPDATE OR DELETE ON claim
  FOR EACH ROW EXECUTE FUNCTION claim_keeps_its_life();
--> statement-breakpoint
-- Makes actors public, and with them the organisations that explain them: whose official, whose minister.
CREATE FUNCTION publish_actors(named uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH RECURSIVE reached(id) AS (
    SELECT unnest(named)
    UNION
    SELECT tie.id FROM reached
      JOIN LATERAL (
        SELECT affiliation_id AS id FROM actor WHERE actor.id = reached.id AND affiliation_id IS NOT NULL
        UNION ALL
        SELECT organisation_id FROM actor_role WHERE actor_id = reached.id AND organisation_id IS NOT NULL
      ) tie ON true
  )
  UPDATE actor SET public_since = now() FROM reached WHERE actor.id = reached.id AND public_since IS NULL
$$;
--> statement-breakpoint
-- Makes public what newly published claims name: their meetings, actors, sources and questions.
CREATE FUNCTION publish_subjects(claims uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  about uuid[];
BEGIN
  SELECT array_agg(DISTINCT meeting_id) INTO about FROM (
    SELECT meeting_id FROM status_change WHERE claim_id = ANY (claims)
    UNION ALL SELECT meeting_id FROM attendance WHERE claim_id = ANY (claims)
    UNION ALL SELECT meeting_id FROM statement_meeting WHERE claim_id = ANY (claims)
  ) AS named;
  UPDATE meeting SET public_since = now() WHERE id = ANY (about) AND public_since IS NULL;
  UPDATE source SET public_since = now()
    WHERE public_since IS NULL AND id IN (SELECT source_id FROM citation WHERE claim_id = ANY (claims));
  UPDATE question SET public_since = now()
    WHERE public_since IS NULL AND id IN (SELECT question_id FROM "position" WHERE claim_id = ANY (claims));
  PERFORM publish_actors((
    SELECT array_agg(DISTINCT named.id) FROM (
      SELECT according_to_id AS id FROM claim WHERE claim.id = ANY (claims)
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
--> statement-breakpoint
-- Records of one transaction may name each other whatever their order: an import lists a minister before the ministry.
ALTER TABLE actor ALTER CONSTRAINT actor_affiliation_id_actor_id_fk DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE actor_role ALTER CONSTRAINT actor_role_organisation_id_actor_id_fk DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
ALTER TABLE meeting_relation ALTER CONSTRAINT meeting_relation_related_id_meeting_id_fk DEFERRABLE INITIALLY DEFERRED;
--> statement-breakpoint
-- So that the application can tell whether the schema is the one it knows.
GRANT USAGE ON SCHEMA drizzle TO onrecord_app;
--> statement-breakpoint
GRANT SELECT ON drizzle.__drizzle_migrations TO onrecord_app;
