-- The views are no longer made by migrations but from db/views, after them. One row says which text of the views the
-- database has, and after how many migrations they were made.
CREATE TABLE drizzle.views (
  revision integer NOT NULL,
  digest text NOT NULL,
  migrations integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX views_only_row ON drizzle.views ((true));
--> statement-breakpoint
GRANT SELECT ON drizzle.views TO onrecord_app;
--> statement-breakpoint
-- Citations of one claim change places in one act.
ALTER TABLE citation DROP CONSTRAINT citation_claim_position_unique;
--> statement-breakpoint
ALTER TABLE citation ADD CONSTRAINT citation_claim_position_unique UNIQUE (claim_id, position)
  DEFERRABLE INITIALLY DEFERRED;
