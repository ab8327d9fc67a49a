import type { PendingQuery, Row } from "postgres";
import type { ClaimKind, ClaimState } from "@/claims/vocabulary";
import type { Reading } from "@/published/connection";
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

/** How many meetings each list of the board has at most; the rest are under all meetings. */
const listLength = 12;
type Fragment = PendingQuery<Row[]>;

export interface BoardModel {
  changes: Change[];
  coming: MeetingLine[];
  overdue: MeetingLine[];
  disputed: MeetingLine[];
  settled: MeetingLine[];
}

/** The board, each meeting once: what is overdue, where accounts differ, what is coming, what is settled. */
export async function boardPage(sql: Reading, now: Date): Promise<BoardModel> {
  const lines = (where: Fragment, order: Fragment) =>
    sql`select ${lineColumns(sql)} from meeting m join meeting_summary s on s.meeting_id = m.id
      where ${where} order by ${order}, m.key limit ${listLength}`;
  // Whose day has passed depends on the time zone, so both lists reach a day beyond now and the rule decides.
  const [changes, passed, expected, differing, outcomes] = await Promise.all([
    sql`
      select claim.id, claim.kind, claim.state, claim.published_at, t.form,
        coalesce(t.text, s.status, a.change) as what,
        coalesce(speaker.name, attendee.name, whose.name) as who,
        (select m.key from claim_meeting about join meeting m on m.id = about.meeting_id
          where about.claim_id = claim.id order by m.title, m.key limit 1) as meeting_key,
        (select m.title from claim_meeting about join meeting m on m.id = about.meeting_id
          where about.claim_id = claim.id order by m.title, m.key limit 1) as meeting
      from claim left join status_change s on s.claim_id = claim.id left join attendance a on a.claim_id = claim.id
      left join statement t on t.claim_id = claim.id left join actor speaker on speaker.id = t.speaker_id
      left join actor attendee on attendee.id = a.actor_id left join actor whose on whose.id = claim.according_to_id
      order by claim.published_at desc, claim.seq desc limit 12`,
    lines(
      sql`s.awaits_outcome and s.scheduled_latest < ${now}::timestamptz + interval '1 day'`,
      sql`s.scheduled_latest desc`,
    ),
    lines(
      sql`s.awaits_outcome and not s.accounts_differ
        and coalesce(s.scheduled_latest >= ${now}::timestamptz - interval '1 day', true)`,
      sql`s.scheduled_latest asc nulls last`,
    ),
    lines(
      sql`s.accounts_differ and (not s.awaits_outcome
        or coalesce(s.scheduled_latest >= ${now}::timestamptz - interval '1 day', true))`,
      sql`s.since_latest desc nulls last`,
    ),
    lines(sql`not s.awaits_outcome and not s.accounts_differ`, sql`s.since_latest desc nulls last`),
  ]);
  const read = (rows: readonly Row[]) => rows.map((row) => lineOf(row, now));
  return {
    changes: changes.map(changeOf),
    overdue: read(passed).filter((line) => line.overdue),
    disputed: read(differing).filter((line) => !line.overdue),
    coming: read(expected).filter((line) => !line.overdue),
    settled: read(outcomes),
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
