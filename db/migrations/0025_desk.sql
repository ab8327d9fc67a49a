CREATE TABLE "planned_publication" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"refusal" text
);
--> statement-breakpoint
CREATE TABLE "import_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"form" text NOT NULL,
	"file" text,
	"mapping" jsonb,
	"state" text NOT NULL,
	"update" boolean DEFAULT false NOT NULL,
	"note" text,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"report" jsonb,
	"failure" text,
	"made_at" timestamp with time zone NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "import_run_form_known" CHECK ("import_run"."form" in ('dossier', 'table')),
	CONSTRAINT "import_run_state_known" CHECK ("import_run"."state" in ('mapping', 'checking', 'checked', 'importing', 'imported', 'refused', 'cancelled', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "question" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "planned_publication" ADD CONSTRAINT "planned_publication_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "planned_publication_at" ON "planned_publication" USING btree ("at");--> statement-breakpoint
CREATE INDEX "import_run_made" ON "import_run" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "import_run_waiting" ON "import_run" USING btree ("made_at") WHERE state in ('checking', 'importing');--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_merged_into_id_question_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_recorded" ON "actor" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "claim_seq" ON "claim" USING btree ("seq","id");--> statement-breakpoint
CREATE INDEX "meeting_by_title" ON "meeting" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "meeting_recorded" ON "meeting" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "meeting_summary_by_status" ON "meeting_summary" USING btree (coalesce("status", ''),"meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_summary_published" ON "meeting_summary" USING btree (coalesce("last_published", '-infinity'::timestamptz),"meeting_id");--> statement-breakpoint
CREATE INDEX "source_by_title" ON "source" USING btree ("title","id");--> statement-breakpoint
CREATE INDEX "source_published" ON "source" USING btree (coalesce("published_latest", "published_earliest", '-infinity'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "question_recorded" ON "question" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "question_merged_into" ON "question" USING btree ("merged_into_id");--> statement-breakpoint
CREATE INDEX "statement_said" ON "statement" USING btree (coalesce("said_latest", "said_earliest", '-infinity'::timestamptz),"claim_id");--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_not_merged_into_itself" CHECK ("question"."merged_into_id" <> "question"."id");
--> statement-breakpoint
ALTER TABLE past.question ADD COLUMN merged_into_id uuid;
--> statement-breakpoint
CREATE INDEX ON past.question (merged_into_id);
--> statement-breakpoint
-- As of actors (migration 0006): no position is taken on a question that has been merged. The lock waits for a merge
-- under way, and makes one that comes later wait for this position, which it then moves.
CREATE FUNCTION refuse_merged_questions() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  named record;
  survivor text;
BEGIN
  SELECT text, merged_into_id INTO named FROM question WHERE id = new.question_id FOR KEY SHARE;
  IF named.merged_into_id IS NOT NULL THEN
    WITH RECURSIVE follow AS (
      SELECT question.id, question.text, question.merged_into_id FROM question WHERE question.id = named.merged_into_id
      UNION SELECT question.id, question.text, question.merged_into_id
        FROM question JOIN follow ON question.id = follow.merged_into_id
    )
    SELECT follow.text INTO survivor FROM follow WHERE follow.merged_into_id IS NULL;
    RAISE EXCEPTION '% has been merged into %: choose that one.', named.text, survivor USING ERRCODE = 'OR005';
  END IF;
  RETURN new;
END
$$;
--> statement-breakpoint
CREATE TRIGGER position_unmerged BEFORE INSERT OR UPDATE OF question_id ON "position"
  FOR EACH ROW EXECUTE FUNCTION refuse_merged_questions();
--> statement-breakpoint
-- Part of the history of the claim, and of no page: there is no past of it to read.
-- Why it could not be published is no act of anybody’s.
CREATE TRIGGER planned_publication_history
  AFTER INSERT OR UPDATE OF version, user_id, at, planned_at OR DELETE ON planned_publication
  FOR EACH ROW EXECUTE FUNCTION keep_history('claim_id');
--> statement-breakpoint
SELECT note_history_forms();
--> statement-breakpoint
-- Of one claim one job waits, at most.
SELECT pgboss.create_queue('publish', '{"policy": "short", "retryLimit": 0, "expireInSeconds": 300, "retentionMinutes": 1440}');
