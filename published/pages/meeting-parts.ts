import { type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import { listed } from "@/published/claims/listed";
import { list } from "@/published/lists";
import { idOfMeeting } from "./meeting-lists";

/** The lists of a meeting's page, and how many claims of each it shows at once. */
export const lengths = { status_changes: 16, attendance: 16, statements: 20 } as const;
export type MeetingList = keyof typeof lengths;
export const meetingListNames = Object.keys(lengths) as MeetingList[];

/** The list whose further part is asked for, and the id of the claim after which that begins. */
export interface AskedPart {
  list: MeetingList;
  after: string;
}

/** What a page shows of a list. */
export interface Shown {
  /** Ids of claims. */
  ids: readonly string[];
  /** After which claim the next part begins; null: that is all. */
  next: string | null;
}
export type ShownLists = Readonly<Record<MeetingList, Shown>>;

const partOf = (name: MeetingList, slug: string, asked: AskedPart | undefined) =>
  listed(name, idOfMeeting(slug), {
    after: asked?.list === name ? asked.after : undefined,
    limit: lengths[name],
  });

/** The parts of the lists of a meeting's page, each with one claim more where it goes on. */
export const partsOfMeeting = (slug: string, asked?: AskedPart) =>
  list(
    { list: sql<MeetingList>`list`, id: sql<string>`id`, n: sql<number>`n` },
    sql`from (${sql.join(
      meetingListNames.map(
        (name) => sql`select ${name} as list, id, n from (${partOf(name, slug, asked)}) part`,
      ),
      sql` union all `,
    )}) part order by list, n`,
  );

/** All of them: summaries from before migration 0017 do not say which are decisive, and those of the past never will. */
const changesOf = (slug: string) => sql`
  select ${views.statusChange.claimId} from ${views.statusChange}
  where ${views.statusChange.meetingId} = ${idOfMeeting(slug)}`;

/** The claims that the page of a meeting shows: parts of its lists, and what its answer is read from. */
export const claimsShown = (slug: string, asked?: AskedPart): SQL => sql`
  select unnest(coalesce(nullif(${views.meetingSummary.decisive}, '{}'), array(${changesOf(slug)})))
    from ${views.meetingSummary} where ${views.meetingSummary.meetingId} = ${idOfMeeting(slug)}
  union ${sql.join(
    meetingListNames.map(
      (name) => sql`select id from (${partOf(name, slug, asked)}) part where n <= ${lengths[name]}`,
    ),
    sql` union `,
  )}`;

/** Something of each list of a meeting's page. */
export const ofEach = <Of>(of: (name: MeetingList) => Of): Record<MeetingList, Of> => ({
  status_changes: of("status_changes"),
  attendance: of("attendance"),
  statements: of("statements"),
});

/** What of each list is shown, of rows in order that may be more than that. */
export const shownOf = (rows: readonly { list: MeetingList; id: string }[]): ShownLists =>
  ofEach((name) => {
    const ids = rows.flatMap((row) => (row.list === name ? [row.id] : []));
    const shown = ids.slice(0, lengths[name]);
    return { ids: shown, next: ids.length > shown.length ? (shown.at(-1) ?? null) : null };
  });
