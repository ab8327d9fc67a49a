ALTER TABLE "source" ADD COLUMN "archive_url" text;
--> statement-breakpoint
ALTER TABLE past.source ADD COLUMN archive_url text;
--> statement-breakpoint
SELECT note_history_forms();
