-- What follows from the record, from one vantage: see record.sql.

CREATE VIEW claim_meeting AS
  SELECT claim_id, meeting_id FROM status_change
  UNION ALL SELECT claim_id, meeting_id FROM attendance
  UNION ALL SELECT claim_id, meeting_id FROM statement_meeting;

-- The day a claim speaks of: when it took effect or was said, failing that when it was reported or recorded.
CREATE VIEW claim_day AS
  SELECT claim.id AS claim_id, coalesce(s.effective, a.effective, t.said, claim.reported) AS edtf,
    CASE WHEN coalesce(s.effective, a.effective, t.said) IS NOT NULL
      THEN coalesce(s.effective_earliest, a.effective_earliest, t.said_earliest)
      WHEN claim.reported IS NOT NULL THEN claim.reported_earliest ELSE claim.recorded_at END AS earliest,
    CASE WHEN coalesce(s.effective, a.effective, t.said) IS NOT NULL
      THEN coalesce(s.effective_latest, a.effective_latest, t.said_latest)
      WHEN claim.reported IS NOT NULL THEN claim.reported_latest ELSE claim.recorded_at END AS latest
  FROM claim
  LEFT JOIN :record.status_change s ON s.claim_id = claim.id
  LEFT JOIN :record.attendance a ON a.claim_id = claim.id
  LEFT JOIN :record.statement t ON t.claim_id = claim.id;

-- The first and the last of these days by each meeting's calendar: days are as the source wrote them, and a time of day
-- falls on its day in the meeting's time zone. In a list, a bound at the very edge of a day is taken for the day.
CREATE VIEW claim_calendar AS
  SELECT d.claim_id, m.id AS meeting_id,
    (d.earliest AT TIME ZONE CASE WHEN split_part(d.edtf, '/', 1) !~ 'T' OR d.edtf ~ '[[{,]'
      AND d.earliest = date_trunc('day', d.earliest, 'UTC')
      THEN 'UTC' ELSE coalesce(m.time_zone, 'UTC') END)::date AS first_day,
    (d.latest AT TIME ZONE CASE WHEN split_part(d.edtf, '/', -1) !~ 'T' OR d.edtf ~ '[[{,]'
      AND d.latest + interval '1 millisecond' = date_trunc('day', d.latest + interval '1 millisecond', 'UTC')
      THEN 'UTC' ELSE coalesce(m.time_zone, 'UTC') END)::date AS last_day
  FROM claim_day d
  LEFT JOIN claim_meeting about ON about.claim_id = d.claim_id
  LEFT JOIN :record.meeting m ON m.id = about.meeting_id;

-- By whose clock a claim is of its day: that of the meetings it is about, where these have one in common. Else there is
-- none, and its days are those of UTC. Asked for only where there is a time of day: see `past.clock`.
CREATE VIEW claim_clock AS
  SELECT claim.id AS claim_id, (
    SELECT CASE WHEN count(DISTINCT coalesce(m.time_zone, '')) = 1 THEN min(m.time_zone) END
    FROM claim_meeting about JOIN :record.meeting m ON m.id = about.meeting_id WHERE about.claim_id = claim.id
  ) AS time_zone
  FROM claim;

