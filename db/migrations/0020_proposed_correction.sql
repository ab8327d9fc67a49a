CREATE TABLE "proposed_correction" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"proposal" uuid NOT NULL,
	"version" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"input" jsonb NOT NULL,
	"state" text NOT NULL,
	"sent_back_reason" text,
	"proposed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposed_correction_state_known" CHECK ("proposed_correction"."state" in ('in_review', 'sent_back'))
);
--> statement-breakpoint
ALTER TABLE "proposed_correction" ADD CONSTRAINT "proposed_correction_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- Part of the history of the claim, and of no page: there is no past of it to read.
CREATE TRIGGER proposed_correction_history AFTER INSERT OR UPDATE OR DELETE ON proposed_correction
  FOR EACH ROW EXECUTE FUNCTION keep_history('claim_id');
--> statement-breakpoint
SELECT note_history_forms();
