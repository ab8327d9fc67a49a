ALTER TABLE "citation" ADD COLUMN "excerpt_prefix" text;--> statement-breakpoint
ALTER TABLE "citation" ADD COLUMN "excerpt_suffix" text;--> statement-breakpoint
CREATE INDEX "source_host" ON "source" USING btree ((lower(split_part("url", '/', 3))),"recorded_at");
--> statement-breakpoint
ALTER TABLE past.citation ADD COLUMN excerpt_prefix text, ADD COLUMN excerpt_suffix text;
--> statement-breakpoint
SELECT note_history_forms();
