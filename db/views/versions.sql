-- Every version in which something stood, with its interval, from one vantage (see record.sql): from `desk` all of them,
-- from `published` those that the public could see.
CREATE VIEW claim_version AS SELECT id, kind, state, version, according_to_id, reported, reported_earliest,
  reported_latest, reported_as_worded, note, public_note, stood_from, stood_to
  FROM past.claim WHERE :claim_version_is_seen;
CREATE VIEW meeting_version AS SELECT id, key, title, kind, description, time_zone, version, stood_from, stood_to
  FROM past.meeting WHERE :subject_is_seen;
CREATE VIEW actor_version AS SELECT id, key, kind, name, native_name, country, description, affiliation_id, version,
  stood_from, stood_to, merged_into_id FROM past.actor WHERE :subject_is_seen;
CREATE VIEW source_version AS SELECT id, publisher_id, title, url, archive_url, kind, language, published,
  published_as_worded, note, version, stood_from, stood_to FROM past.source WHERE :subject_is_seen;
CREATE VIEW question_version AS SELECT id, key, text, meeting_id, version, stood_from, stood_to, merged_into_id
  FROM past.question WHERE :subject_is_seen;

-- What belongs to one of them, with the columns of its own table: for the public as far as it stood while the public
-- could see what it belongs to. But for the words around an excerpt: they are for the desk, and somebody else's.
DO $do$
DECLARE
  part record;
BEGIN
  FOR part IN SELECT * FROM (VALUES
    ('status_change', 'claim', 'claim_id'), ('attendance', 'claim', 'claim_id'), ('statement', 'claim', 'claim_id'),
    ('decided_by', 'claim', 'claim_id'), ('statement_meeting', 'claim', 'claim_id'), ('position', 'claim', 'claim_id'),
    ('claim_relation', 'claim', 'claim_id'), ('citation', 'claim', 'claim_id'),
    ('citation_link', 'citation', 'citation_id'),
    ('meeting_name', 'meeting', 'meeting_id'), ('meeting_participant', 'meeting', 'meeting_id'),
    ('meeting_relation', 'meeting', 'meeting_id'),
    ('actor_alias', 'actor', 'actor_id'), ('actor_role', 'actor', 'actor_id')
  ) AS part_of(name, whole, whole_id) LOOP
    EXECUTE format(
      $view$CREATE VIEW %1$I AS SELECT %2$s, part.stood_from, part.stood_to FROM past.%3$I part WHERE :part_is_seen$view$,
      part.name || '_version',
      regexp_replace(public.past_columns(part.name, 'part.'), ', part\.excerpt_(prefix|suffix)', '', 'g'), part.name,
      part.whole || '_version', part.whole_id);
  END LOOP;
END
$do$;

-- Who holds a position on a question, as it is kept (migration 0030); how that was once is not.
CREATE VIEW position_holder AS SELECT question_id, actor_id, claims, by_day, reported_day, from_day, seq
  FROM public.position_holder;

-- How often a meeting has changed, as far as readers saw; how often it had once is not kept either.
CREATE VIEW meeting_revision AS SELECT meeting_id, changes, last_changed FROM public.meeting_revision;
