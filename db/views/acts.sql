-- Who did what to the record. The public learns of an act once it shows, and whose it was by role; by name only where
-- the newsroom's setting, which the connection carries, says so.
CREATE VIEW desk.act AS SELECT id, seq, at, action, subject_kind, subject_id, user_role AS role, user_name AS name,
  NULL::text AS author_role, NULL::text AS author_name, reason FROM public.history_entry;

CREATE VIEW published.act AS SELECT e.id, e.seq, e.at, e.action, e.subject_kind, e.subject_id, e.user_role AS role,
    CASE WHEN current_setting('onrecord.bylines', true) = 'shown' THEN e.user_name END AS name,
    author.user_role AS author_role,
    CASE WHEN current_setting('onrecord.bylines', true) = 'shown' THEN author.user_name END AS author_name,
    NULL::text AS reason
  FROM public.history_entry e
  LEFT JOIN LATERAL (SELECT user_role, user_name FROM public.history_entry first
    WHERE e.action = 'claim.publish' AND first.subject_id = e.subject_id ORDER BY seq LIMIT 1) author ON true
  WHERE e.action = ANY ('{claim.record,claim.edit,claim.publish,claim.correct,claim.retract,meeting.edit,actor.edit,actor.merge,actor.undo_merge,question.edit,question.merge,question.undo_merge,source.edit}')
    -- Of several acts on one thing in one transaction, the last tells what readers came to see.
    AND NOT EXISTS (SELECT FROM public.history_entry later
      WHERE later.subject_id = e.subject_id AND later.at = e.at AND later.seq > e.seq)
    -- Looked up for one act after another: the fence (OFFSET 0) keeps PostgreSQL from reading all versions first.
    AND CASE subject_kind
    WHEN 'claim' THEN EXISTS (SELECT FROM published.claim_version v WHERE v.id = subject_id AND v.stood_from = e.at OFFSET 0)
    WHEN 'meeting' THEN EXISTS (SELECT FROM published.meeting_version v WHERE v.id = subject_id AND v.stood_from = e.at OFFSET 0)
    WHEN 'actor' THEN EXISTS (SELECT FROM published.actor_version v WHERE v.id = subject_id AND v.stood_from = e.at OFFSET 0)
    WHEN 'source' THEN EXISTS (SELECT FROM published.source_version v WHERE v.id = subject_id AND v.stood_from = e.at OFFSET 0)
    WHEN 'question' THEN EXISTS (SELECT FROM published.question_version v WHERE v.id = subject_id AND v.stood_from = e.at OFFSET 0)
    ELSE false END;