-- When a statement can be known to have been made, by its clock: as `momentOf` has it. The time of day is that by which
-- it was made and that of its report, where either has one; a bound of a list at the very edge of a day is taken for the
-- day.
CREATE VIEW statement_moment AS
  SELECT s.claim_id, by_day, coalesce(last_report, public.first_day_of(c.reported, c.reported_earliest, zone), by_day)
      AS reported_day, public.first_day_of(s.said, s.said_earliest, zone) AS from_day,
    CASE WHEN coalesce(made_at, report_at) IS NOT NULL
      THEN ARRAY[least(made_at, report_at), coalesce(report_at, made_at)] END AS clock
  FROM :record.statement s
  JOIN claim c ON c.id = s.claim_id
  CROSS JOIN LATERAL (
    SELECT s.said_latest IS NULL AND c.reported_latest IS NULL AS is_open,
      CASE WHEN s.said ~ 'T' OR c.reported ~ 'T' THEN coalesce((
        SELECT k.time_zone FROM claim_clock k WHERE k.claim_id = s.claim_id), 'UTC') ELSE 'UTC' END AS zone OFFSET 0
  ) known
  CROSS JOIN LATERAL (
    SELECT CASE WHEN is_open THEN s.said_earliest ELSE s.said_latest END AS bound,
      split_part(s.said, '/', CASE WHEN is_open THEN 1 ELSE -1 END) AS edge, split_part(c.reported, '/', -1) AS report_edge
  ) made
  CROSS JOIN LATERAL (
    SELECT CASE WHEN is_open THEN public.first_day_of(s.said, bound, zone) ELSE public.last_day_of(s.said, bound, zone) END
      AS made_day, public.last_day_of(c.reported, c.reported_latest, zone) AS last_report
  ) days
  CROSS JOIN LATERAL (
    SELECT least(made_day, last_report) AS by_day,
      CASE WHEN made_day = least(made_day, last_report) AND edge ~ 'T' AND NOT (edge ~ '[[{,]'
        AND (bound AT TIME ZONE 'UTC')::time IN ('00:00', '23:59:59.999')) THEN bound END AS made_at,
      CASE WHEN report_edge ~ 'T' AND NOT (report_edge ~ '[[{,]'
        AND (c.reported_latest AT TIME ZONE 'UTC')::time IN ('00:00', '23:59:59.999')) THEN c.reported_latest END AS report_at
  ) times;

-- For when offices are asked of a claim, as `officeDays` has it: its instants, and its days by its clock from the first to
-- the last instant of UTC's, as the days of offices are kept. A date that is open at an end stands for its other end.
CREATE VIEW office_days AS
  SELECT d.claim_id, coalesce(d.earliest, d.latest) AS earliest, coalesce(d.latest, d.earliest) AS latest,
    -- Of most dates, which have no time of day, the days are the bounds.
    CASE WHEN strpos(d.edtf, 'T') = 0 THEN coalesce(d.earliest, d.latest)
      ELSE coalesce(days.first, days.last)::timestamp AT TIME ZONE 'UTC' END AS first_day,
    CASE WHEN strpos(d.edtf, 'T') = 0 THEN coalesce(d.latest, d.earliest)
      ELSE (coalesce(days.last, days.first) + 1)::timestamp AT TIME ZONE 'UTC' - interval '1 millisecond' END AS last_day
  FROM claim_day d
  CROSS JOIN LATERAL (
    -- A scalar, no join: of more than eight tables PostgreSQL no longer chooses where to begin.
    SELECT coalesce((SELECT k.time_zone FROM claim_clock k WHERE k.claim_id = d.claim_id), 'UTC') AS zone
  ) clock
  CROSS JOIN LATERAL (
    SELECT public.first_day_of(d.edtf, d.earliest, clock.zone) AS first,
      public.last_day_of(d.edtf, d.latest, clock.zone) AS last
  ) days;

-- The offices that an actor holds then; one that began or ended with a day is asked for by days.
CREATE VIEW office_on_day AS
  SELECT d.claim_id, r.actor_id, r.position, r.title, r.organisation_id
  FROM office_days d
  JOIN :record.actor_role r ON coalesce(r.from_earliest <= CASE
      WHEN r.from_earliest = date_trunc('day', r.from_earliest, 'UTC') THEN d.last_day ELSE d.latest END, true)
    AND coalesce(r.to_latest >= CASE
      WHEN r.to_latest = date_trunc('day', r.to_latest, 'UTC') + interval '86399999 milliseconds' THEN d.first_day
      ELSE d.earliest END, true);

-- Who is party to the meetings that a claim is about, on its day: who takes part; the organisations they hold offices
-- in; what is part of all these, or has them as part; and who holds an office in any of them.
CREATE VIEW claim_party AS
  SELECT claim.id AS claim_id, party.actor_id
  FROM claim
  CROSS JOIN LATERAL (
    WITH RECURSIVE taking(actor_id) AS (
      SELECT p.actor_id FROM claim_meeting about
      JOIN :record.meeting_participant p ON p.meeting_id = about.meeting_id WHERE about.claim_id = claim.id
    ),
    present(actor_id) AS (
      SELECT actor_id FROM taking
      UNION
      SELECT office.organisation_id FROM taking JOIN office_on_day office ON office.actor_id = taking.actor_id
      WHERE office.claim_id = claim.id AND office.organisation_id IS NOT NULL
    ),
    above(actor_id) AS (
      SELECT actor_id FROM present
      UNION
      SELECT part.affiliation_id FROM above
      JOIN :record.actor part ON part.id = above.actor_id AND part.kind IN ('organisation', 'outlet')
      WHERE part.affiliation_id IS NOT NULL
    ),
    below(actor_id) AS (
      SELECT actor_id FROM present
      UNION
      SELECT part.id FROM below
      JOIN :record.actor part ON part.affiliation_id = below.actor_id AND part.kind IN ('organisation', 'outlet')
    ),
    body(actor_id) AS (SELECT actor_id FROM above UNION SELECT actor_id FROM below)
    SELECT actor_id FROM body
    UNION
    SELECT office.actor_id FROM body JOIN office_on_day office ON office.organisation_id = body.actor_id
    WHERE office.claim_id = claim.id
  ) party;

