/** How many paragraphs there are to draw from. Drawing is much faster than making one for every row. */
const paragraphs = 2_000;

/** Paragraphs of one to eight sentences; a few hold line breaks, quotation marks or a leading sign. */
export const prose = `
CREATE TEMP TABLE scale_prose ON COMMIT DROP AS
SELECT n, CASE n % 200 WHEN 7 THEN '- ' WHEN 8 THEN '=' ELSE '' END || string_agg(
  pg_temp.choose('who' || s, n, ARRAY['The delegation', 'Our side', 'The minister', 'Both capitals',
    'The working group', 'The presidency', 'The “contact group”', 'Nobody at the table'])
  || ' ' || pg_temp.choose('does' || s, n, ARRAY['has agreed to', 'does not rule out', 'expects',
    'sees no reason for', 'is preparing', 'would welcome', 'has taken note of', 'will not comment on'])
  || ' ' || pg_temp.choose('what' || s, n, ARRAY['a new date, with the same agenda.',
    'further talks on transit and trade.', 'any change of venue.', 'the draft, point by point.',
    'a meeting "in the coming weeks".', 'an exchange of prisoners; lists exist.',
    'guarantees — written ones.', 'the proposal that was on the table in spring.']),
  CASE n % 50 WHEN 9 THEN E'\\n' ELSE ' ' END ORDER BY s) AS words,
  min(pg_temp.choose('who1', n, ARRAY['Talks', 'Envoys', 'Ministers', 'Neighbours']) || ' ' || pg_temp.choose('head', n,
    ARRAY['weigh a new date', 'meet again', 'differ over the venue', 'stay silent'])) AS headline
FROM generate_series(0, ${paragraphs} - 1) n CROSS JOIN LATERAL generate_series(1, 1 + n % 8) s
GROUP BY n;
CREATE UNIQUE INDEX ON scale_prose (n);
ANALYZE scale_prose;
`;

/** Joins a paragraph to every row, drawn by its number. */
export const drawn = (alias: string, number: string) =>
  `JOIN scale_prose ${alias} ON ${alias}.n = pg_temp.pick('${alias}', ${number}, ${paragraphs})`;
