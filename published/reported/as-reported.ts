import { sql } from "drizzle-orm";
import { endOfDay } from "@/lib/dates";
import { isKey } from "@/lib/keys";
import { decisiveChanges, deriveState } from "@/meetings/rules";
import { factsOfRow } from "@/published/claims/facts-of";
import { queryClaims } from "@/published/claims/query";
import type { Reading } from "@/published/connection";
import { type MeetingModel, meetingOf } from "@/published/pages/meeting";
import { idOfMeeting, meetingLists } from "@/published/pages/meeting-lists";
import { type AskedPart, ofEach, shownOf } from "@/published/pages/meeting-parts";
import { positionsIn } from "@/published/pages/positions";
import { l } from "@/published/pages/same-stance";
import { countsFrom, rowsBy } from "./counts-from";
import { hasBegun } from "./day";
import { readDays } from "./read-days";
import { around, type ReportDays, reportDaysOf } from "./report-days";

/** A meeting as the reports of a day and before it had it: a reconstruction from what is on record now. */
export interface ReportedMeeting {
  /** "YYYY-MM-DD". */
  day: string;
  meeting: MeetingModel;
  /** The last instant of the day by the meeting's clock; now, while the day is not over. */
  at: Date;
  /** How many claims about the meeting have no day by which they had been reported, and so are left out. */
  undated: number;
  /** Those that have begun. */
  days: ReportDays;
}

/**
 * The page of a meeting made of the claims that had been reported by a day, whenever they were put on record. It reads
 * of all claims when they were reported, and then what it shows, both of one moment.
 * @param day "YYYY-MM-DD", by the meeting's clock.
 * @param asked the list of which another part than the latest is wanted.
 * @returns null when the public knows no such meeting.
 */
export async function asReported(
  db: Reading,
  slug: string,
  day: string,
  now: Date,
  asked?: AskedPart,
): Promise<ReportedMeeting | null> {
  if (!isKey(slug)) return null;
  return db.transaction((tx) => reportedIn(tx, slug, day, now, asked), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
}

async function reportedIn(db: Reading, slug: string, day: string, now: Date, asked?: AskedPart) {
  const told = await readDays(db, slug);
  const zone = told.zone[0]?.timeZone ?? null;
  const from = countsFrom(told, zone);
  const counts = ({ id }: { id: string }) => (from.claim(id) ?? "~") <= day;
  const order = told.order.flatMap(({ list, ids }) => ids.map((id) => ({ list, id }))).filter(counts);
  const shown = shownOf(order.filter(startingAfter(asked, order)));
  const state = deriveState(told.facts.filter(counts).map(factsOfRow), zone);
  const inSeries = state.series.map((one) => one.map(({ claimId }) => claimId));
  const ids = new Set([...decisiveChanges(state), ...Object.values(shown).flatMap((part) => part.ids)]);
  const read = idsOf([...ids, ...deniedBeside(ids, inSeries, told.relations)]);
  const said = order.flatMap(({ list, id }) => (list === "statements" ? [id] : []));
  const rows = await queryClaims(db, read, {
    ...meetingLists(slug),
    taken: positionsIn("taken", idOfMeeting(slug), sql`${l.claimId} = any (${sql.param(said)}::uuid[])`),
  });
  const over = new Date(endOfDay(day, zone ?? "UTC").getTime() - 1);
  const at = over < now ? over : now;
  const series = inSeries.flatMap((one, n) => one.map((claimId) => ({ claimId, meetingId: "", series: n })));
  const meeting = meetingOf({ ...rowsBy(rows, from, day), series }, state, shown, at);
  if (!meeting) return null;
  const undated = told.told.filter(({ id, isChosen }) => isChosen && from.claim(id) === null).length;
  const days = reportDaysOf(told, from).filter((one) => hasBegun(one.day, now));
  return {
    day,
    meeting: {
      ...meeting,
      counts: ofEach((name) => order.filter(({ list }) => list === name).length),
      related: withoutStatus(meeting),
    },
    at,
    undated,
    days: around(days, day),
  };
}

/** Whether a claim comes after the one that a part begins after; all do of the lists of which no part is asked for. */
function startingAfter(asked: AskedPart | undefined, order: readonly { list: string; id: string }[]) {
  const start = order.findIndex(({ list, id }) => list === asked?.list && id === asked.after);
  return ({ list }: { list: string }, n: number) => list !== asked?.list || (start >= 0 && n > start);
}

const idsOf = (ids: readonly string[]) => sql`select unnest(${sql.param(ids)}::uuid[])`;

/** What is denied of the series that some changes stand in: a denial of one is a denial of all. */
function deniedBeside(
  ids: ReadonlySet<string>,
  series: readonly (readonly string[])[],
  relations: readonly { how: string; targetId: string }[],
): string[] {
  const denied = new Set(
    relations.flatMap(({ how, targetId }) => (how.startsWith("denies") ? [targetId] : [])),
  );
  return series
    .filter((one) => one.some((id) => ids.has(id)))
    .flatMap((one) => one.filter((id) => denied.has(id)));
}

/** Of other meetings the status now is known here, which the reports of the day need not have had. */
const withoutStatus = ({ related }: MeetingModel): MeetingModel["related"] =>
  related.map((other) => ({
    ...other,
    status: null,
    accordingTo: null,
    accountsDiffer: false,
    disputed: false,
  }));
