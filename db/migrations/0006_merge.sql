ALTER TABLE "actor" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "actor" ADD CONSTRAINT "actor_merged_into_id_actor_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."actor"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actor_merged_into" ON "actor" USING btree ("merged_into_id");--> statement-breakpoint
ALTER TABLE "actor" ADD CONSTRAINT "actor_not_merged_into_itself" CHECK ("actor"."merged_into_id" <> "actor"."id");--> statement-breakpoint
ALTER TABLE past.actor ADD COLUMN merged_into_id uuid;
--> statement-breakpoint
CREATE INDEX ON past.actor (merged_into_id);
--> statement-breakpoint
-- Nothing new is said of an actor that has been merged. The lock waits for a merge under way, and makes one that
-- comes later wait for this reference, which it then moves. The arguments are the columns that name an actor.
CREATE FUNCTION refuse_merged_actors() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
DECLARE
  is_now jsonb := to_jsonb(new);
  was jsonb := CASE WHEN tg_op = 'UPDATE' THEN to_jsonb(old) END;
  one_column text;
  named record;
  survivor text;
BEGIN
  FOREACH one_column IN ARRAY tg_argv LOOP
    CONTINUE WHEN is_now ->> one_column IS NULL OR is_now -> one_column = was -> one_column;
    SELECT name, merged_into_id INTO named FROM actor WHERE id = (is_now ->> one_column)::uuid FOR KEY SHARE;
    IF named.merged_into_id IS NOT NULL THEN
      WITH RECURSIVE follow AS (
        SELECT actor.id, actor.name, actor.merged_into_id FROM actor WHERE actor.id = named.merged_into_id
        UNION SELECT actor.id, actor.name, actor.merged_into_id FROM actor JOIN follow ON actor.id = follow.merged_into_id
      )
      SELECT follow.name INTO survivor FROM follow WHERE follow.merged_into_id IS NULL;
      RAISE EXCEPTION '% has been merged into %: choose that one.', named.name, survivor USING ERRCODE = 'OR005';
    END IF;
  END LOOP;
  RETURN new;
END
$$;
--> statement-breakpoint
DO $$
DECLARE
  naming record;
BEGIN
  FOR naming IN
    SELECT * FROM (VALUES
      ('actor', 'affiliation_id', '''affiliation_id'''),
      ('actor_role', 'actor_id, organisation_id', '''actor_id'', ''organisation_id'''),
      ('source', 'publisher_id', '''publisher_id'''),
      ('meeting_participant', 'actor_id', '''actor_id'''),
      ('claim', 'according_to_id', '''according_to_id'''),
      ('attendance', 'actor_id', '''actor_id'''),
      ('statement', 'speaker_id, on_behalf_of_id, addressee_id',
        '''speaker_id'', ''on_behalf_of_id'', ''addressee_id'''),
      ('citation_link', 'actor_id', '''actor_id''')
    ) AS record_table(name, columns, arguments)
  LOOP
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE INSERT OR UPDATE OF %s ON %I FOR EACH ROW EXECUTE FUNCTION refuse_merged_actors(%s)',
      naming.name || '_unmerged', naming.columns, naming.name, naming.arguments);
  END LOOP;
END
$$;
--> statement-breakpoint
-- A merged actor stays where it was read, so that its address leads on and pages of old still name it; lists leave it out.
CREATE OR REPLACE VIEW stood.actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id,
  version, recorded_at, public_since, merged_into_id
  FROM past.actor WHERE stood_from <= stood.instant() AND stood_to > stood.instant();
--> statement-breakpoint
CREATE OR REPLACE VIEW published.actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id,
  version, recorded_at, public_since, merged_into_id FROM public.actor WHERE public_since IS NOT NULL;
--> statement-breakpoint
CREATE OR REPLACE VIEW as_of.actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id,
  version, recorded_at, public_since, merged_into_id FROM stood.actor WHERE public_since IS NOT NULL;
--> statement-breakpoint
CREATE OR REPLACE VIEW desk.actor AS SELECT id, key, kind, name, native_name, country, description, affiliation_id,
  version, recorded_at, public_since, merged_into_id FROM public.actor;
--> statement-breakpoint
CREATE OR REPLACE VIEW published.actor_version AS SELECT id, key, kind, name, native_name, country, description,
  affiliation_id, version, stood_from, stood_to, merged_into_id FROM past.actor WHERE public_since IS NOT NULL;
--> statement-breakpoint
CREATE OR REPLACE VIEW desk.actor_version AS SELECT id, key, kind, name, native_name, country, description,
  affiliation_id, version, stood_from, stood_to, merged_into_id FROM past.actor;
