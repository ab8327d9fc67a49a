import { attendanceChanges, statuses } from "@/meetings/vocabulary";
import { words } from "./words";

/** What became of the meetings, and of who attends: with days, weeks and months as schedules, or none. */
export const changes = `
INSERT INTO status_change (claim_id, meeting_id, status, effective, effective_earliest, effective_latest,
  sets_schedule, scheduled, scheduled_earliest, scheduled_latest, sets_place, venue, city, country)
SELECT c.id, m.id, pg_temp.choose('status', c.n, ${words(statuses)}), effective::text, effective,
  pg_temp.end_of(effective),
  schedules, scheduled, scheduled_earliest, scheduled_latest,
  places, CASE WHEN places THEN pg_temp.choose('venue', c.n, ARRAY['Palais Lind', 'Hotel Adria', 'the Old Library']) END,
  CASE WHEN places THEN pg_temp.choose('city', c.n, ARRAY['Vienna', 'Geneva', 'Helsinki', 'Budapest', 'Oslo']) END,
  CASE WHEN places THEN pg_temp.choose('city', c.n, ARRAY['AT', 'CH', 'FI', 'HU', 'NO']) END
FROM scale_claim c
JOIN scale_meeting m ON m.n = c.meeting
CROSS JOIN LATERAL (SELECT (c.at AT TIME ZONE 'UTC')::date - pg_temp.pick('effective', c.n, 3)::integer AS effective,
  pg_temp.pick('schedules', c.n, 10) < 6 AS schedules, pg_temp.pick('places', c.n, 10) < 4 AS places,
  (c.at AT TIME ZONE 'UTC')::date + 7 + pg_temp.pick('lead', c.n, 60)::integer AS day) says
CROSS JOIN LATERAL (
  SELECT day::text, day, pg_temp.end_of(day) WHERE schedules AND pg_temp.pick('precision', c.n, 4) < 2
  UNION ALL
  SELECT day::text || '/' || (day + 6), day, pg_temp.end_of(day + 6)
    WHERE schedules AND pg_temp.pick('precision', c.n, 4) = 2
  UNION ALL
  SELECT to_char(day, 'YYYY-MM'), date_trunc('month', day),
    pg_temp.end_of((date_trunc('month', day) + interval '1 month - 1 day')::date)
    WHERE schedules AND pg_temp.pick('precision', c.n, 4) = 3
  UNION ALL
  SELECT NULL, NULL, NULL WHERE NOT schedules
) schedule(scheduled, scheduled_earliest, scheduled_latest)
WHERE c.kind = 'status_change' ORDER BY c.n;

INSERT INTO attendance (claim_id, meeting_id, actor_id, change, effective, effective_earliest, effective_latest)
SELECT c.id, m.id, p.actor_id, pg_temp.choose('change', c.n, ${words(attendanceChanges)}), effective::text, effective,
  pg_temp.end_of(effective)
FROM scale_claim c
JOIN scale_meeting m ON m.n = c.meeting
JOIN meeting_participant p ON p.meeting_id = m.id AND p.position = 1
CROSS JOIN LATERAL (SELECT (c.at AT TIME ZONE 'UTC')::date AS effective) day
WHERE c.kind = 'attendance' ORDER BY c.n;
`;
