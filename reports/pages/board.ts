import type { Row } from "postgres";
import type { ClaimKind, ClaimState } from "@/provenance/vocabulary";
import type { Reading } from "@/reports/connection";
import { lineColumns, lineOf, type MeetingLine } from "./meetings";

/** Something that was published lately. */
export interface Change {
  claimId: string;
  kind: ClaimKind;
  state: ClaimState;
  at: Date;
  meetingKey: string | null;
  meeting: string | null;
  who: string | null;
  /** A status, an attendance change, or the words of a statement. */
  what: string;
  form: string | null;
}

export interface BoardModel {
  changes: Change[];
  coming: MeetingLine[];
  overdue: MeetingLine[];
  disputed: MeetingLine[];
  settled: MeetingLine[];
}

/** The board, each meeting once: what is overdue, where accounts differ, what is coming, what is settled. */
export async function boardPage(sql: Reading, now: Date): Promise<BoardModel> {
  const [changes, rows] = await Promise.all([
    sql`
      select claim.id, claim.kind, claim.state, claim.published_at, t.form,
        coalesce(t.text, s.status, a.change) as what,
        coalesce(speaker.name, attendee.name, whose.name) as who,
        (select m.key from claim_meeting about join meeting m on m.id = about.meeting_id
          where about.claim_id = claim.id order by m.title limit 1) as meeting_key,
        (select m.title from claim_meeting about join meeting m on m.id = about.meeting_id
          where about.claim_id = claim.id order by m.title limit 1) as meeting
      from claim left join status_change s on s.claim_id = claim.id left join attendance a on a.claim_id = claim.id
      left join statement t on t.claim_id = claim.id left join actor speaker on speaker.id = t.speaker_id
      left join actor attendee on attendee.id = a.actor_id left join actor whose on whose.id = claim.according_to_id
      order by claim.published_at desc, claim.seq desc limit 12`,
    sql`select ${lineColumns(sql)} from meeting m join meeting_summary s on s.meeting_id = m.id
      order by s.awaits_outcome desc, s.scheduled_latest asc nulls last, m.key limit 60`,
  ]);
  const lines = rows.map((row) => lineOf(row, now));
  const open = rows.flatMap((row, index) => (row["awaits_outcome"] && lines[index] ? [lines[index]] : []));
  const overdue = open.filter((line) => line.overdue);
  const disputed = lines.filter((line) => line.accountsDiffer && !line.overdue);
  return {
    changes: changes.map(changeOf),
    overdue,
    disputed,
    coming: open.filter((line) => !line.overdue && !line.accountsDiffer),
    settled: lines.filter((line) => !open.includes(line) && !line.accountsDiffer),
  };
}

function changeOf(row: Row): Change {
  return {
    claimId: row["id"],
    kind: row["kind"],
    state: row["state"],
    at: row["published_at"],
    meetingKey: row["meeting_key"],
    meeting: row["meeting"],
    who: row["who"],
    what: row["what"],
    form: row["form"],
  };
}
