import {
  chainsColumn,
  claimUrlColumn,
  originsColumn,
  peopleColumns,
  recordedAtColumn,
  sourcesColumn,
  standingColumn,
  stateColumn,
} from "./claim-columns";
import { dates, id, list, text, word } from "./column";
import { aboutMeeting, aboutMeetingsNow, conditionsOf, dayOfClaim, mentions } from "./conditions";
import { meetingSlugs } from "./meeting-slugs";
import { joinProvenance, provenance } from "./provenance";
import type { Report } from "./report";
import { wanted } from "./wanted";

const positionsTaken = `taken AS (
  SELECT p.claim_id, string_agg(q.text, ' | ' ORDER BY q.key) AS questions,
    string_agg(p.stance, ' | ' ORDER BY q.key) AS stances
  FROM wanted JOIN "position" p ON p.claim_id = wanted.id JOIN question q ON q.id = p.question_id GROUP BY p.claim_id
)`;

const rolesOnTheDay = `role AS (
  SELECT s.claim_id, string_agg(concat_ws(', ', held.title, o.name), ' | ' ORDER BY held.position) AS speaker_role
  FROM wanted
  JOIN statement s ON s.claim_id = wanted.id
  JOIN claim_day day ON day.claim_id = s.claim_id
  JOIN actor_role held ON held.actor_id = s.speaker_id
  LEFT JOIN actor o ON o.id = held.organisation_id
  WHERE coalesce(held.from_earliest <= day.latest, true) AND coalesce(held.to_latest >= day.earliest, true)
  GROUP BY s.claim_id
)`;

export const statements: Report = {
  title: "Statements",
  row: "A statement: who said what, to whom, about which meetings.",
  columns: [
    id("claim_id", "wanted.id", "The statement."),
    list("meeting_slugs", "about.slugs", "The meetings it is about, as their addresses name them."),
    text("speaker", "speaker.name", "Who said it."),
    word("speaker_kind", "speaker.kind", "What the speaker is: person, organisation, outlet or unnamed."),
    list(
      "speaker_role",
      "role.speaker_role",
      "The roles that the speaker held on that day, each with its organisation.",
    ),
    text("on_behalf_of", "principal.name", "On whose behalf it was said."),
    text("addressee", "addressee.name", "To whom it was said."),
    ...dates("said", "s.said", "When it was said; empty when no source says."),
    word("form", "s.form", "quote, paraphrase or no_comment."),
    text("text", "s.text", "The words, in the language of the record."),
    text("language", "s.language", "The language it was said in (BCP 47)."),
    text("original_text", "s.original_text", "The words as they were said, where `text` is a translation."),
    list("questions", "taken.questions", "The questions it takes a position on."),
    list("stances", "taken.stances", "The stance on each, in the order of `questions`."),
    standingColumn,
    stateColumn,
    originsColumn,
    chainsColumn,
    sourcesColumn,
    recordedAtColumn,
    ...peopleColumns,
    claimUrlColumn,
  ],
  rows(filters) {
    const conditions = conditionsOf(filters, {
      meeting: aboutMeeting("claim.id"),
      actor: (value) => `claim.id IN (SELECT claim_id FROM statement
            WHERE ${value} IN (speaker_id, on_behalf_of_id, addressee_id))`,
      status: aboutMeetingsNow("claim.id"),
      ...dayOfClaim("claim.id"),
      q: (
        value,
      ) => `claim.id IN (SELECT s.claim_id FROM statement s JOIN actor speaker ON speaker.id = s.speaker_id
            WHERE ${mentions(["s.text", "s.original_text", "speaker.name"])(value)})`,
    });
    return {
      with: [
        wanted(filters, "statement", conditions),
        provenance("statement_meeting", conditions.length > 0),
        meetingSlugs,
        positionsTaken,
        rolesOnTheDay,
      ],
      from: `wanted
JOIN statement s ON s.claim_id = wanted.id
JOIN actor speaker ON speaker.id = s.speaker_id
LEFT JOIN actor principal ON principal.id = s.on_behalf_of_id
LEFT JOIN actor addressee ON addressee.id = s.addressee_id
LEFT JOIN about ON about.claim_id = wanted.id
LEFT JOIN taken ON taken.claim_id = wanted.id
LEFT JOIN role ON role.claim_id = wanted.id
${joinProvenance}`,
      orderBy: "wanted.seq, wanted.id",
    };
  },
};