-- The chain of each citation as it reads, and its origin: the last link before the first unnamed one, the publisher
-- where that is the first. The speaker at the end of a statement's chain is no link.
CREATE VIEW citation_chain AS
  SELECT citation_id, claim_id, position, chain, ids[1] AS publisher_id,
    ids[CASE WHEN unnamed <= length THEN greatest(unnamed - 1, 1) ELSE length END] AS origin_id,
    length = 1 AS is_first_hand
  FROM (
    SELECT told.*, cardinality(ids) - (cardinality(ids) > 1
      AND ids[cardinality(ids)] IS NOT DISTINCT FROM speaker_id)::integer AS length
    FROM (
      SELECT c.id AS citation_id, c.claim_id, c.position, t.speaker_id,
        string_agg(link.name, ' < ' ORDER BY link.position) AS chain,
        array_agg(link.id ORDER BY link.position) AS ids,
        1 + min(link.position) FILTER (WHERE link.kind = 'unnamed') AS unnamed
      FROM citation c
      JOIN LATERAL (
        SELECT 0 AS position, a.id, a.kind, a.name FROM :record.source s
          JOIN :record.actor a ON a.id = s.publisher_id WHERE s.id = c.source_id
        UNION ALL
        SELECT l.position, a.id, a.kind, a.name FROM :record.citation_link l
          JOIN :record.actor a ON a.id = l.actor_id WHERE l.citation_id = c.id
      ) link ON true
      LEFT JOIN :record.statement t ON t.claim_id = c.claim_id
      GROUP BY c.id, c.claim_id, c.position, t.speaker_id
    ) told
  ) measured;

-- Status changes in the order in which they came about, and the series that each stands in: see meeting_summary.
CREATE VIEW status_series AS
  SELECT s.meeting_id, told.claim_id, told.position::integer AS position, told.series,
    told.series = current.series AS is_current
  FROM meeting_summary s
  -- Found once for each meeting (OFFSET 0), not for each of its changes.
  CROSS JOIN LATERAL (SELECT s.series[array_position(s.changes, s.status_claim_id)] AS series OFFSET 0) current
  CROSS JOIN LATERAL unnest(s.changes, s.series) WITH ORDINALITY told(claim_id, series, position);

-- Which claims something published denies, or denies the premise of.
CREATE VIEW denied_claim AS
  SELECT r.target_id AS claim_id FROM :record.claim_relation r JOIN :record.claim denial ON denial.id = r.claim_id
  WHERE r.how IN ('denies', 'denies_premise') AND denial.state = 'published';

-- The citations of a change whose origin is party to the meeting, and whether a party published them: it says so itself
-- where it published one, or is the origin of two publishers.
CREATE VIEW party_word AS
  SELECT claim.id AS claim_id, chain.origin_id, chain.publisher_id, chain.publisher_id = ANY (party.ids) AS itself
  FROM claim
  CROSS JOIN LATERAL (SELECT ARRAY(SELECT actor_id FROM claim_party WHERE claim_party.claim_id = claim.id) AS ids) party
  -- The fence (OFFSET 0) keeps PostgreSQL from reading the chains of all claims for those of a few.
  CROSS JOIN LATERAL (SELECT origin_id, publisher_id FROM citation_chain
    WHERE citation_chain.claim_id = claim.id OFFSET 0) chain
  WHERE claim.kind <> 'statement' AND chain.origin_id = ANY (party.ids);

