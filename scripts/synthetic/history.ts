/** A table of record, what tells a row from others of its owner, and what ties it to the entry that recorded it. */
const kept: readonly [table: string, part: string, entry: string][] = [
  ["actor", "NULL", "r.id"],
  ["actor_alias", "r.name", "r.actor_id"],
  ["actor_role", "r.position::text", "r.actor_id"],
  ["source", "NULL", "r.id"],
  ["source_capture", "NULL", "r.source_id"],
  ["meeting", "NULL", "r.id"],
  ["meeting_name", "r.name", "r.meeting_id"],
  ["meeting_participant", "r.actor_id::text", "r.meeting_id"],
  ["meeting_relation", "r.how || ':' || r.related_id", "r.meeting_id"],
  ["question", "NULL", "r.id"],
  ["status_change", "NULL", "r.claim_id"],
  ["attendance", "NULL", "r.claim_id"],
  ["statement", "NULL", "r.claim_id"],
  ["statement_meeting", "r.meeting_id::text", "r.claim_id"],
  ["position", "r.question_id::text", "r.claim_id"],
  ["claim_relation", "r.how || ':' || r.target_id", "r.claim_id"],
  ["citation", "NULL", "r.claim_id"],
  ["citation_link", "r.position::text", "c.claim_id"],
];
const also: Readonly<Record<string, string>> = { citation_link: "JOIN citation c ON c.id = r.citation_id" };

/** The claim's row as acts left it: drafts and reviews have neither reviewer nor dates of publication. */
const inReview = {
  state: "'in_review'",
  version: "1",
  reviewer_id: "NULL::uuid",
  published_at: "NULL::timestamptz",
  public_note: "NULL::text",
};
const published = { state: "'published'", version: "2", public_note: "NULL::text" };
const isPublic = "r.state IN ('published', 'retracted')";

interface Written {
  table: string;
  part?: string;
  /** What of the row was otherwise then. */
  otherwise?: Readonly<Record<string, string>>;
  /** The columns in which it differs from the image that it replaces, where that is whole. */
  changed?: readonly string[];
  position: string;
  replaces?: string;
  from: string;
  /** When what the act left ended to stand. */
  until?: string;
}

/** Writes images of rows, and the versions in which they stood: `e` is the entry, `r` the row. */
function write({
  table,
  part = "NULL",
  otherwise = {},
  changed,
  position,
  replaces = "NULL::bigint",
  from,
  until = "'infinity'",
}: Written): string {
  const others = `'${JSON.stringify(otherwise).replaceAll("'", "''")}'::jsonb`;
  const column = (name: string) => `coalesce(${others} ->> ${name}, 'r.' || quote_ident(${name}))`;
  const quoted = (text: string) => text.replaceAll("'", "''").replaceAll("%", "%%");
  return `DO $write$ BEGIN
  EXECUTE (SELECT format('INSERT INTO history_image (position, entry_id, owner_id, replaces, form, part, after)
    SELECT ${quoted(position)}, e.id, r.%I, ${quoted(replaces)}, %s, ${quoted(part)}, %s(%s)
    ${quoted(from)}', f.owner, f.id, ${
      changed
        ? `'jsonb_build_object', (SELECT string_agg(quote_literal(name) || ', ' || ${column("name")}, ', ')
      FROM unnest('{${changed.join()}}'::text[]) name)`
        : `'jsonb_build_array', (SELECT string_agg(${column("name")}, ', ' ORDER BY place)
      FROM unnest(f.columns) WITH ORDINALITY AS of(name, place))`
    })
  FROM history_form f WHERE f.table_name = '${table}' ORDER BY f.id DESC LIMIT 1);
  IF to_regclass('past.${table}') IS NOT NULL THEN
    EXECUTE (SELECT format('INSERT INTO past.${table} (%s, stood_from, stood_to)
      SELECT %s, e.at, ${quoted(until)} ${quoted(from)}',
      past_columns('${table}', ''), (SELECT string_agg(${column("attname")}, ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = 'public.${table}'::regclass AND attnum > 0 AND NOT attisdropped)));
  END IF;
END $write$;`;
}

const next = "nextval('history_change_position')";
/** Images of a claim are numbered by the claim, so that each can name the one before it. */
const numbered = (round: number) => `(SELECT first + ${round} * claims FROM scale_position) + e.claim`;

/**
 * History of the synthetic record: what was recorded, published and retracted, by whom, in order of time, with every
 * row as each act left it and the versions in which it stood, as the database itself would have written them.
 */
