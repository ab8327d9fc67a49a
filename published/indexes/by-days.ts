import { type AnyColumn, type SQL, sql } from "drizzle-orm";
import { views } from "@/db";
import type { Reading } from "@/published/connection";
import { areFew } from "./are-few";

const { foundMeeting } = views;

/** The days asked for: each "YYYY-MM-DD" or an instant. */
export interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * Whether something found speaks of the days asked for, give or take one: by the calendar of a meeting a day can be
 * another than by UTC, so that who asks this asks the exact condition too.
 * @param days the column, of a row of what is found.
 * @returns no condition where no days are asked for.
 */
export function nearDays(days: AnyColumn | SQL, { from, to }: Days): SQL | undefined {
  if (!from && !to) return undefined;
  const [first, last] = [from, to].map((given) =>
    given ? sql`${given}::timestamptz::date` : sql`null::date`,
  );
  const end = from && to ? sql`greatest(${first}, ${last})` : last;
  return sql`${days} && daterange(${first} - 1, ${end} + 1, '[]')`;
}

/** The order of recording, the last first, as the index of days has it: by how far it is from a number beyond all others. */
export const lastRecorded = (seq: AnyColumn | SQL): SQL =>
  sql`${seq} operator(public.<->) 4611686018427387904`;

type Found = typeof views.foundStatement | typeof views.foundSource;

/** Whether something was recorded before what a page ended with. */
export const beforeFound = (found: Found, after: string): SQL =>
  sql`${found.seq} < (select ended.seq from ${found} ended where ended.subject_id = ${after}::uuid)`;

/**
 * The condition that a meeting is near the days asked for, where few are: a list in another order would be read to its
 * end for them. Of many it meets enough on the way.
 */
export async function meetingsNear(db: Reading, asked: Days): Promise<SQL | undefined> {
  const near = nearDays(foundMeeting.days, asked);
  if (!near) return undefined;
  const found = sql`select ${foundMeeting.subjectId} from ${foundMeeting} where ${near}`;
  return (await areFew(db, found)) ? sql`${views.meeting.id} = any (array(${found}))` : undefined;
}
