import { stances, statementForms } from "@/statements/vocabulary";
import { drawn } from "./prose";
import type { Size } from "./size";
import { words } from "./words";

/**
 * Who said what, about one or two meetings; one in ten takes a position on a question. One in fifty is the first
 * person's, and as many are on the first question, so that there are a person and a question with very many.
 */
export const statements = ({ meetings, persons, questions, unnamed }: Size) => `
INSERT INTO statement (claim_id, speaker_id, on_behalf_of_id, addressee_id, said, said_earliest, said_latest,
  form, text, language, original_text)
SELECT c.id, speaker.id, speaks_for.id, addressee.id, said, said_earliest, said_latest, form,
  prose.words || ' (' || c.k || ')',
  CASE pg_temp.pick('language', c.k, 4) WHEN 0 THEN NULL WHEN 1 THEN 'de' ELSE 'en' END,
  CASE WHEN pg_temp.pick('language', c.k, 4) = 1 THEN 'Gespräche über „Grenzfragen“ (' || c.k || ')' END
FROM scale_claim c
${drawn("prose", "c.k")}
CROSS JOIN LATERAL (SELECT (c.at AT TIME ZONE 'UTC')::date - pg_temp.pick('said', c.k, 4)::integer AS day,
  pg_temp.pick('unnamed', c.k, 10) = 0 AS is_unnamed, pg_temp.choose('form', c.k, ${words(statementForms)}) AS form) says
CROSS JOIN LATERAL (
  SELECT day::text, day::timestamptz, pg_temp.end_of(day) WHERE pg_temp.pick('precision', c.k, 10) > 1
  UNION ALL
  SELECT to_char(day, 'YYYY-MM'), date_trunc('month', day),
    pg_temp.end_of((date_trunc('month', day) + interval '1 month - 1 day')::date)
    WHERE pg_temp.pick('precision', c.k, 10) = 1
  UNION ALL
  SELECT NULL, NULL, NULL WHERE pg_temp.pick('precision', c.k, 10) = 0
) date_of(said, said_earliest, said_latest)
JOIN scale_actor speaker ON speaker.kind = CASE WHEN is_unnamed THEN 'unnamed' ELSE 'person' END
  AND speaker.n = CASE WHEN NOT is_unnamed AND pg_temp.pick('speaks most', c.k, 50) = 0 THEN 1
    ELSE 1 + pg_temp.pick('speaker', c.k, CASE WHEN is_unnamed THEN ${unnamed} ELSE ${persons} END) END
LEFT JOIN scale_actor speaks_for ON speaks_for.kind = 'organisation' AND speaks_for.n = 1
  AND pg_temp.pick('behalf', c.k, 20) = 0
LEFT JOIN scale_actor addressee ON addressee.kind = 'person' AND pg_temp.pick('addressed', c.k, 5) = 0
  AND addressee.n = 1 + pg_temp.pick('addressee', c.k, ${persons})
WHERE c.kind = 'statement' ORDER BY c.n;

INSERT INTO statement_meeting (claim_id, meeting_id, position)
SELECT c.id, m.id, place
FROM scale_claim c
CROSS JOIN generate_series(1, 2) place
JOIN scale_meeting m ON m.n = CASE place WHEN 1 THEN c.meeting ELSE c.meeting % ${meetings} + 1 END
WHERE c.kind = 'statement' AND (place = 1 OR (pg_temp.pick('second', c.k, 8) = 0 AND ${meetings} > 1))
ORDER BY c.n, place;

INSERT INTO "position" (claim_id, question_id, stance)
SELECT c.id, q.id, pg_temp.choose('stance', c.k, ${words(stances)})
FROM scale_claim c
JOIN scale_question q ON q.n = CASE pg_temp.pick('asked most', c.k, 5) WHEN 0 THEN 1
  ELSE 1 + pg_temp.pick('question', c.k, ${questions}) END
WHERE c.kind = 'statement' AND pg_temp.pick('position', c.k, 10) = 0
ORDER BY c.n;

-- Now and then one statement denies, confirms or translates the one before it.
INSERT INTO claim_relation (claim_id, how, target_id)
SELECT one.id, CASE pg_temp.pick('relation', one.k, 100) WHEN 0 THEN 'denies' WHEN 1 THEN 'same_utterance'
  ELSE 'confirms' END, other.id
FROM scale_claim one
JOIN scale_claim other ON other.kind = 'statement' AND other.k = one.k - 1
WHERE one.kind = 'statement' AND pg_temp.pick('relation', one.k, 100) < 3
ORDER BY one.n;
`;
