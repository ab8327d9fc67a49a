/**
 * Takes away, before the record is written, what is faster made for all rows at once and takes less room then: indices
 * that keep nothing but order, keys that no other table names, and checks of every row, where the owner of the schema may leave those out (PostgreSQL
 * asks for a superuser).
 */
export const setAside = `
DO $$ BEGIN
  PERFORM set_config('session_replication_role', 'replica', true);
EXCEPTION WHEN insufficient_privilege THEN NULL;
END $$;
CREATE TEMP TABLE scale_index ON COMMIT DROP AS
SELECT format('DROP INDEX %s', indexrelid::regclass) AS drop, pg_get_indexdef(indexrelid) AS make FROM pg_index
JOIN pg_class c ON c.oid = indrelid
WHERE c.relnamespace IN ('public'::regnamespace, 'past'::regnamespace) AND NOT indisunique AND c.relkind = 'r'
  AND c.relname NOT IN ('actor', 'actor_role', 'account', 'session', 'status_change', 'attendance', 'statement_meeting')
UNION ALL
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
  format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
FROM pg_constraint WHERE contype = 'p' AND conrelid <> 'past.summary_written'::regclass AND (
    connamespace = 'past'::regnamespace
    OR conrelid = ANY ('{history_entry,history_image,page_moment,list_length}'::regclass[]))
  OR contype = 'u' AND conrelid = ANY ('{history_entry,claim,source,citation}'::regclass[]);
DO $$ DECLARE command text; BEGIN
  FOR command IN SELECT drop FROM scale_index LOOP EXECUTE command; END LOOP;
END $$;`;

/** Makes them again. */
export const putBack = `
SET LOCAL maintenance_work_mem = '512MB';
DO $$ DECLARE command text; BEGIN
  FOR command IN SELECT make FROM scale_index LOOP EXECUTE command; END LOOP;
END $$;`;
