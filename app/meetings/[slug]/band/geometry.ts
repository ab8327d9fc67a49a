import { scaleLinear } from "d3-scale";
import { day, type Span, spanOf } from "@/app/parts/span";
import { displayDate, displaySince, hemisphereMeant } from "@/lib/dates";
import { t } from "@/lib/language";
import type { ClaimModel } from "@/published/claims/model";
import type { MeetingModel } from "@/published/pages/meeting";
import { type Placed, placeLabels, widthOf } from "./labels";
import { type Stretch, stretchesOf } from "./stretches";
import { type Lane, lanesOf, type Turn } from "./turns";

/** The narrowest that the picture with words is shown, in pixels: the words are placed for that, and stay as large in a wider one. */
const narrowest = 720;
/** The most that is drawn; the history has all of it in words. */
const [turnsDrawn, lanesDrawn, rowsDrawn, retractedDrawn] = [14, 4, 4, 6];

/** A turn with its places in hundredths of the width. */
export interface DrawnTurn {
  turn: Turn;
  words: string;
  since: string;
  stretch: Stretch;
  /** Where it was reported, where that was later. */
  reportedAt: number | null;
  label: Placed | null;
}

export interface Band {
  lanes: { whose: string | null; turns: DrawnTurn[] }[];
  /** Rows of labels over the first lane. */
  rows: number;
  /** The date of the meeting: where it can be, and which of its ends are open. */
  date: { from: number; to: number; isOpen: boolean; words: string; anchor: "start" | "end" } | null;
  /** The first and the last day that anything was. */
  ends: [string, string];
  /** Where the first and last day are. */
  endsAt: [number, number];
  /** Status changes that were retracted: where each was said to have come about, in hundredths. */
  retracted: { claim: ClaimModel; at: number }[];
  /** What is not drawn. */
  left: { turns: number; accounts: number };
}

