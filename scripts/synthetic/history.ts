/** A table of record, the columns that identify a row, and what ties its rows to the entry that recorded them. */
const kept: readonly [table: string, identity: string, entry: string][] = [
  ["actor", "r.id", "JOIN scale_entry e ON e.subject_id = r.id"],
  ["actor_alias", "r.actor_id || ':' || r.name", "JOIN scale_entry e ON e.subject_id = r.actor_id"],
  ["actor_role", "r.actor_id || ':' || r.position", "JOIN scale_entry e ON e.subject_id = r.actor_id"],
  ["source", "r.id", "JOIN scale_entry e ON e.subject_id = r.id"],
  ["source_capture", "r.id", "JOIN scale_entry e ON e.subject_id = r.source_id"],
  ["meeting", "r.id", "JOIN scale_entry e ON e.subject_id = r.id"],
  ["meeting_name", "r.meeting_id || ':' || r.name", "JOIN scale_entry e ON e.subject_id = r.meeting_id"],
  [
    "meeting_participant",
    "r.meeting_id || ':' || r.actor_id",
    "JOIN scale_entry e ON e.subject_id = r.meeting_id",
  ],
  [
    "meeting_relation",
    "r.meeting_id || ':' || r.how || ':' || r.related_id",
    "JOIN scale_entry e ON e.subject_id = r.meeting_id",
  ],
  ["question", "r.id", "JOIN scale_entry e ON e.subject_id = r.id"],
  ["status_change", "r.claim_id", "JOIN scale_entry e ON e.subject_id = r.claim_id"],
  ["attendance", "r.claim_id", "JOIN scale_entry e ON e.subject_id = r.claim_id"],
  ["statement", "r.claim_id", "JOIN scale_entry e ON e.subject_id = r.claim_id"],
  [
    "statement_meeting",
    "r.claim_id || ':' || r.meeting_id",
    "JOIN scale_entry e ON e.subject_id = r.claim_id",
  ],
  ["position", "r.claim_id || ':' || r.question_id", "JOIN scale_entry e ON e.subject_id = r.claim_id"],
  [
    "claim_relation",
    "r.claim_id || ':' || r.how || ':' || r.target_id",
    "JOIN scale_entry e ON e.subject_id = r.claim_id",
  ],
  ["citation", "r.id", "JOIN scale_entry e ON e.subject_id = r.claim_id"],
  [
    "citation_link",
    "r.citation_id || ':' || r.position",
    "JOIN citation c ON c.id = r.citation_id JOIN scale_entry e ON e.subject_id = c.claim_id",
  ],
];

const insert = "INSERT INTO history_change (entry_id, position, table_name, row_id, before, after)";

/** The claim's row as an act left it: drafts and reviews have neither reviewer nor dates of publication. */
const asOf = (state: string) => `to_jsonb(r) || ${state}`;
const inReview = `jsonb_build_object('state', 'in_review', 'version', 1, 'reviewer_id', NULL, 'published_at', NULL,
  'public_note', NULL)`;
const published = `jsonb_build_object('state', 'published', 'version', 2, 'public_note', NULL)`;

/**
 * History of the synthetic record: what was recorded, published and retracted, by whom, in order of time, with every
 * row before and after, as the database itself would have written it.
 */
export const history = `
CREATE TEMP TABLE scale_act ON COMMIT DROP AS
SELECT 'actor' AS kind, id AS subject_id, 'actor.record' AS action, pg_temp.moment(0) AS at, 0 AS author FROM scale_actor
UNION ALL SELECT 'meeting', id, 'meeting.record', at, 0 FROM scale_meeting
UNION ALL SELECT 'question', id, 'question.record', at, 0 FROM scale_question
UNION ALL SELECT 'source', id, 'source.record', at, 0 FROM scale_source
UNION ALL SELECT 'claim', id, 'claim.record', at, pg_temp.pick('author', n, 3) FROM scale_claim
UNION ALL SELECT 'claim', id, 'claim.publish', at + interval '10 minutes', (pg_temp.pick('author', n, 3) + 1) % 3
  FROM scale_claim WHERE state IN ('published', 'retracted')
UNION ALL SELECT 'claim', id, 'claim.retract', at + interval '1 day', (pg_temp.pick('author', n, 3) + 1) % 3
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
  SELECT id, subject_id FROM scale_entry_of WHERE action LIKE '%.record';
CREATE UNIQUE INDEX ON scale_entry (subject_id);
ANALYZE scale_entry;
ANALYZE scale_entry_of;

${insert} SELECT e.id, nextval('history_change_position'), 'claim', r.id::text, NULL,
  CASE WHEN r.state IN ('published', 'retracted') THEN ${asOf(inReview)} ELSE to_jsonb(r) END
FROM claim r JOIN scale_entry e ON e.subject_id = r.id;
${kept
  .map(
    ([table, identity, entry]) => `${insert} SELECT e.id, nextval('history_change_position'), '${table}',
  (${identity})::text, NULL, to_jsonb(r) FROM "${table}" r ${entry};`,
  )
  .join("\n")}
${insert} SELECT e.id, nextval('history_change_position'), 'claim', r.id::text, ${asOf(inReview)}, ${asOf(published)}
FROM claim r JOIN scale_entry_of e ON e.subject_id = r.id AND e.action = 'claim.publish';
${insert} SELECT e.id, nextval('history_change_position'), 'claim', r.id::text, ${asOf(published)}, to_jsonb(r)
FROM claim r JOIN scale_entry_of e ON e.subject_id = r.id AND e.action = 'claim.retract';
`;