CREATE VIEW claim_provenance AS
  SELECT claim.id AS claim_id, told.independent_origins, coalesce(cited.chains, '') AS chains,
    coalesce(cited.sources, '') AS sources,
    CASE
      WHEN claim.state = 'retracted' THEN 'retracted'
      -- A denial of one wording, or of one change of a series, is a denial of all.
      WHEN EXISTS (SELECT FROM denied_claim WHERE denied_claim.claim_id = ANY (wordings.ids || ARRAY(
          SELECT other.claim_id FROM :record.status_change s
          JOIN status_series own ON own.meeting_id = s.meeting_id AND own.claim_id = s.claim_id
          JOIN status_series other ON other.meeting_id = own.meeting_id AND other.series = own.series
          WHERE s.claim_id = claim.id
        ))) THEN 'disputed'
      WHEN claim.kind = 'statement' THEN CASE WHEN told.independent_origins >= 2 OR told.is_on_record
        THEN 'on_record' ELSE 'reported' END
      WHEN told.independent_origins >= 2 OR EXISTS (
          SELECT FROM party_word WHERE party_word.claim_id = claim.id
          GROUP BY origin_id HAVING bool_or(itself) OR count(DISTINCT publisher_id) >= 2
        ) THEN 'confirmed'
      ELSE 'reported'
    END AS standing
  FROM claim
  LEFT JOIN LATERAL (
    SELECT string_agg(chain.chain, ' | ' ORDER BY chain.position) AS chains,
      string_agg(coalesce(s.url, s.title), ' | ' ORDER BY chain.position) AS sources
    FROM citation_chain chain
    JOIN :record.citation c ON c.id = chain.citation_id
    JOIN :record.source s ON s.id = c.source_id
    WHERE chain.claim_id = claim.id
  ) cited ON true
  -- The claim and its other wordings, as far as they are published, one through another.
  CROSS JOIN LATERAL (
    WITH RECURSIVE wording(claim_id) AS (
      SELECT claim.id
      UNION
      SELECT unnest(ARRAY[r.claim_id, r.target_id]) FROM wording
      JOIN :record.claim_relation r ON wording.claim_id IN (r.claim_id, r.target_id) AND r.how = 'same_utterance'
        AND claim.kind = 'statement'
      JOIN :record.claim one ON one.id = r.claim_id AND one.state = 'published'
      JOIN :record.claim other ON other.id = r.target_id AND other.state = 'published'
    )
    SELECT array_agg(claim_id) AS ids FROM wording
  ) wordings
  LEFT JOIN :record.statement t ON t.claim_id = claim.id
  LEFT JOIN :record.actor speaker ON speaker.id = t.speaker_id
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT chain.origin_id)::integer AS independent_origins,
      -- Said in a transcript or recording, or published by whoever said it or whom they speak for.
      bool_or(chain.is_first_hand AND (s.kind IN ('transcript', 'video')
        OR chain.publisher_id IN (t.speaker_id, t.on_behalf_of_id, speaker.affiliation_id)
        OR EXISTS (SELECT FROM office_on_day office WHERE office.claim_id = claim.id
          AND office.actor_id = t.speaker_id AND office.organisation_id = chain.publisher_id))) AS is_on_record
    FROM citation_chain chain
    JOIN :record.citation c ON c.id = chain.citation_id
    JOIN :record.source s ON s.id = c.source_id
    WHERE chain.claim_id = ANY (wordings.ids)
  ) told;

-- How well a meeting's status stands: on the word of all of its run.
CREATE VIEW meeting_provenance AS
  SELECT s.meeting_id, told.independent_origins,
    CASE
      WHEN EXISTS (SELECT FROM denied_claim WHERE denied_claim.claim_id = ANY (run.ids)) THEN 'disputed'
      WHEN told.independent_origins >= 2 OR EXISTS (
          SELECT FROM party_word WHERE party_word.claim_id = ANY (run.ids)
          GROUP BY origin_id HAVING bool_or(itself) OR count(DISTINCT publisher_id) >= 2
        ) THEN 'confirmed'
      ELSE 'reported'
    END AS standing
  FROM meeting_summary s
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT claim_id FROM status_series WHERE status_series.meeting_id = s.meeting_id AND is_current) AS ids) run
  CROSS JOIN LATERAL (
    SELECT count(DISTINCT chain.origin_id)::integer AS independent_origins
    FROM citation_chain chain WHERE chain.claim_id = ANY (run.ids)
  ) told
  WHERE s.status IS NOT NULL;
