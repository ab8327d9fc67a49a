-- The schema as text, one line each, in an order that does not depend on how it came about: what `npm run db:dump`
-- writes. Owners are left out, as are their rights, and what PostgreSQL 18 adds to the catalogs of older majors.
WITH ours AS (
  SELECT oid, nspname, nspacl FROM pg_namespace
  WHERE nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema'
), relation AS (
  SELECT c.oid, n.nspname || '.' || c.relname AS name, c.relkind, c.relacl, c.relowner, c.relrowsecurity
  FROM pg_class c JOIN ours n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S')
), routine AS (
  SELECT p.oid, n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' AS name,
    p.proacl, p.proowner
  FROM pg_proc p JOIN ours n ON n.oid = p.pronamespace
  WHERE p.prokind <> 'a' AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
), line(about, part, place, text) AS (
  SELECT 'extension ' || extname, 0, '', '' FROM pg_extension WHERE extname <> 'plpgsql'
  UNION ALL
  SELECT 'schema ' || nspname, 0, '', '' FROM ours
  UNION ALL
  SELECT 'schema ' || nspname, 8, grantee::regrole::text, format('grant %s to %s', right_to, grantee::regrole)
  FROM ours, LATERAL (SELECT grantee, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS right_to
    FROM aclexplode(nspacl) GROUP BY grantee) given
  WHERE grantee::regrole::text LIKE 'onrecord\_%'
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view ' WHEN 'S' THEN 'sequence ' ELSE 'table ' END || name, 0, '',
    CASE WHEN relrowsecurity THEN 'row level security' ELSE '' END FROM relation
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view ' ELSE 'table ' END || name, 1, to_char(attnum, 'FM0000'),
    concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
      CASE WHEN attidentity <> '' THEN 'identity' END, 'default ' || pg_get_expr(d.adbin, d.adrelid),
      'grants ' || attacl::text)
  FROM relation JOIN pg_attribute a ON attrelid = relation.oid AND attnum > 0 AND NOT attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum WHERE relkind <> 'S'
  UNION ALL
  SELECT 'table ' || name, 2, conname, format('constraint %s %s', conname, pg_get_constraintdef(c.oid))
  FROM relation JOIN pg_constraint c ON conrelid = relation.oid WHERE contype IN ('c', 'f', 'p', 'u', 'x')
  UNION ALL
  SELECT 'table ' || name, 3, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
  FROM relation JOIN pg_index i ON indrelid = relation.oid
  WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x'))
  UNION ALL
  SELECT 'table ' || name, 4, tgname, pg_get_triggerdef(t.oid)
  FROM relation JOIN pg_trigger t ON tgrelid = relation.oid WHERE NOT tgisinternal
  UNION ALL
  SELECT 'table ' || name, 5, polname,
    format('policy %s for %s to %s using %s check %s', polname, polcmd, polroles::regrole[],
      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
  FROM relation JOIN pg_policy ON polrelid = relation.oid
  UNION ALL
  SELECT 'view ' || name, 6, '', E'as\n' || regexp_replace(pg_get_viewdef(oid, true), '^', '  ', 'gn')
  FROM relation WHERE relkind = 'v'
  UNION ALL
  SELECT CASE relkind WHEN 'v' THEN 'view ' WHEN 'S' THEN 'sequence ' ELSE 'table ' END || name, 8,
    grantee::regrole::text, format('grant %s to %s', right_to, grantee::regrole)
  FROM relation, LATERAL (SELECT grantee, string_agg(privilege_type, ', ' ORDER BY privilege_type) AS right_to
    FROM aclexplode(relacl) WHERE grantee <> relowner GROUP BY grantee) given
  UNION ALL
  SELECT 'function ' || name, 7, '', pg_get_functiondef(oid) FROM routine
  UNION ALL
  SELECT 'function ' || name, 8, coalesce(grantee::regrole::text, ''), format('grant %s to %s', privilege_type,
    CASE grantee WHEN 0 THEN 'public' ELSE grantee::regrole::text END)
  FROM routine, aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE grantee <> proowner
)
SELECT about, text FROM line ORDER BY about COLLATE "C", part, place COLLATE "C", text COLLATE "C"
