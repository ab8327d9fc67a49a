ALTER TABLE "meeting_summary" ADD COLUMN "overdue_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "first_day" date;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "last_day" date;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "changes" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "series" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "derived_by" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "meeting_summary_overdue" ON "meeting_summary" USING btree ("overdue_from","meeting_id");
--> statement-breakpoint
-- What summaries of the past did not say stays unsaid. The present ones are derived anew once the migrations are done.
ALTER TABLE past.meeting_summary ADD COLUMN overdue_from timestamptz, ADD COLUMN first_day date, ADD COLUMN last_day date,
  ADD COLUMN changes uuid[], ADD COLUMN series integer[], ADD COLUMN derived_by integer;
