-- What people search for, as far as one vantage sees it: see migration 0015. There is none of the past.
CREATE VIEW found_actor AS SELECT e.* FROM search.actor e
  JOIN actor ON actor.id = e.subject_id AND actor.merged_into_id IS NULL;
CREATE VIEW found_question AS SELECT e.* FROM search.question e
  JOIN question ON question.id = e.subject_id AND question.merged_into_id IS NULL;
-- Of what there is endlessly much it is asked of one after another whether it is seen (OFFSET 0): PostgreSQL, which cannot
-- know how few have some words, would read all there is.
CREATE VIEW found_meeting AS SELECT e.* FROM search.meeting e
  CROSS JOIN LATERAL (SELECT FROM meeting WHERE meeting.id = e.subject_id OFFSET 0) seen;
CREATE VIEW found_source AS SELECT e.* FROM search.source e
  CROSS JOIN LATERAL (SELECT FROM source WHERE source.id = e.subject_id OFFSET 0) seen;
CREATE VIEW found_statement AS SELECT e.* FROM search.statement e
  CROSS JOIN LATERAL (SELECT FROM claim WHERE claim.id = e.subject_id AND :statement_is_found OFFSET 0) seen;
-- Among those recorded last alone, the last first: an index of words would first gather all that have a common one. Whether
-- they are seen is asked of one after another (OFFSET 0), so that whoever has enough of them has read no more.
CREATE VIEW found_meeting_lately AS
  SELECT e.* FROM (SELECT * FROM search.meeting ORDER BY seq DESC LIMIT 10000) e
  CROSS JOIN LATERAL (SELECT FROM meeting WHERE meeting.id = e.subject_id OFFSET 0) seen;
CREATE VIEW found_source_lately AS
  SELECT e.* FROM (SELECT * FROM search.source ORDER BY seq DESC LIMIT 10000) e
  CROSS JOIN LATERAL (SELECT FROM source WHERE source.id = e.subject_id OFFSET 0) seen;
CREATE VIEW found_statement_lately AS
  SELECT e.* FROM (SELECT * FROM search.statement ORDER BY seq DESC LIMIT 10000) e
  CROSS JOIN LATERAL (SELECT FROM claim WHERE claim.id = e.subject_id AND :statement_is_found OFFSET 0) seen;
-- In which lists of days public things stand, whoever reads: see migration 0029.
CREATE VIEW statement_period AS SELECT * FROM search.statement_period;
CREATE VIEW source_period AS SELECT * FROM search.source_period;
CREATE VIEW meeting_period AS SELECT * FROM search.meeting_period;

-- The words of a place that is asked for.
CREATE FUNCTION asked_place(given text) RETURNS tsquery LANGUAGE sql STABLE AS $$
  SELECT coalesce(string_agg('(' || concat_ws(' | ', to_tsquery('search.words', word || ':*C')::text,
    (SELECT string_agg(quote_literal('c:' || code) || ':C', ' | ') FROM search.country_word c WHERE c.word = asked.word
    )) || ')', ' & '), '')::tsquery
  FROM regexp_split_to_table(search.folded(left(given, 200)), ' ') asked(word) WHERE word <> ''
$$;

-- Whether the record has a word. Its index is asked (which only a bitmap scan does) even where PostgreSQL expects so much
-- to have it that the first row read by any other would do: of a word that nothing has, it would read all there is.
CREATE FUNCTION has_word(word tsquery) RETURNS boolean LANGUAGE sql STABLE
  SET enable_seqscan = off SET enable_indexscan = off SET enable_indexonlyscan = off AS $$
  SELECT EXISTS (SELECT FROM (SELECT subject_id FROM :schema.found_meeting WHERE words @@ word OFFSET 0) one)
    OR EXISTS (SELECT FROM (SELECT subject_id FROM :schema.found_statement WHERE words @@ word OFFSET 0) one)
$$;

