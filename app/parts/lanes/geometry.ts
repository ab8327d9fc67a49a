import { scaleUtc } from "d3-scale";
import { day, type Span, spanOf } from "@/app/parts/span";
import { displayDate } from "@/lib/dates";
import { locale } from "@/lib/language";
import type { RecordedDate } from "@/published/claims/model";
import type { Stance } from "@/statements/vocabulary";

/** Something that was said, to be marked along time. */
export interface Said {
  claimId: string;
  said: RecordedDate | null;
  /** On whose days times of day fall (IANA); null: UTC. */
  timeZone: string | null;
  /** What it says to the lane's question; null: the lane is of no question. */
  stance: Stance | null;
  /** What the mark is called: in words. */
  words: string;
  isRetracted: boolean;
  /** The address of what it stands for. */
  href: string;
}

/** What one line of the picture is of. */
export interface Told {
  key: string;
  label: string;
  href: string | null;
  /** The latest first. */
  said: readonly Said[];
}

/** A mark, with its places in hundredths of the width. */
export interface Mark extends Said {
  /** The days it can have been said on. */
  from: number;
  to: number;
  /** Where its shape stands. */
  at: number;
  /** Whether it is only known by which day, or from which day on. */
  isOpen: boolean;
  /** Counted downwards, from 0: marks that would touch stand beneath one another. */
  row: number;
}

/** From one mark to the next thing that was said in its lane: the same was said again, or something else. */
export interface Way {
  from: Mark;
  to: Mark;
  isMove: boolean;
}

export interface Lane {
  key: string;
  label: string;
  href: string | null;
  /** The earliest first. */
  marks: Mark[];
  ways: Way[];
  rows: number;
}

export interface Lanes {
  lanes: Lane[];
  /** Where days, months or years begin, and what they are called. */
  ticks: { at: number; name: string }[];
  /** The first and the last day that anything can have been said on. */
  ends: [string, string];
  /** What is not drawn: for want of room, and for want of a day. */
  left: { lanes: number; marks: number; undated: number };
}

/** The most that is drawn; what is beneath the picture has all of it in words. */
const [lanesDrawn, marksDrawn, rowsDrawn] = [12, 16, 4];
/** A mark's room in hundredths of the width: two side by side do not touch on a phone, where that is 270 pixels. */
const room = 6;
/** How far what is open is drawn, towards where it is: it has no end that could be shown. */
const tail = 9;

/** What was said along time, in lanes; null where fewer than two things can be placed, or all were on one day. */
export function lanesOf(told: readonly Told[]): Lanes | null {
  const lanes = told.slice(0, lanesDrawn).map((lane) => {
    const dated = lane.said.flatMap((one, index) => {
      const span = spanOf(one.said, one.timeZone ?? "UTC");
      return span.first === null && span.last === null ? [] : { one, index, span };
    });
    return { ...lane, dated, drawn: dated.slice(0, marksDrawn) };
  });
  const known = lanes
    .flatMap(({ drawn }) => drawn.flatMap(({ span }) => [span.first, span.last]))
    .filter((at) => at !== null);
  const [first, last] = [Math.min(...known), Math.max(...known)];
  // Without any date the difference is NaN, which is not greater either.
  if (!(last - first > day)) return null;
  const place = scaleUtc([first, last], [room / 2, 100 - room / 2]);
  const drawn = lanes.map(({ key, label, href, drawn }) => laneOf({ key, label, href }, drawn, place));
  const marks = drawn.reduce((sum, lane) => sum + lane.marks.length, 0);
  if (marks < 2) return null;
  const dated = lanes.reduce((sum, lane) => sum + lane.dated.length, 0);
  return {
    lanes: drawn.filter((lane) => lane.marks.length > 0),
    ticks: ticksOf(place),
    ends: [dayName(first), dayName(last)],
    left: {
      lanes: told.length - lanes.length,
      marks: dated - marks,
      undated: lanes.reduce((sum, { said }) => sum + said.length, 0) - dated,
    },
  };
}

type Place = (at: number | Date) => number;

function laneOf(
  lane: Pick<Lane, "key" | "label" | "href">,
  drawn: readonly { one: Said; index: number; span: Span }[],
  place: Place,
): Lane {
  const marks: Mark[] = [];
  /** Where in the lane each stands, with what is not drawn counted: nothing is joined across it. */
  const places = new Map<Mark, number>();
  for (const { one, index, span } of drawn) {
    const mark = { ...one, ...placed(span, place) };
    const row = [...Array(rowsDrawn).keys()].find((row) =>
      marks.every((other) => other.row !== row || !touch(mark, other)),
    );
    if (row === undefined) continue;
    const placedMark = { ...mark, row };
    places.set(placedMark, index);
    marks.push(placedMark);
  }
  const inOrder = marks.toReversed();
  return {
    ...lane,
    marks: inOrder,
    ways: inOrder.flatMap((to, index) => {
      const from = inOrder[index - 1];
      const isNext = from && places.get(from) === (places.get(to) ?? 0) + 1;
      return isNext && to.stance !== null ? { from, to, isMove: from.stance !== to.stance } : [];
    }),
    rows: 1 + Math.max(0, ...marks.map(({ row }) => row)),
  };
}

/** What is only known by a day, or from a day on, stands there; what is vague in the middle of its days. */
function placed({ first, last }: Span, place: Place): Pick<Mark, "from" | "to" | "at" | "isOpen"> {
  if (first === null || last === null) {
    const at = place(first ?? last ?? 0);
    const [from, to] = first === null ? [Math.max(0, at - tail), at] : [at, Math.min(100, at + tail)];
    return { from, to, at, isOpen: true };
  }
  const [from, to] = [place(first), place(last)];
  const at = (from + to) / 2;
  return last - first < day ? { from: at, to: at, at, isOpen: false } : { from, to, at, isOpen: false };
}

const touch = (one: Omit<Mark, "row">, other: Omit<Mark, "row">) =>
  Math.min(one.from, one.at - room / 2) < Math.max(other.to, other.at + room / 2) &&
  Math.min(other.from, other.at - room / 2) < Math.max(one.to, one.at + room / 2);

/** Names of ticks need this much room on a phone, in hundredths of the width. */
const tickRoom = 22;

function ticksOf(place: ReturnType<typeof scaleUtc<number>>): Lanes["ticks"] {
  // Of a day and a half the scale marks noons too: what is named by its day begins there.
  const ticks = place.ticks(4).filter((at) => at.getUTCHours() === 0);
  const isByDay = ticks.some((at) => at.getUTCDate() !== 1);
  const isByYear = ticks.every((at) => at.getUTCMonth() === 0 && at.getUTCDate() === 1);
  const name = new Intl.DateTimeFormat(locale(), {
    ...(isByDay && { day: "numeric" }),
    ...(!isByYear && { month: "short" }),
    ...(!isByDay && { year: "numeric" }),
    timeZone: "UTC",
  });
  const named: Lanes["ticks"] = [];
  for (const tick of ticks) {
    const at = place(tick);
    if (at - (named.at(-1)?.at ?? Number.NEGATIVE_INFINITY) >= tickRoom)
      named.push({ at, name: name.format(tick) });
  }
  return named;
}

const dayName = (at: number) => displayDate(new Date(at).toISOString().slice(0, 10));
