import { folded } from "@/lib/folding";
import type { NamedActor, NamedMeeting } from "@/passages/vocabulary";
import { mentionsIn } from "./mentions";
import { kindsIn } from "./statuses";

/** What of a text tells which meeting it speaks of. */
export interface Told {
  text: string;
  /** Ids of the actors it names. */
  actors: ReadonlySet<string>;
}

/** Meetings with their names as they are looked for in folded words. */
export type Sought = readonly { meeting: NamedMeeting; names: readonly string[]; city: string | null }[];

const within = (words: string) => ` ${folded(words)} `;

export const soughtIn = (meetings: readonly NamedMeeting[]): Sought =>
  meetings.map((meeting) => ({
    meeting,
    names: meeting.names.map(within).filter((name) => name.trim() !== ""),
    city: meeting.city ? within(meeting.city) : null,
  }));

/**
 * The meeting that words mean: one whose title stands there, or of whose participants two or more are named, with its
 * kind and its city for a tie. Null where none is, or where several fit alike.
 */
export function meetingMeant(told: Told, meetings: Sought): NamedMeeting | null {
  if (meetings.length === 0) return null;
  const words = within(told.text);
  const kinds = kindsIn(told.text);
  const ranked = meetings
    .map((one) => ({ meeting: one.meeting, rank: rankOf(one, words, kinds, told.actors) }))
    .filter(({ rank }) => rank >= enough)
    .sort((one, other) => other.rank - one.rank);
  const [best, second] = ranked;
  return best && best.rank !== second?.rank ? best.meeting : null;
}

const enough = 8;

function rankOf(
  { meeting: { participants, kind }, names, city }: Sought[number],
  words: string,
  kinds: readonly string[],
  actors: ReadonlySet<string>,
): number {
  const isTitled = names.some((name) => words.includes(name));
  const named = participants.filter((id) => actors.has(id)).length;
  const isThere = city !== null && words.includes(city);
  // A visit is of one to the other: to be named with its kind is as good as two names.
  const isKind = kinds.includes(kind);
  const isVisited = named === 1 && isKind && kind === "visit";
  return (
    (isTitled ? 10 : 0) +
    (isVisited ? 7 : 4 * Math.min(named, 2)) +
    Math.max(0, named - 2) +
    (isThere ? 2 : 0) +
    (isKind ? 1 : 0)
  );
}

/** The id of the meeting that words mean by themselves. */
export function meetingNamedIn(
  text: string,
  { names, meetings }: { names: readonly NamedActor[]; meetings: readonly NamedMeeting[] },
): string | undefined {
  const actors = new Set(mentionsIn(text, names, meetings).map(({ actorId }) => actorId));
  return meetingMeant({ text, actors }, soughtIn(meetings))?.id;
}
