import type { Row } from "postgres";
import { findCountry } from "@/lib/countries";
import { parseEdtf } from "@/lib/dates";
import { isOverdue, type Place, type RecordedDate } from "@/meetings/rules";
import { type MeetingKind, type Status, statuses } from "@/meetings/vocabulary";
import { dated, placeOf } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import { survivor } from "@/published/survivor";

/** A meeting as lists show it. */
export interface MeetingLine {
  id: string;
  key: string;
  title: string;
  kind: MeetingKind;
  status: Status | null;
  since: RecordedDate | null;
  accordingTo: string | null;
  accountsDiffer: boolean;
  overdue: boolean;
  scheduled: RecordedDate | null;
  place: Place | null;
  participants: string[];
  independentOrigins: number;
  lastPublished: Date | null;
}

export interface MeetingsFilter {
  status?: string | undefined;
  participant?: string | undefined;
  place?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  q?: string | undefined;
  /** The key of the last meeting of the page before. */
  after?: string | undefined;
}

export interface MeetingsModel {
  meetings: MeetingLine[];
  /** The key to give as `after` for the next page; null on the last. */
  next: string | null;
  /** What was asked for and cannot be: which field, and what is expected. */
  problems: Partial<Record<keyof MeetingsFilter, string>>;
  participants: { key: string; name: string }[];
}

const pageLength = 30;
const contains = (text: string) => `%${text.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;

/** The columns of a meeting in a list; `m` and `s` are the meeting and its summary. */
export const lineColumns = (sql: Reading) => sql`
  m.id, m.key, m.title, m.kind, m.time_zone, s.status, s.since, s.since_earliest, s.since_latest, s.since_as_worded,
  s.accounts_differ, s.awaits_outcome, s.scheduled, s.scheduled_earliest, s.scheduled_latest, s.scheduled_as_worded,
  s.venue, s.city, s.country, (select a.name from actor a where a.id = s.according_to_id) as according_to,
  array(select a.name from meeting_participant p join actor a on a.id = p.actor_id
    where p.meeting_id = m.id order by p.position) as participants,
  (select count(distinct chain.origin_id)::integer from claim_meeting about
    join claim on claim.id = about.claim_id and claim.state = 'published'
    cross join lateral (select origin_id from citation_chain where claim_id = about.claim_id offset 0) chain
    where about.meeting_id = m.id) as independent_origins,
  (select max(claim.published_at) from claim_meeting about join claim on claim.id = about.claim_id
    where about.meeting_id = m.id) as last_published`;

export function lineOf(row: Row, now: Date): MeetingLine {
  return {
    id: row["id"],
    key: row["key"],
    title: row["title"],
    kind: row["kind"],
    status: row["status"],
    since: dated(row, "since"),
    accordingTo: row["according_to"],
    accountsDiffer: row["accounts_differ"],
    overdue: isOverdue(
      { awaitsOutcome: row["awaits_outcome"], scheduledLatest: row["scheduled_latest"] },
      now,
      row["time_zone"],
    ),
    scheduled: dated(row, "scheduled"),
    place: placeOf(row),
    participants: row["participants"],
    independentOrigins: row["independent_origins"],
    lastPublished: row["last_published"],
  };
}

/** A page of meetings, the latest scheduled first, those without a date last. */
export async function meetingsPage(sql: Reading, filter: MeetingsFilter, now: Date): Promise<MeetingsModel> {
  const problems: MeetingsModel["problems"] = {};
  const status = filter.status as Status | undefined;
  if (status && !statuses.includes(status)) problems.status = `There is no status “${filter.status}”.`;
  const bound = (name: "from" | "to") => {
    const text = filter[name];
    if (!text) return null;
    const parsed = parseEdtf(text);
    if (parsed.ok) return name === "from" ? parsed.date.earliest : parsed.date.latest;
    problems[name] = parsed.message;
    return null;
  };
  const [from, to] = [bound("from"), bound("to")];
  const where = [
    status && !problems.status ? sql`s.status = ${status}` : sql`true`,
    filter.participant
      ? sql`exists (select from meeting_participant p join actor a on a.id = p.actor_id where p.meeting_id = m.id
          and (a.id = (${survivor(sql, "id", filter.participant)}) or a.name ilike ${contains(filter.participant)}))`
      : sql`true`,
    filter.place
      ? sql`(concat_ws(' ', s.venue, s.city) ilike ${contains(filter.place)}
          or s.country = ${findCountry(filter.place)})`
      : sql`true`,
    from ? sql`s.scheduled is not null and coalesce(s.scheduled_latest >= ${from}, true)` : sql`true`,
    to ? sql`s.scheduled is not null and coalesce(s.scheduled_earliest <= ${to}, true)` : sql`true`,
    filter.q
      ? sql`(m.title ilike ${contains(filter.q)} or m.description ilike ${contains(filter.q)}
          or exists (select from meeting_name n where n.meeting_id = m.id and n.name ilike ${contains(filter.q)})
          or exists (select from meeting_participant p join actor a on a.id = p.actor_id
            left join actor_alias alias on alias.actor_id = a.id where p.meeting_id = m.id
            and (a.name ilike ${contains(filter.q)} or a.native_name ilike ${contains(filter.q)}
              or alias.name ilike ${contains(filter.q)})))`
      : sql`true`,
  ];
  const sortKey = sql`coalesce(s.scheduled_latest, '0001-01-01'::timestamptz)`;
  const after = filter.after
    ? sql`(${sortKey}, m.key) < (select ${sortKey}, m.key from meeting m
        join meeting_summary s on s.meeting_id = m.id where m.key = ${filter.after})`
    : sql`true`;
  const [rows, participants] = await Promise.all([
    sql`select ${lineColumns(sql)} from meeting m join meeting_summary s on s.meeting_id = m.id
      where ${where.reduce((all, one) => sql`${all} and ${one}`)} and ${after}
      order by ${sortKey} desc, m.key desc limit ${pageLength + 1}`,
    sql<{ key: string; name: string }[]>`select a.key, a.name from actor a
      where exists (select from meeting_participant p where p.actor_id = a.id) order by a.name, a.key limit 200`,
  ]);
  const meetings = rows.slice(0, pageLength).map((row) => lineOf(row, now));
  return {
    meetings,
    next: rows.length > pageLength ? (meetings.at(-1)?.key ?? null) : null,
    problems,
    participants: [...participants],
  };
}
