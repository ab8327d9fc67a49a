CREATE TABLE "account_event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "account_event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"what" text NOT NULL,
	"account_id" uuid,
	"email" text,
	"by_name" text,
	"detail" text,
	"address" text,
	"user_agent" text,
	CONSTRAINT "account_event_what_known" CHECK ("account_event"."what" in ('signed_in', 'sign_in_refused', 'code_refused', 'sign_in_limited', 'invited', 'link_issued', 'password_set', 'password_changed', 'role_changed', 'disabled', 'enabled', 'two_step_set_up', 'two_step_removed', 'recovery_code_used', 'sessions_closed'))
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"account_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_code_account_id_code_hash_pk" PRIMARY KEY("account_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "totp_secret" text;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "totp_last_step" bigint;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "method" text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "address" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "user_agent" text;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_seen_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_event_account" ON "account_event" USING btree ("account_id","seq");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_id_unique" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_method_known" CHECK ("session"."method" in ('password', 'code', 'single_sign_on'));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON recovery_code TO onrecord_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON account_event TO onrecord_app;
--> statement-breakpoint
CREATE TRIGGER account_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_event
  FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only();
