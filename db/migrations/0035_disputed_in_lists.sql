ALTER TABLE "meeting_summary" ADD COLUMN "disputed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "meeting_summary_denied" ON "meeting_summary" USING btree ("meeting_id") WHERE "meeting_summary"."disputed";
--> statement-breakpoint
-- Lists of before did not say what was disputed, so they do not as they stood; the past has it from when a summary is next
-- written.
ALTER TABLE past.meeting_summary ADD COLUMN disputed boolean NOT NULL DEFAULT false;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION touched_by(about_claim uuid, naming text[], mark text)
 RETURNS SETOF text
 LANGUAGE plpgsql
 STABLE
AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
  with act as materialized (
    select table_name, before, after from history_change where entry_id = current_setting('onrecord.entry')::uuid
  ), said as materialized (
    select key, value from act cross join lateral (
      select * from jsonb_each_text(before) union select * from jsonb_each_text(after)
    ) said where value ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  ), meeting (id) as materialized (
    select meeting_id from status_change where claim_id = about_claim
    union select meeting_id from attendance where claim_id = about_claim
    union select meeting_id from statement_meeting where claim_id = about_claim
  ), denied (id) as materialized (
    select meeting_id from status_change where claim_id in (
      select target_id from claim_relation where about_claim = claim_relation.claim_id
      union select value::uuid from said where key = 'target_id')
  ), cited as materialized (
    select c.id, c.source_id, s.publisher_id from citation c join source s on s.id = c.source_id
      where c.claim_id = about_claim
  ), named (id) as (
    select value::uuid from said where key = any(naming)
    union select publisher_id from source where id in (select value::uuid from said where key = 'source_id')
    union select actor_id from meeting_participant where meeting_id in (select id from meeting)
    union select unnest(array[meeting_id, related_id]) from meeting_relation
      where meeting_id in (select id from meeting union select id from denied)
        or related_id in (select id from meeting union select id from denied)
    union select according_to_id from claim where id = about_claim
    union select actor_id from attendance where claim_id = about_claim
    union select unnest(array[speaker_id, on_behalf_of_id, addressee_id]) from statement where claim_id = about_claim
    union select actor_id from decided_by where claim_id = about_claim
    union select question_id from "position" where claim_id = about_claim
    union select unnest(array[source_id, publisher_id]) from cited
    union select actor_id from citation_link where citation_id in (select id from cited)
    -- Who is seen for the first time is seen at their organisations too.
    union select organisation_id from actor_role
      where actor_id in (select (after ->> 'id')::uuid from act where table_name = 'actor')
  )
  select about_claim::text as id
  union select value from said where key <> all(naming)
  union select id::text from meeting
  -- What it denies, or did until now, is disputed or no longer wherever the meeting of that is listed.
  union select id::text from denied
  union select unnest(array[claim_id, target_id])::text from claim_relation where about_claim in (claim_id, target_id)
  union select mark || id from named where id is not null;
END
$$;
