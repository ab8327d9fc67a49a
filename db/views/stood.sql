-- The record as it stood at the instant that the reader's transaction names, in RFC 3339: `stood` has each table of
-- `past`, with the columns of the table it is the past of. The instant is selected, so that it is read once and not for
-- each row.
CREATE FUNCTION stood.instant() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT current_setting('onrecord.instant')::timestamptz
$$;

DO $$
DECLARE
  kept text;
BEGIN
  FOR kept IN SELECT relname FROM pg_class WHERE relnamespace = 'past'::regnamespace AND relkind = 'r'
    AND relname <> 'summary_written' LOOP
    EXECUTE format('CREATE VIEW stood.%1$I AS SELECT %2$s FROM past.%1$I
      WHERE stood_from <= (SELECT stood.instant()) AND stood_to > (SELECT stood.instant())', kept, public.past_columns(kept, ''));
  END LOOP;
END
$$;

-- Captured texts have no past: they are added, and never changed.
CREATE VIEW stood.source_capture AS SELECT * FROM public.source_capture WHERE captured_at <= (SELECT stood.instant());
CREATE VIEW stood.source_look AS SELECT * FROM public.source_look WHERE at <= (SELECT stood.instant());
