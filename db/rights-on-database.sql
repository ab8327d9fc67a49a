-- Nobody but the owner makes anything here, not even for the length of a session: a function of one's own would see
-- what a view leaves out. Applied by every migrator: a database that was restored or cloned has lost it. An
-- administrator does this where the database is not the migrator's own.
DO $$
BEGIN
  EXECUTE format('REVOKE CREATE, TEMPORARY ON DATABASE %I FROM PUBLIC, onrecord_app, onrecord_public', current_database());
END
$$;
