import {
  chainsColumn,
  claimUrlColumn,
  noteColumn,
  originsColumn,
  peopleColumns,
  recordedAtColumn,
  reportedColumn,
  sourcesColumn,
  standingColumn,
  stateColumn,
} from "./claim-columns";
import { dates, edtf, id, text, word } from "./column";
import { aboutMeeting, conditionsOf, dayOfClaim, mentions } from "./conditions";
import { joinProvenance, provenance } from "./provenance";
import type { Report } from "./report";
import { wanted } from "./wanted";

export const statusHistory: Report = {
  title: "Status history",
  row: "A status change of a meeting, on somebody's account.",
  columns: [
    id("claim_id", "wanted.id", "The status change."),
    id("meeting_id", "m.id", "The meeting."),
    text("meeting_slug", "m.key", "The meeting, as its address names it."),
    text("meeting_title", "m.title", "The meeting's title."),
    word("status", "s.status", "The status that the meeting takes."),
    ...dates("effective", "s.effective", "When it takes effect."),
    reportedColumn("When it was reported."),
    recordedAtColumn,
    text("according_to", "account.name", "Whose account it is; empty: the record's own."),
    edtf("scheduled", "s.scheduled", "The date that this change sets; empty when it sets none."),
    text(
      "place",
      "nullif(concat_ws(', ', s.venue, s.city, s.country), '')",
      "The place that this change sets: venue, city, country (ISO 3166-1); empty when it sets none.",
    ),
    standingColumn,
    stateColumn,
    noteColumn,
    originsColumn,
    chainsColumn,
    sourcesColumn,
    ...peopleColumns,
    claimUrlColumn,
  ],
  rows(filters) {
    const conditions = conditionsOf(filters, {
      meeting: aboutMeeting("claim.id"),
      actor: (
        value,
      ) => `claim.according_to_id = ${value} OR claim.id IN (SELECT s.claim_id FROM status_change s
            JOIN meeting_participant p USING (meeting_id) WHERE p.actor_id = ${value})`,
      status: (value) => `claim.id IN (SELECT claim_id FROM status_change WHERE status = ${value})`,
      ...dayOfClaim("claim.id"),
      q: (value) => `${mentions(["claim.note"])(value)} OR claim.id IN (SELECT s.claim_id FROM status_change s
            JOIN meeting m ON m.id = s.meeting_id WHERE ${mentions(["m.title"])(value)})`,
    });
    return {
      with: [
        wanted(filters, "status_change", conditions),
        provenance("status_change", conditions.length > 0),
      ],
      from: `wanted
JOIN status_change s ON s.claim_id = wanted.id
JOIN meeting m ON m.id = s.meeting_id
LEFT JOIN actor account ON account.id = wanted.according_to_id
${joinProvenance}`,
      orderBy: "m.key, s.effective_earliest NULLS FIRST, s.effective_latest, wanted.seq, wanted.id",
    };
  },
};
