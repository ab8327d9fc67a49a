import type { NamedActor, NamedMeeting, Who } from "@/passages/vocabulary";
import type { Known } from ".";

/** An invented record for tests of the rules. */

const actor = (id: string, kind: NamedActor["kind"], ...names: string[]): NamedActor => ({ id, kind, names });
const names = [
  actor("lind", "person", "Bo Lind", "Бо Лінд"),
  actor("brandt", "person", "Ilse Brandt", "Ільзе Брандт"),
  actor("old-brandt", "person", "Otto Brandt"),
  actor("norland", "organisation", "Norland"),
  actor("us", "organisation", "US", "United States"),
  actor("ministry", "organisation", "Norland's foreign ministry"),
  actor("gazette", "outlet", "The Gazette"),
  actor("srt", "outlet", "SRT"),
  actor("aide", "unnamed", "a senior aide"),
];
const meetings: NamedMeeting[] = [
  {
    id: "talks",
    kind: "talks",
    names: ["Lind–Brandt talks"],
    participants: ["lind", "brandt"],
    city: "Lakeview",
  },
  { id: "visit", kind: "visit", names: ["Lind's visit"], participants: ["lind"], city: "Brenna" },
];
export const known: Known = { names, meetings, published: "2025-03-11" };

/** Whoever is meant: an actor by its id, "#lind", or words for somebody. */
export const called = (who: Who | undefined) =>
  who && "actorId" in who ? `#${who.actorId}` : who?.described;