export const history = `
SELECT note_history_forms();
CREATE TEMP TABLE scale_act ON COMMIT DROP AS
SELECT 'actor' AS kind, id AS subject_id, 'actor.record' AS action, pg_temp.moment(0) AS at, 0 AS author,
  NULL::bigint AS claim FROM scale_actor
UNION ALL SELECT 'meeting', id, 'meeting.record', at, 0, NULL FROM scale_meeting
UNION ALL SELECT 'question', id, 'question.record', at, 0, NULL FROM scale_question
UNION ALL SELECT 'source', id, 'source.record', at, 0, NULL FROM scale_source
UNION ALL SELECT 'claim', id, 'claim.record', at, pg_temp.pick('author', n, 3), n FROM scale_claim
UNION ALL SELECT 'claim', id, 'claim.publish', at + interval '10 minutes', (pg_temp.pick('author', n, 3) + 1) % 3, n
  FROM scale_claim WHERE state IN ('published', 'retracted')
UNION ALL SELECT 'claim', id, 'claim.retract', at + interval '1 day', (pg_temp.pick('author', n, 3) + 1) % 3, n
  FROM scale_claim WHERE state = 'retracted';

CREATE TEMP TABLE scale_entry_of ON COMMIT DROP AS
SELECT row_number() OVER (ORDER BY at, kind, subject_id) AS n, act.*,
  pg_temp.uuid_at('entry:' || action || subject_id, 0, at) AS id FROM scale_act act;

INSERT INTO history_entry (id, seq, at, transaction, user_id, user_name, user_role, action, subject_kind, subject_id,
  reason)
SELECT e.id, nextval('history_entry_seq'), e.at, pg_current_xact_id(), editor.id, editor.name, 'editor', e.action,
  e.kind, e.subject_id, CASE e.action WHEN 'claim.retract' THEN 'Withdrawn: the source corrected its report.' END
FROM (SELECT * FROM scale_entry_of ORDER BY n) e JOIN scale_editor editor ON editor.n = e.author ORDER BY e.n;

CREATE TEMP TABLE scale_entry ON COMMIT DROP AS
  SELECT id, subject_id, at, claim FROM scale_entry_of WHERE action LIKE '%.record';
CREATE UNIQUE INDEX ON scale_entry (subject_id);
ANALYZE scale_entry;
ANALYZE scale_entry_of;
CREATE TEMP TABLE scale_position ON COMMIT DROP AS
  SELECT nextval('history_change_position') AS first, (SELECT count(*) FROM scale_claim) AS claims;

${write({
  table: "claim",
  otherwise: inReview,
  position: numbered(0),
  from: `FROM claim r JOIN scale_entry e ON e.subject_id = r.id WHERE ${isPublic}`,
  until: "e.at + interval '10 minutes'",
})}
${write({
  table: "claim",
  position: numbered(0),
  from: `FROM claim r JOIN scale_entry e ON e.subject_id = r.id WHERE NOT ${isPublic}`,
})}
${write({
  table: "claim",
  otherwise: published,
  changed: ["state", "version", "reviewer_id", "published_at"],
  position: numbered(1),
  replaces: numbered(0),
  from: "FROM claim r JOIN scale_entry_of e ON e.subject_id = r.id AND e.action = 'claim.publish'",
  until:
    "CASE r.state WHEN 'retracted' THEN e.at + interval '1 day' - interval '10 minutes' ELSE 'infinity' END",
})}
${write({
  table: "claim",
  position: numbered(2),
  replaces: numbered(1),
  from: "FROM claim r JOIN scale_entry_of e ON e.subject_id = r.id AND e.action = 'claim.retract'",
})}
SELECT setval('history_change_position', first + 3 * claims) FROM scale_position;
${kept
  .map(([table, part, subject]) => {
    const from = `FROM "${table}" r ${also[table] ?? ""} JOIN scale_entry e ON e.subject_id = ${subject}`;
    return write({ table, part, position: next, from });
  })
  .join("\n")}
DO $$ BEGIN
  EXECUTE format('INSERT INTO past.meeting_summary (%s, stood_from, stood_to)
    SELECT %s, m.public_since, ''infinity'' FROM meeting_summary r
    JOIN scale_meeting s ON s.id = r.meeting_id JOIN meeting m ON m.id = r.meeting_id',
    past_columns('meeting_summary', ''), past_columns('meeting_summary', 'r.'));
END $$;
`;
