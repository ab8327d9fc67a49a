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
import { dates, id, text, word } from "./column";
import { aboutMeeting, aboutMeetingsNow, conditionsOf, dayOfClaim, mentions } from "./conditions";
import { joinProvenance, provenance } from "./provenance";
import type { Report } from "./report";
import { wanted } from "./wanted";

export const attendance: Report = {
  title: "Attendance",
  row: "A change of who takes part in a meeting, on somebody's account.",
  columns: [
    id("claim_id", "wanted.id", "The attendance change."),
    text("meeting_slug", "m.key", "The meeting, as its address names it."),
    text("actor", "who.name", "Whose attendance changes."),
    word("change", "a.change", "What changes: invited, accepted, declined, attended and so on."),
    ...dates("effective", "a.effective", "When it takes effect."),
    reportedColumn("When it was reported."),
    recordedAtColumn,
    text("according_to", "account.name", "Whose account it is; empty: the record's own."),
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
      actor: (value) => `claim.according_to_id = ${value}
            OR claim.id IN (SELECT claim_id FROM attendance WHERE actor_id = ${value})`,
      status: aboutMeetingsNow("claim.id"),
      ...dayOfClaim("claim.id"),
      q: (value) => `${mentions(["claim.note"])(value)} OR claim.id IN (SELECT a.claim_id FROM attendance a
            JOIN meeting m ON m.id = a.meeting_id JOIN actor who ON who.id = a.actor_id
            WHERE ${mentions(["m.title", "who.name"])(value)})`,
    });
    return {
      with: [wanted(filters, "attendance", conditions), provenance("attendance", conditions.length > 0)],
      from: `wanted
JOIN attendance a ON a.claim_id = wanted.id
JOIN meeting m ON m.id = a.meeting_id
JOIN actor who ON who.id = a.actor_id
LEFT JOIN actor account ON account.id = wanted.according_to_id
${joinProvenance}`,
      orderBy: "m.key, a.effective_earliest NULLS FIRST, a.effective_latest, wanted.seq, wanted.id",
    };
  },
};
