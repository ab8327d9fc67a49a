import { isKey } from "@/lib/keys";
import {
  accountsTold,
  type DerivedState,
  deriveState,
  overdueFrom,
  type StatusChangeFacts,
} from "@/meetings/rules";
import type { Capacity, MeetingKind } from "@/meetings/vocabulary";
import { isHeldOn, type OfficeDays, officeDays } from "@/provenance/rules";
import { factsOfRow } from "@/published/claims/facts-of";
import { fitting } from "@/published/claims/fitting";
import { latestFirst } from "@/published/claims/latest-first";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { type ClaimRows, queryClaims } from "@/published/claims/query";
import { claimsOf } from "@/published/claims/read";
import type { Reading } from "@/published/connection";
import type { Answer } from "@/published/lists";
import { noteAbout } from "@/published/reads";
import { type AsJson, instant } from "@/published/row";
import { type AccountModel, accountOf } from "./account";
import { factsOfMeeting, idOfMeeting, meetingLists, type Office, type RelatedMeeting } from "./meeting-lists";
import {
  type AskedPart,
  claimsShown,
  type MeetingList,
  ofEach,
  partsOfMeeting,
  type ShownLists,
  shownOf,
} from "./meeting-parts";
import { type PositionsTaken, positionsIn, positionsOf } from "./positions";
import { type Totals, totalsOf } from "./totals";

export interface MeetingModel extends Totals {
  id: string;
  key: string;
  title: string;
  kind: MeetingKind;
  description: string | null;
  timeZone: string | null;
  alsoKnownAs: string[];
  /** With the roles they held on the day of the meeting, else on that of its status. */
  participants: (ActorName & {
    capacity: Capacity;
    roles: string[];
    /** Where they held them, by id. */
    organisations: string[];
  })[];
  related: RelatedMeeting[];
  state: DerivedState;
  overdue: boolean;
  /** What the page answers with; null: nothing is published, or accounts differ and none is the record's own. */
  answer: AccountModel | null;
  /** Every account that says something else, the latest first; without an answer, everybody's. */
  differing: AccountModel[];
  /**
   * In the order in which they can be known to have come about, latest first; retracted ones too. Of a long list the
   * last part, or the part that was asked for; of status changes also those that the answer is read from.
   */
  statusChanges: ClaimModel[];
  attendance: ClaimModel[];
  statements: ClaimModel[];
  /** Who took which stance in the statements about it, whether those are among the ones shown or not. */
  positions: PositionsTaken;
  /** How many claims each list has in all. */
  counts: Record<MeetingList, number>;
  /** After which claim the next part of each list begins, by id; null: it ends here. */
  next: Record<MeetingList, string | null>;
}

/**
 * The page of a meeting: one query, however many claims it has, and of its lists the latest part. Null when the public
 * knows no such meeting.
 * @param asked the list of which another part is wanted.
 */
export async function meetingPage(
  db: Reading,
  slug: string,
  now: Date,
  asked?: AskedPart,
): Promise<MeetingModel | null> {
  if (!isKey(slug)) return null;
  const others = {
    ...meetingLists(slug),
    facts: factsOfMeeting(slug),
    taken: positionsIn("taken", idOfMeeting(slug)),
    listed: partsOfMeeting(slug, asked),
  };
  const rows = await queryClaims(db, claimsShown(slug, asked), others);
  const state = deriveState(rows.facts.map(factsOfRow), rows.meeting[0]?.timeZone ?? null);
  return meetingOf(rows, state, shownOf(rows.listed), now);
}

/** The page made from its rows, and from what its status changes say. Null when the public knows no such meeting. */
export function meetingOf(
  rows: ClaimRows & Answer<ReturnType<typeof meetingLists> & { taken: ReturnType<typeof positionsIn> }>,
  state: DerivedState,
  lists: ShownLists,
  now: Date,
): MeetingModel | null {
  const [found] = rows.meeting;
  if (!found) return null;
  noteAbout(found.id);
  const { statusChanges, attendance, statements, ...itself } = found;
  const { timeZone } = found;
  const byId = new Map(claimsOf(rows).map((claim) => [claim.id, { ...claim, timeZone }]));
  const account = (change: StatusChangeFacts) => accountOf(change, state, byId);
  const from = overdueFrom({ awaitsOutcome: state.awaitsOutcome, scheduled: state.schedule.date }, timeZone);
  const day = state.schedule.date ?? state.run[0]?.effective;
  const answer = state.current && account(state.current);
  const differing = state.differing.slice(0, accountsTold - 1).flatMap((change) => account(change) ?? []);
  const shown = ofEach((name) => partOf(lists[name], byId));
  const decisive = [...(answer ? [answer] : []), ...differing].flatMap(({ run }) => run);
  const own = new Map([...decisive, ...shown.status_changes.claims].map((claim) => [claim.id, claim]));
  const all = [...own.values(), ...shown.attendance.claims, ...shown.statements.claims];
  return {
    ...itself,
    participants: rows.participants.map(({ offices, ...actor }) => {
      const held = day ? heldOn(officeDays(day, timeZone), offices) : [];
      return {
        ...actor,
        roles: held.map(({ title }) => title),
        organisations: held.flatMap(({ organisationId }) => organisationId ?? []),
      };
    }),
    related: rows.related,
    state,
    overdue: from !== null && from <= now,
    answer,
    differing,
    statusChanges: latestFirst([...own.values()]),
    attendance: latestFirst(shown.attendance.claims),
    statements: latestFirst(shown.statements.claims),
    positions: positionsOf(rows.taken, timeZone),
    counts: { status_changes: statusChanges, attendance, statements },
    next: ofEach((name) => shown[name].next),
    ...totalsOf(all),
  };
}

/** The claims of a list that a page shows and has room for, and after which of them the next part begins. */
function partOf({ ids, next }: ShownLists[MeetingList], claims: ReadonlyMap<string, ClaimModel>) {
  const wanted = ids.flatMap((id) => claims.get(id) ?? []);
  const fit = fitting(wanted);
  return { claims: fit, next: fit.length < wanted.length ? (fit.at(-1)?.id ?? null) : next };
}

const heldOn = (day: OfficeDays, offices: readonly AsJson<Office>[]) =>
  offices.filter(({ earliest, latest }) =>
    isHeldOn({ earliest: instant(earliest), latest: instant(latest) }, day),
  );
