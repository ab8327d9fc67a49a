import { claimUrlColumn } from "./claim-columns";
import { dates, id, list, text, word } from "./column";
import { aboutMeeting, aboutMeetingsNow, conditionsOf, dayOfClaim, mentions } from "./conditions";
import { meetingSlugs } from "./meeting-slugs";
import type { Report } from "./report";
import { wanted } from "./wanted";

/** Stances in order of time, each beside the one before it; filters come after, or they would hide a change. */
const taken = `taken AS (
  SELECT p.claim_id, p.question_id, s.speaker_id, p.stance,
    coalesce(s.said, wanted.reported) AS since,
    CASE WHEN s.said IS NOT NULL THEN s.said_earliest ELSE wanted.reported_earliest END AS since_earliest,
    CASE WHEN s.said IS NOT NULL THEN s.said_latest ELSE wanted.reported_latest END AS since_latest,
    day.earliest, day.latest, wanted.seq,
    lag(p.stance) OVER (PARTITION BY p.question_id, s.speaker_id
      ORDER BY day.earliest NULLS FIRST, day.latest NULLS LAST, wanted.seq) AS previous_stance
  FROM wanted
  JOIN "position" p ON p.claim_id = wanted.id
  JOIN statement s ON s.claim_id = wanted.id
  JOIN claim_day day ON day.claim_id = wanted.id
)`;

export const positions: Report = {
  title: "Positions",
  row: "A stance that an actor took on a question and kept until the next row; statements that repeat it add none.",
  columns: [
    id("question_id", "q.id", "The question."),
    text("question", "q.text", "The question in words."),
    text("actor", "speaker.name", "Whose stance it is."),
    word("stance", "taken.stance", "supports, opposes, conditional, neutral or undecided."),
    ...dates("since", "taken.since", "When it was first expressed: when said, failing that when reported."),
    word(
      "previous_stance",
      "taken.previous_stance",
      "The stance before; empty when this is the first on record.",
    ),
    id("claim_id", "wanted.id", "The statement that expresses it."),
    list(
      "meeting_slugs",
      "about.slugs",
      "The meetings that statement is about, as their addresses name them.",
    ),
    claimUrlColumn,
  ],
  rows: (filters) => ({
    with: [wanted(filters, "statement"), taken, meetingSlugs],
    from: `taken
JOIN wanted ON wanted.id = taken.claim_id
JOIN question q ON q.id = taken.question_id
JOIN actor speaker ON speaker.id = taken.speaker_id
LEFT JOIN about ON about.claim_id = taken.claim_id`,
    where: [
      "taken.previous_stance IS DISTINCT FROM taken.stance",
      ...conditionsOf(filters, {
        meeting: aboutMeeting("taken.claim_id"),
        actor: (value) => `taken.speaker_id = ${value}`,
        status: aboutMeetingsNow("taken.claim_id"),
        ...dayOfClaim("taken.claim_id"),
        q: mentions(["q.text", "speaker.name"]),
      }),
    ],
    orderBy: "q.key, speaker.key, taken.earliest NULLS FIRST, taken.latest NULLS LAST, taken.seq",
  }),
};
