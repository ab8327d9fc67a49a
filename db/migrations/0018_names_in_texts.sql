-- What a text can call an actor by: each of its folded names, and the last word of one that has several. Texts are read for
-- the names in them by their own words, whatever the number of actors.
CREATE FUNCTION search.called(names text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 AS $$
  SELECT coalesce(array_agg(DISTINCT called), '{}') FROM unnest(string_to_array(names, ' | ')) name
  CROSS JOIN LATERAL unnest(ARRAY[name, substring(name FROM ' ([^ ]{3,})$')]) called WHERE called <> ''
$$;
--> statement-breakpoint
CREATE INDEX actor_called ON search.actor USING gin (search.called(names));
