CREATE TABLE "api_token" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "api_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "api_token_scope_known" CHECK ("api_token"."scope" in ('import'))
);
--> statement-breakpoint
ALTER TABLE "account_event" DROP CONSTRAINT "account_event_what_known";--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_token_account" ON "api_token" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "account_event" ADD CONSTRAINT "account_event_what_known" CHECK ("account_event"."what" in ('signed_in', 'sign_in_refused', 'code_refused', 'sign_in_limited', 'invited', 'link_issued', 'password_set', 'password_changed', 'role_changed', 'disabled', 'enabled', 'two_step_set_up', 'two_step_removed', 'recovery_code_used', 'sessions_closed', 'api_token_made', 'api_token_revoked'));
