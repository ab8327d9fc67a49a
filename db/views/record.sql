-- The record from one vantage. The migrator runs this once for each of `published` (what the public may see), `as_of`
-- (what it could see at an instant) and `desk` (everything, with names of authors and reviewers), in that schema: all
-- have the same views with the same columns, so that a query written once reads any of them by its search_path.
-- What differs is named like a variable of psql; db/views.ts has the values. :record is the schema of the tables beneath.

-- A merged actor or question stays where it was read, so that its address leads on and pages of old still name it; lists
-- leave it out.
CREATE VIEW actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id, version, recorded_at,
  public_since, merged_into_id FROM :record.actor WHERE :subject_is_seen;
CREATE VIEW actor_alias AS SELECT a.actor_id, a.name FROM :record.actor_alias a JOIN actor ON actor.id = a.actor_id;
CREATE VIEW actor_role AS SELECT r.* FROM :record.actor_role r JOIN actor ON actor.id = r.actor_id;

CREATE VIEW source AS SELECT id, key, publisher_id, title, url, archive_url, kind, language, published,
  published_earliest, published_latest, published_as_worded, retrieved_at, note, version, recorded_at, public_since
  FROM :record.source WHERE :subject_is_seen;
-- The captured words are somebody else's copyright: readers get their hash, and excerpts.
CREATE VIEW source_capture AS SELECT c.id, c.source_id, c.sha256, c.captured_at
  FROM :record.source_capture c JOIN source ON source.id = c.source_id;
-- That a page has changed, and when; not what it says now.
CREATE VIEW source_look AS SELECT l.id, l.source_id, l.at, l.outcome, l.words_changed, l.title_changed
  FROM :record.source_look l JOIN source ON source.id = l.source_id;

CREATE VIEW meeting AS SELECT id, key, title, kind, description, time_zone, version, recorded_at, public_since
  FROM :record.meeting WHERE :subject_is_seen;
CREATE VIEW meeting_name AS SELECT n.* FROM :record.meeting_name n JOIN meeting ON meeting.id = n.meeting_id;
CREATE VIEW meeting_participant AS
  SELECT p.* FROM :record.meeting_participant p JOIN meeting ON meeting.id = p.meeting_id;
CREATE VIEW meeting_relation AS SELECT r.* FROM :record.meeting_relation r
  JOIN meeting one ON one.id = r.meeting_id JOIN meeting other ON other.id = r.related_id;
CREATE VIEW meeting_summary AS SELECT s.* FROM :record.meeting_summary s JOIN meeting ON meeting.id = s.meeting_id;

CREATE VIEW claim AS SELECT id, key, kind, state, version, seq, according_to_id, reported, reported_earliest,
  reported_latest, reported_as_worded, note, recorded_at, published_at, public_note,
  :author AS author, :reviewer AS reviewer
  FROM :record.claim WHERE :claim_is_seen;
CREATE VIEW status_change AS SELECT k.* FROM :record.status_change k JOIN claim ON claim.id = k.claim_id;
CREATE VIEW decided_by AS SELECT d.* FROM :record.decided_by d JOIN claim ON claim.id = d.claim_id;
CREATE VIEW attendance AS SELECT k.* FROM :record.attendance k JOIN claim ON claim.id = k.claim_id;
CREATE VIEW statement AS SELECT k.* FROM :record.statement k JOIN claim ON claim.id = k.claim_id;
CREATE VIEW statement_meeting AS SELECT m.* FROM :record.statement_meeting m JOIN claim ON claim.id = m.claim_id;
CREATE VIEW question AS SELECT id, key, text,
  (SELECT meeting.id FROM meeting WHERE meeting.id = meeting_id) AS meeting_id, version, recorded_at, public_since,
  merged_into_id FROM :record.question WHERE :subject_is_seen;
CREATE VIEW "position" AS SELECT p.* FROM :record."position" p JOIN claim ON claim.id = p.claim_id;
CREATE VIEW claim_relation AS SELECT r.* FROM :record.claim_relation r
  JOIN claim one ON one.id = r.claim_id JOIN claim other ON other.id = r.target_id;
CREATE VIEW citation AS SELECT c.id, c.claim_id, c.position, c.source_id, c.excerpt, c.excerpt_check
  FROM :record.citation c JOIN claim ON claim.id = c.claim_id;
CREATE VIEW citation_link AS SELECT l.* FROM :record.citation_link l JOIN citation ON citation.id = l.citation_id;

-- A claim with what its kind adds: whether it may be seen is asked once, not once for each part.
CREATE VIEW claim_detail AS SELECT claim.*,
  coalesce(s.meeting_id, a.meeting_id) AS meeting_id, coalesce(s.effective, a.effective) AS effective,
  coalesce(s.effective_earliest, a.effective_earliest) AS effective_earliest,
  coalesce(s.effective_latest, a.effective_latest) AS effective_latest,
  coalesce(s.effective_as_worded, a.effective_as_worded) AS effective_as_worded,
  s.status, s.status_as_worded, s.sets_schedule, s.scheduled, s.scheduled_earliest, s.scheduled_latest, s.scheduled_as_worded,
  s.sets_place, s.venue, s.city, s.country, s.mode, a.actor_id AS attendee_id, a.change,
  t.speaker_id, t.on_behalf_of_id, t.addressee_id, t.said, t.said_earliest, t.said_latest, t.said_as_worded,
  t.form, t.medium, t.text, t.language, t.original_text
FROM claim
LEFT JOIN :record.status_change s ON s.claim_id = claim.id
LEFT JOIN :record.attendance a ON a.claim_id = claim.id
LEFT JOIN :record.statement t ON t.claim_id = claim.id;

-- What pages list, page by page; derived from the past when an act is written (migration 0017).
CREATE VIEW listed_claim AS SELECT list, subject_id, claim_id, state, by_day, reported_day, from_day, seq, speaker_id,
    question_id, stance
  FROM public.listed_claim WHERE :stands_in_list;
CREATE VIEW list_length AS :list_lengths;
CREATE VIEW source_link AS :source_links;
CREATE VIEW page_moment AS SELECT subject_id, at FROM public.page_moment;
