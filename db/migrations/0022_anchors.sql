ALTER TABLE "citation" ADD COLUMN "excerpt_prefix" text;--> statement-breakpoint
ALTER TABLE "citation" ADD COLUMN "excerpt_suffix" text;
--> statement-breakpoint
ALTER TABLE past.citation ADD COLUMN excerpt_prefix text, ADD COLUMN excerpt_suffix text;
--> statement-breakpoint
SELECT note_history_forms();
