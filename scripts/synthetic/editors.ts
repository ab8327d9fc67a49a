/** Three editors who wrote it all. They have no password, so nobody signs in as one. */
export const editors = `
CREATE TEMP TABLE scale_editor ON COMMIT DROP AS
  SELECT n, pg_temp.uuid_at('editor', n, pg_temp.moment(0)) AS id, 'Synthetic editor ' || n + 1 AS name
  FROM generate_series(0, 2) n;
INSERT INTO account (id, email, name, role, created_at)
  SELECT id, 'editor-' || n + 1 || '@scale.example', name, 'editor', pg_temp.moment(0) FROM scale_editor;
`;
