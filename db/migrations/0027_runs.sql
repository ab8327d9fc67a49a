ALTER TABLE "import_run" ADD COLUMN "taken_by" uuid;--> statement-breakpoint
ALTER TABLE "import_run" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;