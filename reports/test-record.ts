import type postgres from "postgres";

const uuid = (kind: string, n: number) => `${kind}0000000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const ids = {
  actor: (n: number) => uuid("a", n),
  meeting: (n: number) => uuid("b", n),
  claim: (n: number) => uuid("c", n),
  source: (n: number) => uuid("d", n),
  citation: (n: number) => uuid("e", n),
  question: (n: number) => uuid("f", n),
};

const day = (date: string) => `'${date}', '${date}T00:00:00Z', '${date}T23:59:59.999Z'`;
const { actor, meeting, claim, source, citation, question } = ids;

/**
 * A small record that has everything a cell can trip over: quotation marks, commas, line breaks, formulas, open
 * dates, chains of three, a denial, a retraction, a draft, two translations of one sentence, another account.
 */
const record = `
INSERT INTO account (id, email, name, role) VALUES
  ('90000000-0000-4000-8000-000000000001', 'ed@example.org', 'Ed Author', 'editor'),
  ('90000000-0000-4000-8000-000000000002', 'rev@example.org', 'Rae Viewer', 'editor');
INSERT INTO actor (id, key, kind, name, public_since) VALUES
  ('${actor(1)}', 'ana', 'person', 'Ana Alder', now()),
  ('${actor(2)}', 'ministry', 'organisation', 'Ministry of Trade', now()),
  ('${actor(3)}', 'censor', 'outlet', 'Censor.NET', now()),
  ('${actor(4)}', 'cnn', 'outlet', 'CNN', now()),
  ('${actor(5)}', 'cnn-unnamed', 'unnamed', 'unnamed source', now()),
  ('${actor(6)}', 'wire', 'outlet', '@wire', now()),
  ('${actor(7)}', 'secret', 'person', 'Never Published', NULL);
INSERT INTO actor_role (actor_id, position, title, organisation_id, "from", from_earliest, from_latest, "to", to_earliest, to_latest) VALUES
  ('${actor(1)}', 1, 'Minister', '${actor(2)}', ${day("2025-01-01")}, NULL, NULL, NULL),
  ('${actor(1)}', 2, 'Mayor', NULL, NULL, NULL, NULL, ${day("2024-12-31")});
INSERT INTO meeting (id, key, title, kind, recorded_at, public_since) VALUES
  ('${meeting(1)}', 'border-talks', 'Border talks, round "two"', 'talks', '2025-10-01T08:00:00Z', now()),
  ('${meeting(2)}', 'grain-summit', '=Grain summit', 'summit', '2025-10-02T08:00:00Z', now()),
  ('${meeting(3)}', 'draft-only', 'Not public yet', 'call', '2025-10-03T08:00:00Z', NULL);
INSERT INTO meeting_participant (meeting_id, actor_id, capacity, position) VALUES
  ('${meeting(1)}', '${actor(1)}', 'principal', 1), ('${meeting(1)}', '${actor(2)}', 'host', 2);
INSERT INTO source (id, key, publisher_id, title, url, kind, language, published, published_earliest, published_latest, retrieved_at, recorded_at, public_since) VALUES
  ('${source(1)}', 'one', '${actor(3)}', 'Talks called off', 'https://censor.example/1', 'article', 'uk', ${day("2025-10-21")}, '2025-10-21T09:00:00.250Z', '2025-10-21T09:00:00Z', now()),
  ('${source(2)}', 'two', '${actor(4)}', '+ Known by headline', NULL, 'video', NULL, NULL, NULL, NULL, NULL, '2025-10-22T09:00:00Z', now()),
  ('${source(3)}', 'three', '${actor(2)}', 'Ministry readout', 'https://ministry.example/r', 'official', 'en', '2025-10', '2025-10-01T00:00:00Z', '2025-10-31T23:59:59.999Z', NULL, '2025-10-23T09:00:00Z', now());
INSERT INTO source_capture (id, source_id, text, sha256, captured_at) VALUES
  ('${uuid("8", 1)}', '${source(1)}', 'old', '${"0".repeat(64)}', '2025-10-21T09:00:00Z'),
  ('${uuid("8", 2)}', '${source(1)}', 'new', '${"1".repeat(64)}', '2025-10-22T09:00:00Z');
