CREATE TABLE "decided_by" (
	"claim_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "decided_by_claim_id_actor_id_pk" PRIMARY KEY("claim_id","actor_id")
);
--> statement-breakpoint
ALTER TABLE "meeting_participant" DROP CONSTRAINT "meeting_participant_capacity_known";--> statement-breakpoint
ALTER TABLE "meeting_relation" DROP CONSTRAINT "meeting_relation_how_known";--> statement-breakpoint
ALTER TABLE "status_change" ADD COLUMN "status_as_worded" text;--> statement-breakpoint
ALTER TABLE "status_change" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "statement" ADD COLUMN "medium" text;--> statement-breakpoint
ALTER TABLE "decided_by" ADD CONSTRAINT "decided_by_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decided_by" ADD CONSTRAINT "decided_by_actor_id_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decided_by_actor" ON "decided_by" USING btree ("actor_id");--> statement-breakpoint
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_mode_known" CHECK ("status_change"."mode" in ('in_person', 'online', 'telephone', 'hybrid'));--> statement-breakpoint
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_capacity_known" CHECK ("meeting_participant"."capacity" in ('principal', 'host', 'presides', 'mediator', 'delegate', 'observer'));--> statement-breakpoint
ALTER TABLE "meeting_relation" ADD CONSTRAINT "meeting_relation_how_known" CHECK ("meeting_relation"."how" in ('prepares', 'follows', 'replaces', 'part_of', 'depends_on'));--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_medium_known" CHECK ("statement"."medium" in ('speech', 'interview', 'press_conference', 'statement', 'post', 'letter', 'call', 'document', 'other'));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON decided_by TO onrecord_app;
--> statement-breakpoint
CREATE TRIGGER decided_by_history AFTER INSERT OR UPDATE OR DELETE ON decided_by
  FOR EACH ROW EXECUTE FUNCTION keep_history('claim_id', 'actor_id');
--> statement-breakpoint
CREATE TRIGGER decided_by_unmerged BEFORE INSERT OR UPDATE OF actor_id ON decided_by
  FOR EACH ROW EXECUTE FUNCTION refuse_merged_actors('actor_id');
--> statement-breakpoint
ALTER TABLE past.status_change ADD COLUMN status_as_worded text, ADD COLUMN mode text;
--> statement-breakpoint
ALTER TABLE past.statement ADD COLUMN medium text;
--> statement-breakpoint
ALTER TABLE past.meeting_summary ADD COLUMN mode text;
--> statement-breakpoint
CREATE TABLE past.decided_by (
  claim_id uuid,
  actor_id uuid,
  position integer,
  row_id text NOT NULL,
  stood_from timestamptz NOT NULL,
  stood_to timestamptz NOT NULL,
  CHECK (stood_from < stood_to),
  PRIMARY KEY (row_id, stood_to)
);
--> statement-breakpoint
CREATE INDEX ON past.decided_by (stood_from);
--> statement-breakpoint
CREATE INDEX ON past.decided_by (claim_id);
--> statement-breakpoint
CREATE INDEX ON past.decided_by (actor_id);
--> statement-breakpoint
-- Makes public what newly published claims name: their meetings, actors, sources and questions.
CREATE OR REPLACE FUNCTION publish_subjects(claims uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  about uuid[];
BEGIN
  SELECT array_agg(DISTINCT meeting_id) INTO about FROM (
    SELECT meeting_id FROM status_change WHERE claim_id = ANY (claims)
    UNION ALL SELECT meeting_id FROM attendance WHERE claim_id = ANY (claims)
    UNION ALL SELECT meeting_id FROM statement_meeting WHERE claim_id = ANY (claims)
  ) AS named;
  UPDATE meeting SET public_since = now() WHERE id = ANY (about) AND public_since IS NULL;
  UPDATE source SET public_since = now()
    WHERE public_since IS NULL AND id IN (SELECT source_id FROM citation WHERE claim_id = ANY (claims));
  UPDATE question SET public_since = now()
    WHERE public_since IS NULL AND id IN (SELECT question_id FROM "position" WHERE claim_id = ANY (claims));
  PERFORM publish_actors((
    SELECT array_agg(DISTINCT named.id) FROM (
      SELECT according_to_id AS id FROM claim WHERE claim.id = ANY (claims)
      UNION ALL SELECT actor_id FROM decided_by WHERE claim_id = ANY (claims)
      UNION ALL SELECT actor_id FROM attendance WHERE claim_id = ANY (claims)
      UNION ALL SELECT unnest(ARRAY[speaker_id, on_behalf_of_id, addressee_id])
        FROM statement WHERE claim_id = ANY (claims)
      UNION ALL SELECT actor_id FROM meeting_participant WHERE meeting_id = ANY (about)
      UNION ALL SELECT s.publisher_id FROM citation JOIN source s ON s.id = source_id WHERE claim_id = ANY (claims)
      UNION ALL SELECT actor_id FROM citation JOIN citation_link ON citation_id = citation.id
        WHERE claim_id = ANY (claims)
    ) AS named WHERE named.id IS NOT NULL
  ));
END
$$;