-- The actors whom a word names: by the word as it is, failing that as the beginning of one, failing that misspelt. Where
-- many are so named, those come first whom the other words name too.
CREATE FUNCTION actors_named(word text, others tsquery) RETURNS uuid[]
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
  exact tsquery := to_tsquery('pg_catalog.simple', word || ':A');
  anywhere tsquery := to_tsquery('search.words', word);
  named uuid[];
BEGIN
  FOR attempt IN 1..2 LOOP
    SELECT array_agg(subject_id) INTO named FROM (
      SELECT subject_id FROM (SELECT * FROM :schema.found_actor WHERE words @@ exact LIMIT 500) bounded
      ORDER BY ts_rank(words, others) DESC, seq LIMIT 12) likely;
    IF named IS NOT NULL OR char_length(word) < 3 THEN
      RETURN coalesce(named, '{}');
    END IF;
    exact := to_tsquery('pg_catalog.simple', word || ':*A');
  END LOOP;
  -- A word that the record has is not misspelt.
  IF char_length(word) < 4
    OR EXISTS (SELECT FROM (SELECT * FROM :schema.found_statement_lately LIMIT 200) e WHERE words @@ anywhere)
    OR :schema.has_word(anywhere) THEN
    RETURN '{}';
  END IF;
  PERFORM set_config('pg_trgm.strict_word_similarity_threshold', '0.3', true);
  RETURN ARRAY(
    SELECT subject_id FROM (SELECT * FROM :schema.found_actor WHERE names OPERATOR(public.%>>) word LIMIT 500) bounded
    CROSS JOIN LATERAL (
      -- One letter in three may be another; doubled ones count once.
      SELECT min(public.levenshtein(left(regexp_replace(word, '(.)\1', '\1', 'g'), 60),
        left(regexp_replace(own, '(.)\1', '\1', 'g'), 60))) AS edits
      FROM regexp_split_to_table(names, '[ |]+') own) spelt
    WHERE edits <= greatest(1, char_length(word) / 3 - CASE WHEN char_length(word) < 6 THEN 1 ELSE 0 END)
    ORDER BY edits, seq LIMIT 12);
END
$$;

-- What people type, as a query: every word, in any order, in the text or in a name that goes with it, however it is
-- written. The last word may be unfinished while they type.
CREATE FUNCTION asked(given text, is_typing boolean DEFAULT false) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  typed text[] := (regexp_split_to_array(search.folded(left(given, 400)), ' '))[1:12];
  any_of tsquery;
  wanted tsquery;
  word text;
  part tsquery;
  marks text;
BEGIN
  IF typed[1] = '' THEN
    RETURN '';
  END IF;
  any_of := to_tsquery('pg_catalog.simple', array_to_string(typed, ' | '));
  FOR place IN 1..cardinality(typed) LOOP
    word := CASE typed[place] WHEN 'dept' THEN 'department' WHEN 'govt' THEN 'government' WHEN 'min' THEN 'ministry'
      WHEN 'pres' THEN 'president' WHEN 'intl' THEN 'international' ELSE typed[place] END;
    part := CASE WHEN char_length(word) >= 4 OR is_typing AND place = cardinality(typed)
      THEN to_tsquery('search.words', word || ':*') || to_tsquery('pg_catalog.simple', word || ':*')
      ELSE to_tsquery('search.words', word) END;
    marks := concat_ws(' | ',
      (SELECT string_agg(quote_literal(id), ' | ') FROM unnest(:schema.actors_named(word, any_of)) id),
      (SELECT string_agg(quote_literal('c:' || code), ' | ') FROM search.country_word c WHERE c.word = typed[place]));
    IF marks <> '' THEN
      part := part || marks::tsquery;
    END IF;
    wanted := CASE WHEN wanted IS NULL THEN part ELSE wanted && part END;
  END LOOP;
  RETURN wanted;
END
$$;