INSERT INTO question (id, key, text, public_since) VALUES
  ('${question(1)}', 'venue', 'Is the venue right?', now()), ('${question(2)}', 'agenda', 'Should the agenda grow?', now());

INSERT INTO claim (id, key, kind, state, author_id, last_edited_by_id, reviewer_id, according_to_id, reported, reported_earliest, reported_latest, note, recorded_at, published_at)
SELECT id::uuid, id, kind, state, '90000000-0000-4000-8000-000000000001', '90000000-0000-4000-8000-000000000001',
  CASE WHEN state IN ('published', 'retracted') THEN '90000000-0000-4000-8000-000000000002'::uuid END, account::uuid,
  reported, reported::date, reported::date + interval '1 day - 1 millisecond', note, at::timestamptz,
  CASE WHEN state IN ('published', 'retracted') THEN at::timestamptz + interval '1 hour' END
FROM (VALUES
  ('${claim(1)}', 'status_change', 'published', NULL, '2025-10-21', E'First line,\\nsecond "line"', '2025-10-21T09:30:00.123Z'),
  ('${claim(2)}', 'status_change', 'published', '${actor(1)}', NULL, '=1+1', '2025-10-22T09:30:00Z'),
  ('${claim(3)}', 'status_change', 'draft', NULL, NULL, 'Only the desk sees this', '2025-10-23T09:30:00Z'),
  ('${claim(4)}', 'statement', 'published', NULL, NULL, NULL, '2025-10-24T09:30:00Z'),
  ('${claim(5)}', 'statement', 'published', NULL, '2025-10-25', NULL, '2025-10-25T09:30:00Z'),
  ('${claim(6)}', 'statement', 'retracted', NULL, NULL, NULL, '2025-10-26T09:30:00Z'),
  ('${claim(7)}', 'attendance', 'published', NULL, NULL, NULL, '2025-10-27T09:30:00Z'),
  ('${claim(8)}', 'statement', 'published', NULL, NULL, NULL, '2025-10-28T09:30:00Z'),
  ('${claim(9)}', 'status_change', 'published', NULL, NULL, NULL, '2025-10-29T09:30:00Z')
) AS given(id, kind, state, account, reported, note, at) ORDER BY at;
INSERT INTO status_change (claim_id, meeting_id, status, effective, effective_earliest, effective_latest, sets_schedule, scheduled, scheduled_earliest, scheduled_latest, sets_place, venue, city, country) VALUES
  ('${claim(1)}', '${meeting(1)}', 'cancelled', ${day("2025-10-21")}, true, ${day("2025-10-23")}, true, NULL, 'Budapest', 'HU'),
  ('${claim(2)}', '${meeting(1)}', 'postponed', '../2025-11-30', NULL, '2025-11-30T23:59:59.999Z', false, NULL, NULL, NULL, false, NULL, NULL, NULL),
  ('${claim(3)}', '${meeting(3)}', 'planned', ${day("2025-10-23")}, false, NULL, NULL, NULL, false, NULL, NULL, NULL),
  ('${claim(9)}', '${meeting(2)}', 'proposed', ${day("2025-10-29")}, false, NULL, NULL, NULL, false, NULL, NULL, NULL);
INSERT INTO statement (claim_id, speaker_id, on_behalf_of_id, addressee_id, said, said_earliest, said_latest, form, text, language, original_text) VALUES
  ('${claim(4)}', '${actor(1)}', '${actor(2)}', '${actor(4)}', ${day("2025-10-24")}, 'quote', E'-We said "no", twice.\\r\\nAnd again.', 'uk', '＝SUM(1)'),
  ('${claim(5)}', '${actor(5)}', NULL, NULL, NULL, NULL, NULL, 'paraphrase', ' =cmd|''/c calc''!A0', NULL, NULL),
  ('${claim(6)}', '${actor(1)}', NULL, NULL, ${day("2025-10-26")}, 'no_comment', 'Withdrawn', NULL, NULL),
  ('${claim(8)}', '${actor(1)}', NULL, NULL, ${day("2025-10-24")}, 'quote', 'We said no, twice; and again.', 'en', NULL);
INSERT INTO statement_meeting (claim_id, meeting_id, position) VALUES
  ('${claim(4)}', '${meeting(1)}', 1), ('${claim(4)}', '${meeting(2)}', 2), ('${claim(5)}', '${meeting(1)}', 1),
  ('${claim(6)}', '${meeting(1)}', 1), ('${claim(8)}', '${meeting(1)}', 1);
