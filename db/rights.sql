-- Who may do what in the database, whole: what is not granted here is not granted. The migrator applies it after
-- migrations and views, so that a table or view of any of them is covered. `onrecord_app` writes the record and reads it
-- at the desk; `onrecord_public` reads what is published and nothing else. Logins that serve are members of these and
-- own nothing: docs/decisions/logins.md. What concerns the database as a whole is in rights-on-database.sql.
REVOKE ALL ON ALL TABLES IN SCHEMA public, past, drizzle, pgboss, published, as_of, desk, stood
  FROM PUBLIC, onrecord_app, onrecord_public;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM PUBLIC, onrecord_app, onrecord_public;
REVOKE ALL ON SCHEMA public, past, drizzle, pgboss, published, as_of, desk, stood FROM PUBLIC, onrecord_app, onrecord_public;

GRANT USAGE ON SCHEMA public, desk, stood, published, as_of, drizzle TO onrecord_app;
GRANT USAGE ON SCHEMA published, as_of TO onrecord_public;
-- Of the schema of the record, what extensions have put there: searching compares words. No table of it.
GRANT USAGE ON SCHEMA public TO onrecord_public;

-- Records are written and changed, and never deleted.
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO onrecord_app;
-- The rows of a list inside a record are replaced as a whole when it is edited.
GRANT DELETE ON actor_alias, actor_role, meeting_name, meeting_participant, meeting_relation, meeting_summary,
  citation, citation_link, claim_relation, decided_by, statement_meeting, "position" TO onrecord_app;
-- What is used up.
GRANT DELETE ON "session", api_token, password_link, sign_in_attempt, recovery_code, history_together, unsent_form,
  proposed_correction, planned_publication, import_run TO onrecord_app;
-- Who leaves is forgotten.
GRANT DELETE ON webhook, webhook_delivery, alert, mail_asked TO onrecord_app;
-- Nothing is taken back that was said to have been done, and the triggers alone write what each act changed.
REVOKE UPDATE ON history_entry, history_together, account_event FROM onrecord_app;
REVOKE INSERT, UPDATE ON history_change FROM onrecord_app;
-- The triggers alone write what pages list.
REVOKE INSERT, UPDATE ON listed_claim, list_length, position_holder, source_link, meeting_revision, page_moment
  FROM onrecord_app;
REVOKE ALL ON history_image, history_form FROM onrecord_app;

-- Looks at sources are kept as they were made.
REVOKE UPDATE ON source_look FROM onrecord_app;
-- The queues of what is done beside serving.
GRANT USAGE ON SCHEMA pgboss TO onrecord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO onrecord_app;

-- Whether the schema is the one that an instance knows.
GRANT SELECT ON ALL TABLES IN SCHEMA drizzle TO onrecord_app;

-- The desk reads a record as it stood to restore it.
GRANT SELECT ON ALL TABLES IN SCHEMA desk, stood, published, as_of TO onrecord_app;
GRANT SELECT ON ALL TABLES IN SCHEMA published, as_of TO onrecord_public;

-- What runs with the rights of the owner takes nothing of a caller's for what it means.
DO $$
DECLARE
  trusted regprocedure;
BEGIN
  FOR trusted IN SELECT oid FROM pg_proc WHERE prosecdef AND pronamespace IN ('public'::regnamespace, 'stood'::regnamespace, 'search'::regnamespace)
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', trusted);
  END LOOP;
END
$$;
