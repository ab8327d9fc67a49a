DROP INDEX "actor_by_name";--> statement-breakpoint
DROP INDEX "meeting_by_title";--> statement-breakpoint
DROP INDEX "source_by_title";--> statement-breakpoint
DROP INDEX "question_by_text";--> statement-breakpoint
CREATE INDEX "actor_by_name" ON "actor" USING btree ("name" collate "und-x-icu","key");--> statement-breakpoint
CREATE INDEX "meeting_by_title" ON "meeting" USING btree ("title" collate "und-x-icu","id");--> statement-breakpoint
CREATE INDEX "source_by_title" ON "source" USING btree ("title" collate "und-x-icu","id");--> statement-breakpoint
CREATE INDEX "question_by_text" ON "question" USING btree ("text" collate "und-x-icu","key");