INSERT INTO "position" (claim_id, question_id, stance) VALUES
  ('${claim(4)}', '${question(1)}', 'opposes'), ('${claim(4)}', '${question(2)}', 'supports'),
  ('${claim(8)}', '${question(1)}', 'conditional'), ('${claim(6)}', '${question(2)}', 'opposes');
INSERT INTO attendance (claim_id, meeting_id, actor_id, change, effective, effective_earliest, effective_latest) VALUES
  ('${claim(7)}', '${meeting(1)}', '${actor(1)}', 'accepted', ${day("2025-10-27")});
INSERT INTO claim_relation (claim_id, how, target_id) VALUES
  ('${claim(2)}', 'denies', '${claim(1)}'), ('${claim(8)}', 'same_utterance', '${claim(4)}');
INSERT INTO citation (id, claim_id, position, source_id, excerpt, excerpt_check) VALUES
  ('${citation(1)}', '${claim(1)}', 1, '${source(1)}', '-called off-', 'found'),
  ('${citation(2)}', '${claim(2)}', 1, '${source(2)}', NULL, 'no_excerpt'),
  ('${citation(4)}', '${claim(4)}', 1, '${source(1)}', NULL, 'no_excerpt'),
  ('${citation(5)}', '${claim(4)}', 2, '${source(2)}', NULL, 'no_excerpt'),
  ('${citation(6)}', '${claim(5)}', 1, '${source(1)}', NULL, 'no_excerpt'),
  ('${citation(7)}', '${claim(6)}', 1, '${source(2)}', NULL, 'no_excerpt'),
  ('${citation(8)}', '${claim(7)}', 1, '${source(3)}', NULL, 'no_excerpt'),
  ('${citation(9)}', '${claim(8)}', 1, '${source(2)}', NULL, 'no_excerpt'),
  ('${citation(10)}', '${claim(9)}', 1, '${source(1)}', NULL, 'no_excerpt');
INSERT INTO citation_link (citation_id, position, actor_id) VALUES
  ('${citation(1)}', 1, '${actor(4)}'), ('${citation(1)}', 2, '${actor(5)}'),
  ('${citation(6)}', 1, '${actor(6)}'), ('${citation(6)}', 2, '${actor(4)}'), ('${citation(6)}', 3, '${actor(5)}');
INSERT INTO meeting_summary (meeting_id, status, status_claim_id, since, since_earliest, since_latest, accounts_differ, overdue_from, scheduled, scheduled_earliest, scheduled_latest, first_day, last_day, city, country, changes, series) VALUES
  ('${meeting(1)}', 'cancelled', '${claim(1)}', ${day("2025-10-21")}, true, NULL, ${day("2025-10-23")}, '2025-10-23', '2025-10-23', 'Budapest', 'HU', '{${claim(1)},${claim(2)}}', '{0,1}'),
  ('${meeting(2)}', 'proposed', '${claim(9)}', ${day("2025-10-29")}, false, '2025-12-01T00:00Z', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '{${claim(9)}}', '{0}');
INSERT INTO listed_claim (list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, stood_from, stood_to)
SELECT named.list, named.subject_id, c.id, c.state, '-infinity', '-infinity', '-infinity', c.seq, c.recorded_at, 'infinity'
FROM claim c JOIN (
  SELECT 'statements' AS list, claim_id, meeting_id AS subject_id FROM statement_meeting
  UNION SELECT 'statements', claim_id, unnest(ARRAY[speaker_id, on_behalf_of_id]) FROM statement
  UNION SELECT 'addressed', claim_id, addressee_id FROM statement
) named ON named.claim_id = c.id WHERE c.state IN ('published', 'retracted') AND named.subject_id IS NOT NULL;
`;

/** Writes the record as it is, with fixed times, past the triggers that would keep its history. */
export async function writeTestRecord(owner: postgres.Sql): Promise<void> {
  await owner.begin((sql) =>
    sql.unsafe(`SET LOCAL session_replication_role = replica; SET LOCAL TimeZone = 'UTC'; ${record};
      SELECT search.rebuild()`),
  );
}