/** The course of a meeting as a picture; null where a single day, or nothing, is known. */
export function bandOf(meeting: MeetingModel): Band | null {
  const zone = meeting.timeZone ?? "UTC";
  const all = lanesOf(meeting);
  const lanes = all.slice(0, lanesDrawn).map((lane) => ({ ...lane, turns: lane.turns.slice(-turnsDrawn) }));
  const date = meeting.answer?.schedule.date ?? null;
  const planned = spanOf(date, zone);
  const known = [planned, ...lanes.flatMap(({ turns }) => turns.flatMap(spansOf))]
    .flatMap(({ first, last }) => [first, last])
    .filter((at) => at !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  // Without any date the difference is NaN, which is not greater either.
  if (lanes.length === 0 || !(last - first > day)) return null;
  const margin = (last - first) * 0.04;
  const axis = [first - margin, last + 2 * margin] as const;
  const place = scaleLinear(axis, [0, 100]);
  const drawn = lanes.map((lane, index) => drawnLane(lane, axis, place, index, meeting));
  return {
    lanes: drawn,
    rows: 1 + Math.max(0, ...(drawn[0]?.turns ?? []).map(({ label }) => label?.row ?? 0)),
    date: date && drawnDate(planned, date, place, zone),
    ends: [dayName(first), dayName(last)],
    endsAt: [place(first), place(last)],
    retracted: retractedIn(meeting).flatMap(({ claim, at }) =>
      at >= axis[0] && at <= axis[1] ? { claim, at: place(at) } : [],
    ),
    left: {
      turns: all.reduce(
        (sum, { turns, elsewhere }, index) =>
          sum + (index < lanesDrawn ? elsewhere + Math.max(0, turns.length - turnsDrawn) : 0),
        0,
      ),
      accounts: new Set(meeting.state.series.map(([one]) => one?.accordingToId)).size - lanes.length,
    },
  };
}

/** Where retracted changes had been; the record of what was so is drawn without them. */
const retractedIn = ({ statusChanges, timeZone }: MeetingModel) =>
  statusChanges
    .flatMap((claim) => {
      if (claim.state !== "retracted" || !claim.statusChange) return [];
      const { first, last } = spanOf(claim.statusChange.effective, timeZone ?? "UTC");
      const at = last ?? first;
      return at === null ? [] : { claim, at };
    })
    .slice(0, retractedDrawn);

type Place = (at: number) => number;

const spansOf = ({ effect, reportedLater }: Turn): Span[] => [effect, { first: reportedLater, last: null }];

function drawnLane(
  { whose, turns }: Pick<Lane, "whose" | "turns">,
  axis: readonly [number, number],
  place: Place,
  index: number,
  { timeZone }: MeetingModel,
): Band["lanes"][number] {
  const isOver = turns.at(-1)?.status === "held" || turns.at(-1)?.status === "not_held";
  const stretches = stretchesOf(
    turns.map(({ effect }) => effect),
    axis,
    isOver,
  ).map(({ comes, holds }) => ({
    comes: [place(comes[0]), place(comes[1])] as [number, number],
    holds: [place(holds[0]), place(holds[1])] as [number, number],
  }));
  const drawn = turns.map((turn, at): DrawnTurn => {
    const stretch = stretches[at] ?? { comes: [0, 0], holds: [0, 0] };
    const status = t(`status.${turn.status}`);
    const { effective } = turn.claim.statusChange ?? {};
    return {
      turn,
      words: whose ? t("band.according", { status, who: shortened(whose) }) : status,
      since: effective
        ? displaySince(effective.edtf, {
            timeZone,
            hemisphere: hemisphereMeant(effective, timeZone),
          }).replace(sinceAlone(), "")
        : "",
      stretch,
      reportedAt: turn.reportedLater === null ? null : place(turn.reportedLater),
      label: null,
    };
  });
  const wanted = drawn.toReversed().map((one) => ({
    key: one.turn.claim.id,
    at: (startOf(one) / 100) * narrowest,
    width: Math.max(widthOf(one.words, 15), index === 0 ? widthOf(one.since, 14) : 0),
  }));
  const labels = new Map(
    placeLabels(wanted, narrowest, index === 0 ? rowsDrawn : 1).map((one) => [one.key, one]),
  );
  return { whose, turns: drawn.map((one) => ({ ...one, label: labels.get(one.turn.claim.id) ?? null })) };
}

/** What of a turn says where it begins. */
type Beginning = Pick<DrawnTurn, "stretch"> & { turn: Pick<Turn, "effect"> };

/** Whether the day on which a status came about is not known, as far as the picture has room to show it. */
export function isVague({ turn: { effect }, stretch: { comes } }: Beginning): boolean {
  const isOneDay = effect.first !== null && effect.last !== null && effect.last - effect.first < day;
  return !isOneDay && comes[1] - comes[0] >= 2;
}

/** Where a status is first drawn for certain; where it came about on a known day, that day's beginning. */
export const startOf = (drawn: Beginning): number => drawn.stretch.comes[isVague(drawn) ? 1 : 0];

const shortened = (name: string) => (name.length > 30 ? `${name.slice(0, 29).trimEnd()}…` : name);

function drawnDate(
  { first, last }: Span,
  date: NonNullable<MeetingModel["state"]["schedule"]["date"]>,
  place: Place,
  zone: string,
): NonNullable<Band["date"]> {
  const from = first === null ? 0 : place(first);
  const to = last === null ? 100 : place(last);
  return {
    from,
    to,
    isOpen: first === null || last === null,
    words: displayDate(date.edtf, { timeZone: zone, hemisphere: hemisphereMeant(date, zone) }),
    anchor: from < 50 ? "start" : "end",
  };
}

const dayName = (at: number) => displayDate(new Date(at).toISOString().slice(0, 10));

/** The word for "since" at a beginning: a label stands where it holds from, and need not say so. */
const sinceAlone = () => new RegExp(`^${t("dates.since", { date: "" }).trim()} `);
