CREATE TABLE "unsent_form" (
	"account_id" uuid NOT NULL,
	"address" text NOT NULL,
	"fields" jsonb NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unsent_form_account_id_address_pk" PRIMARY KEY("account_id","address")
);
--> statement-breakpoint
ALTER TABLE "unsent_form" ADD CONSTRAINT "unsent_form_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "unsent_form_kept" ON "unsent_form" USING btree ("kept_at");