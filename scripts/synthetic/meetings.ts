import { capacities, meetingKinds } from "@/meetings/vocabulary";
import { drawn } from "./prose";
import type { Size } from "./size";
import { words } from "./words";

/** Meetings with two to four participants, the first person in one of fifty, and the questions put about some of them. */
export const meetings = ({ meetings, persons, questions }: Size) => `
CREATE TEMP TABLE scale_meeting ON COMMIT DROP AS
  SELECT n, pg_temp.moment((n - 1)::float / ${meetings}) AS at,
    pg_temp.uuid_at('meeting', n, pg_temp.moment((n - 1)::float / ${meetings})) AS id
  FROM generate_series(1, ${meetings}) n;
CREATE UNIQUE INDEX ON scale_meeting (n);
ANALYZE scale_meeting;

INSERT INTO meeting (id, key, title, kind, description, time_zone, recorded_at)
SELECT id, 'scale-meeting-' || m.n,
  pg_temp.choose('about', m.n, ARRAY['Border', 'Transit', 'Grain', 'Budget', 'Security', 'Fisheries']) || ' '
    || pg_temp.choose('form', m.n, ARRAY['talks', 'summit', 'consultations', 'round table']) || ' ' || m.n,
  pg_temp.choose('kind', m.n, ${words(meetingKinds)}), description.words, 'Europe/Vienna', at
FROM scale_meeting m ${drawn("description", "m.n")} ORDER BY m.n;

INSERT INTO meeting_name (meeting_id, name)
SELECT id, 'Round ' || n FROM scale_meeting WHERE pg_temp.pick('name', n, 4) = 0;

INSERT INTO meeting_participant (meeting_id, actor_id, capacity, position)
SELECT m.id, a.id, pg_temp.choose('capacity' || place, m.n, ${words(capacities)}), place
FROM scale_meeting m
CROSS JOIN generate_series(1, 4) place
JOIN scale_actor a ON a.kind = 'person'
  AND a.n = 1 + (CASE pg_temp.pick('takes part most', m.n, 50) WHEN 0 THEN ${persons} - 3
    ELSE pg_temp.pick('participant', m.n, ${persons}) END + place * 3) % ${persons}
WHERE place <= 2 + pg_temp.pick('participants', m.n, 3);

INSERT INTO meeting_relation (meeting_id, how, related_id)
SELECT one.id, 'follows', other.id FROM scale_meeting one JOIN scale_meeting other ON other.n = one.n - 1
WHERE pg_temp.pick('related', one.n, 5) = 0;

CREATE TEMP TABLE scale_question ON COMMIT DROP AS
  SELECT q AS n, m.id AS meeting_id, m.at, pg_temp.uuid_at('question', q, m.at) AS id
  FROM generate_series(1, ${questions}) q
  JOIN scale_meeting m ON m.n = 1 + (q - 1) * ${meetings} / ${questions};
CREATE UNIQUE INDEX ON scale_question (n);

INSERT INTO question (id, key, text, meeting_id, recorded_at)
SELECT id, 'scale-question-' || n, 'Should the agenda be widened (' || n || ')?', meeting_id, at
FROM scale_question ORDER BY n;
`;
