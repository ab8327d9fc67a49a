CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"password_hash" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email"),
	CONSTRAINT "account_role_known" CHECK ("account"."role" in ('staff', 'editor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "password_link" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "actor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"native_name" text,
	"country" text,
	"description" text,
	"affiliation_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"public_since" timestamp with time zone,
	CONSTRAINT "actor_key_unique" UNIQUE("key"),
	CONSTRAINT "actor_kind_known" CHECK ("actor"."kind" in ('person', 'organisation', 'outlet', 'unnamed'))
);
--> statement-breakpoint
CREATE TABLE "actor_alias" (
	"actor_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "actor_alias_actor_id_name_pk" PRIMARY KEY("actor_id","name")
);
--> statement-breakpoint
CREATE TABLE "actor_role" (
	"actor_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"organisation_id" uuid,
	"from" text,
	"from_earliest" timestamp with time zone,
	"from_latest" timestamp with time zone,
	"from_as_worded" text,
	"to" text,
	"to_earliest" timestamp with time zone,
	"to_latest" timestamp with time zone,
	"to_as_worded" text,
	CONSTRAINT "actor_role_actor_id_position_pk" PRIMARY KEY("actor_id","position")
);
--> statement-breakpoint
CREATE TABLE "attendance" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"change" text NOT NULL,
	"effective" text,
	"effective_earliest" timestamp with time zone,
	"effective_latest" timestamp with time zone,
	"effective_as_worded" text,
	CONSTRAINT "attendance_change_known" CHECK ("attendance"."change" in ('invited', 'accepted', 'declined', 'disinvited', 'conditional', 'attended', 'absent'))
);
--> statement-breakpoint
CREATE TABLE "citation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"claim_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"source_id" uuid NOT NULL,
	"excerpt" text,
	"excerpt_check" text NOT NULL,
	CONSTRAINT "citation_claim_position_unique" UNIQUE("claim_id","position"),
	CONSTRAINT "citation_excerpt_check_known" CHECK ("citation"."excerpt_check" in ('found', 'not_found', 'no_capture', 'no_excerpt'))
);
--> statement-breakpoint
CREATE TABLE "citation_link" (
	"citation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"actor_id" uuid NOT NULL,
	CONSTRAINT "citation_link_citation_id_position_pk" PRIMARY KEY("citation_id","position"),
	CONSTRAINT "citation_link_actor_once" UNIQUE("citation_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "claim" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "claim_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"author_id" uuid NOT NULL,
	"last_edited_by_id" uuid NOT NULL,
	"reviewer_id" uuid,
	"according_to_id" uuid,
	"reported" text,
	"reported_earliest" timestamp with time zone,
	"reported_latest" timestamp with time zone,
	"reported_as_worded" text,
	"note" text,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"published_at" timestamp with time zone,
	"sent_back_reason" text,
	"public_note" text,
	"import_digest" text,
	CONSTRAINT "claim_kind_key_unique" UNIQUE("kind","key"),
	CONSTRAINT "claim_kind_known" CHECK ("claim"."kind" in ('status_change', 'attendance', 'statement')),
	CONSTRAINT "claim_state_known" CHECK ("claim"."state" in ('draft', 'in_review', 'published', 'retracted'))
);
--> statement-breakpoint
CREATE TABLE "claim_relation" (
	"claim_id" uuid NOT NULL,
	"how" text NOT NULL,
	"target_id" uuid NOT NULL,
	CONSTRAINT "claim_relation_claim_id_how_target_id_pk" PRIMARY KEY("claim_id","how","target_id"),
	CONSTRAINT "claim_relation_how_known" CHECK ("claim_relation"."how" in ('denies', 'denies_premise', 'confirms', 'corrects', 'explains', 'same_utterance'))
);
--> statement-breakpoint
CREATE TABLE "status_change" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"status" text NOT NULL,
	"effective" text,
	"effective_earliest" timestamp with time zone,
	"effective_latest" timestamp with time zone,
	"effective_as_worded" text,
	"sets_schedule" boolean DEFAULT false NOT NULL,
	"scheduled" text,
	"scheduled_earliest" timestamp with time zone,
	"scheduled_latest" timestamp with time zone,
	"scheduled_as_worded" text,
	"sets_place" boolean DEFAULT false NOT NULL,
	"venue" text,
	"city" text,
	"country" text,
	CONSTRAINT "status_change_status_known" CHECK ("status_change"."status" in ('proposed', 'planned', 'scheduled', 'in_doubt', 'postponed', 'rescheduled', 'relocated', 'declined', 'cancelled', 'under_way', 'suspended', 'held', 'not_held'))
);
--> statement-breakpoint
CREATE TABLE "history_change" (
	"entry_id" uuid NOT NULL,
	"position" bigint NOT NULL,
	"table_name" text NOT NULL,
	"row_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "history_change_entry_id_position_pk" PRIMARY KEY("entry_id","position")
);
--> statement-breakpoint
CREATE TABLE "history_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"transaction" "xid8" DEFAULT '0' NOT NULL,
	"user_id" uuid NOT NULL,
	"user_name" text NOT NULL,
	"user_role" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"reason" text,
	CONSTRAINT "history_entry_seq_unique" UNIQUE("seq")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"description" text,
	"time_zone" text,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"public_since" timestamp with time zone,
	CONSTRAINT "meeting_key_unique" UNIQUE("key"),
	CONSTRAINT "meeting_kind_known" CHECK ("meeting"."kind" in ('talks', 'summit', 'call', 'visit', 'conference', 'consultation', 'signing', 'other'))
);
--> statement-breakpoint
CREATE TABLE "meeting_name" (
	"meeting_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "meeting_name_meeting_id_name_pk" PRIMARY KEY("meeting_id","name")
);
--> statement-breakpoint
CREATE TABLE "meeting_participant" (
	"meeting_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"capacity" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "meeting_participant_meeting_id_actor_id_pk" PRIMARY KEY("meeting_id","actor_id"),
	CONSTRAINT "meeting_participant_capacity_known" CHECK ("meeting_participant"."capacity" in ('principal', 'host', 'mediator', 'delegate', 'observer'))
);
--> statement-breakpoint
CREATE TABLE "meeting_relation" (
	"meeting_id" uuid NOT NULL,
	"how" text NOT NULL,
	"related_id" uuid NOT NULL,
	CONSTRAINT "meeting_relation_meeting_id_how_related_id_pk" PRIMARY KEY("meeting_id","how","related_id"),
	CONSTRAINT "meeting_relation_how_known" CHECK ("meeting_relation"."how" in ('prepares', 'follows', 'replaces', 'part_of'))
);
--> statement-breakpoint
CREATE TABLE "meeting_summary" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"status" text,
	"status_claim_id" uuid,
	"since" text,
	"since_earliest" timestamp with time zone,
	"since_latest" timestamp with time zone,
	"since_as_worded" text,
	"according_to_id" uuid,
	"accounts_differ" boolean DEFAULT false NOT NULL,
	"awaits_outcome" boolean DEFAULT false NOT NULL,
	"scheduled" text,
	"scheduled_earliest" timestamp with time zone,
	"scheduled_latest" timestamp with time zone,
	"scheduled_as_worded" text,
	"venue" text,
	"city" text,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"publisher_id" uuid NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"kind" text NOT NULL,
	"language" text,
	"published" text,
	"published_earliest" timestamp with time zone,
	"published_latest" timestamp with time zone,
	"published_as_worded" text,
	"retrieved_at" timestamp with time zone,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"public_since" timestamp with time zone,
	"import_digest" text,
	CONSTRAINT "source_key_unique" UNIQUE("key"),
	CONSTRAINT "source_kind_known" CHECK ("source"."kind" in ('article', 'official', 'transcript', 'post', 'video', 'wire', 'other'))
);
--> statement-breakpoint
CREATE TABLE "source_capture" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"captured_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "position" (
	"claim_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"stance" text NOT NULL,
	CONSTRAINT "position_claim_id_question_id_pk" PRIMARY KEY("claim_id","question_id"),
	CONSTRAINT "position_stance_known" CHECK ("position"."stance" in ('supports', 'opposes', 'conditional', 'neutral', 'undecided'))
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"meeting_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"public_since" timestamp with time zone,
	CONSTRAINT "question_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "statement" (
	"claim_id" uuid PRIMARY KEY NOT NULL,
	"speaker_id" uuid NOT NULL,
	"on_behalf_of_id" uuid,
	"addressee_id" uuid,
	"said" text,
	"said_earliest" timestamp with time zone,
	"said_latest" timestamp with time zone,
	"said_as_worded" text,
	"form" text NOT NULL,
	"text" text NOT NULL,
	"language" text,
	"original_text" text,
	CONSTRAINT "statement_form_known" CHECK ("statement"."form" in ('quote', 'paraphrase', 'no_comment'))
);
--> statement-breakpoint
CREATE TABLE "statement_meeting" (
	"claim_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "statement_meeting_claim_id_meeting_id_pk" PRIMARY KEY("claim_id","meeting_id")
);
--> statement-breakpoint
ALTER TABLE "password_link" ADD CONSTRAINT "password_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor" ADD CONSTRAINT "actor_affiliation_id_actor_id_fk" FOREIGN KEY ("affiliation_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_alias" ADD CONSTRAINT "actor_alias_actor_id_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_role" ADD CONSTRAINT "actor_role_actor_id_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_role" ADD CONSTRAINT "actor_role_organisation_id_actor_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_actor_id_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation_link" ADD CONSTRAINT "citation_link_citation_id_citation_id_fk" FOREIGN KEY ("citation_id") REFERENCES "public"."citation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citation_link" ADD CONSTRAINT "citation_link_actor_id_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim" ADD CONSTRAINT "claim_according_to_id_actor_id_fk" FOREIGN KEY ("according_to_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_relation" ADD CONSTRAINT "claim_relation_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_relation" ADD CONSTRAINT "claim_relation_target_id_claim_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "status_change" ADD CONSTRAINT "status_change_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_name" ADD CONSTRAINT "meeting_name_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_participant" ADD CONSTRAINT "meeting_participant_actor_id_actor_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_relation" ADD CONSTRAINT "meeting_relation_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_relation" ADD CONSTRAINT "meeting_relation_related_id_meeting_id_fk" FOREIGN KEY ("related_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD CONSTRAINT "meeting_summary_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_summary" ADD CONSTRAINT "meeting_summary_according_to_id_actor_id_fk" FOREIGN KEY ("according_to_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_publisher_id_actor_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_capture" ADD CONSTRAINT "source_capture_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position" ADD CONSTRAINT "position_question_id_question_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."question"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question" ADD CONSTRAINT "question_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_speaker_id_actor_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_on_behalf_of_id_actor_id_fk" FOREIGN KEY ("on_behalf_of_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement" ADD CONSTRAINT "statement_addressee_id_actor_id_fk" FOREIGN KEY ("addressee_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_meeting" ADD CONSTRAINT "statement_meeting_claim_id_claim_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claim"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_meeting" ADD CONSTRAINT "statement_meeting_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "actor_name_trgm" ON "actor" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "actor_affiliation" ON "actor" USING btree ("affiliation_id");--> statement-breakpoint
CREATE INDEX "actor_alias_name_trgm" ON "actor_alias" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "actor_role_organisation" ON "actor_role" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "attendance_meeting" ON "attendance" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "attendance_actor" ON "attendance" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "citation_source" ON "citation" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "citation_link_actor" ON "citation_link" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "claim_state" ON "claim" USING btree ("state","seq");--> statement-breakpoint
CREATE INDEX "claim_author" ON "claim" USING btree ("author_id","state");--> statement-breakpoint
CREATE INDEX "claim_according_to" ON "claim" USING btree ("according_to_id");--> statement-breakpoint
CREATE INDEX "claim_relation_target" ON "claim_relation" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "status_change_meeting" ON "status_change" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "history_change_row" ON "history_change" USING btree ("table_name","row_id");--> statement-breakpoint
CREATE INDEX "history_entry_subject" ON "history_entry" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "meeting_title_trgm" ON "meeting" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "meeting_participant_actor" ON "meeting_participant" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "meeting_relation_related" ON "meeting_relation" USING btree ("related_id");--> statement-breakpoint
CREATE INDEX "meeting_summary_scheduled" ON "meeting_summary" USING btree ("scheduled_earliest","meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_summary_status" ON "meeting_summary" USING btree ("status","meeting_id");--> statement-breakpoint
CREATE INDEX "source_publisher" ON "source" USING btree ("publisher_id");--> statement-breakpoint
CREATE INDEX "source_url" ON "source" USING btree ("url");--> statement-breakpoint
CREATE INDEX "source_title_trgm" ON "source" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "source_capture_source" ON "source_capture" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "position_question" ON "position" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "statement_speaker" ON "statement" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "statement_on_behalf_of" ON "statement" USING btree ("on_behalf_of_id");--> statement-breakpoint
CREATE INDEX "statement_addressee" ON "statement" USING btree ("addressee_id");--> statement-breakpoint
CREATE INDEX "statement_meeting_meeting" ON "statement_meeting" USING btree ("meeting_id");