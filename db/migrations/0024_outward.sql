CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"token_hash" text,
	"token_expires" timestamp with time zone,
	"told_up_to" bigint NOT NULL,
	"news_up_to" bigint,
	"mailed_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"refusals" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "alert_once" UNIQUE NULLS NOT DISTINCT("email","kind","subject_id"),
	CONSTRAINT "alert_kind_known" CHECK ("alert"."kind" in ('everything', 'meeting', 'actor', 'question'))
);
--> statement-breakpoint
CREATE TABLE "mail_asked" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"is_off" boolean DEFAULT false NOT NULL,
	"told_up_to" bigint NOT NULL,
	"news_up_to" bigint,
	"mailed_at" timestamp with time zone,
	"due_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "telling_up_to" (
	"whom" text PRIMARY KEY NOT NULL,
	"act" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhook" (
	"id" uuid PRIMARY KEY NOT NULL,
	"url" text NOT NULL,
	"secret" text NOT NULL,
	"events" text[] NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"told_up_to" bigint NOT NULL,
	"failing_since" timestamp with time zone,
	"off_since" timestamp with time zone,
	"off_reason" text,
	CONSTRAINT "webhook_off_reason_known" CHECK ("webhook"."off_reason" in ('by_hand', 'gone', 'failing'))
);
--> statement-breakpoint
CREATE TABLE "webhook_delivery" (
	"id" uuid PRIMARY KEY NOT NULL,
	"webhook_id" uuid NOT NULL,
	"event" text NOT NULL,
	"body" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"status" integer,
	"failure" text,
	"created_at" timestamp with time zone NOT NULL,
	"tried_at" timestamp with time zone,
	"next_try" timestamp with time zone,
	CONSTRAINT "webhook_delivery_event_known" CHECK ("webhook_delivery"."event" in ('published', 'corrected', 'retracted', 'test')),
	CONSTRAINT "webhook_delivery_state_known" CHECK ("webhook_delivery"."state" in ('waiting', 'delivered', 'given_up')),
	CONSTRAINT "webhook_delivery_failure_known" CHECK ("webhook_delivery"."failure" in ('not_public', 'not_reached', 'too_slow', 'refused', 'no_secret'))
);
--> statement-breakpoint
ALTER TABLE "account_event" DROP CONSTRAINT "account_event_what_known";--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_webhook_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhook"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_subject" ON "alert" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "alert_due" ON "alert" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "alert_token" ON "alert" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "alert_unconfirmed" ON "alert" USING btree ("asked_at") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "notice_due" ON "notice" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "webhook_delivery_of" ON "webhook_delivery" USING btree ("webhook_id","id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_next" ON "webhook_delivery" USING btree ("next_try") WHERE state = 'waiting';--> statement-breakpoint
ALTER TABLE "account_event" ADD CONSTRAINT "account_event_what_known" CHECK ("account_event"."what" in ('signed_in', 'sign_in_refused', 'code_refused', 'sign_in_limited', 'invited', 'link_issued', 'password_set', 'password_changed', 'role_changed', 'disabled', 'enabled', 'two_step_set_up', 'two_step_removed', 'recovery_code_used', 'sessions_closed', 'api_token_made', 'api_token_revoked', 'webhook_added', 'webhook_secret_made', 'webhook_turned_on', 'webhook_turned_off', 'webhook_removed'));
--> statement-breakpoint
-- What goes outward: of one thing one job waits, at most. When it is tried again stands in tables of ours.
SELECT pgboss.create_queue(name, '{"policy": "short", "retryLimit": 0, "expireInSeconds": 300, "retentionMinutes": 1440}')
FROM unnest(ARRAY['webhook', 'alert', 'notice']) name;
