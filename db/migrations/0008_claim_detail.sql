-- A claim with what its kind adds, from each vantage: whether it may be seen is asked once, not once for each part.
DO $do$
DECLARE
  vantage text;
BEGIN
  FOREACH vantage IN ARRAY ARRAY['published', 'as_of', 'desk'] LOOP
    EXECUTE format($view$
      CREATE VIEW %1$I.claim_detail AS SELECT claim.*,
        coalesce(s.meeting_id, a.meeting_id) AS meeting_id, coalesce(s.effective, a.effective) AS effective,
        coalesce(s.effective_earliest, a.effective_earliest) AS effective_earliest,
        coalesce(s.effective_latest, a.effective_latest) AS effective_latest,
        coalesce(s.effective_as_worded, a.effective_as_worded) AS effective_as_worded,
        s.status, s.sets_schedule, s.scheduled, s.scheduled_earliest, s.scheduled_latest, s.scheduled_as_worded,
        s.sets_place, s.venue, s.city, s.country, a.actor_id AS attendee_id, a.change,
        t.speaker_id, t.on_behalf_of_id, t.addressee_id, t.said, t.said_earliest, t.said_latest, t.said_as_worded,
        t.form, t.text, t.language, t.original_text
      FROM %1$I.claim
      LEFT JOIN %2$I.status_change s ON s.claim_id = claim.id
      LEFT JOIN %2$I.attendance a ON a.claim_id = claim.id
      LEFT JOIN %2$I.statement t ON t.claim_id = claim.id$view$,
      vantage, CASE WHEN vantage = 'as_of' THEN 'stood' ELSE 'public' END);
  END LOOP;
END
$do$;
--> statement-breakpoint
GRANT SELECT ON published.claim_detail, as_of.claim_detail TO onrecord_public, onrecord_app;
--> statement-breakpoint
GRANT SELECT ON desk.claim_detail TO onrecord_app;
