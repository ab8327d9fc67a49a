import { edgesOf } from "@/lib/dates";
import { groupBy } from "@/lib/group-by";
import type { ActorName, ClaimModel, RecordedDate } from "@/published/claims/model";

/** By what the statements of a page can be put together. */
export const groupings = ["day", "side", "speaker", "question"] as const;
export type Grouping = (typeof groupings)[number];

/** What the statements of a group have in common; null: what it is by is not known of them. */
export type GroupHead =
  | { by: "day"; said: RecordedDate; timeZone: string | null }
  | { by: "side" | "speaker"; actor: ActorName }
  | { by: "question"; key: string; text: string }
  | null;

export interface Group {
  head: GroupHead;
  claims: ClaimModel[];
  /** Ids of those that a group before it has, too. */
  again: ReadonlySet<string>;
}

interface About {
  /** The meeting's (IANA). */
  timeZone: string | null;
  participants: readonly (ActorName & { organisations: readonly string[] })[];
}

type Found = { key: string; head: GroupHead };
const unknown: Found = { key: "", head: null };

/**
 * Statements put together by what they have in common, each group where its first statement stands, those of which it
 * is not known last. A statement that takes a position on several questions is in the group of each.
 */
export function grouped(claims: readonly ClaimModel[], by: Grouping, about: About): Group[] {
  const found = claims.flatMap((claim) => headsOf(claim, by, about).map((one) => ({ claim, ...one })));
  const groups = [...groupBy(found, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ head: first.head, claims: group.map(({ claim }) => claim) }] : [];
  });
  const inOrder = [...groups.filter(({ head }) => head), ...groups.filter(({ head }) => !head)];
  const before = new Set<string>();
  return inOrder.map((group) => {
    const ids = group.claims.map(({ id }) => id);
    const again = new Set(ids.filter((id) => before.has(id)));
    for (const id of ids) before.add(id);
    return { ...group, again };
  });
}

function headsOf({ statement }: ClaimModel, by: Grouping, about: About): Found[] {
  if (!statement) return [unknown];
  const { speaker, said, positions } = statement;
  if (by === "speaker") return [{ key: speaker.id, head: { by, actor: speaker } }];
  if (by === "question") {
    const asked = positions.map(({ key, question }) => ({ key, head: { by, key, text: question } }));
    return asked.length > 0 ? asked : [unknown];
  }
  if (by === "side") {
    const side = sideOf(statement, about.participants);
    return [side ? { key: side.id, head: { by, actor: side } } : unknown];
  }
  return [said ? dayOf(said, about.timeZone) : unknown];
}

/** A time of day is of its day by the meeting's clock; a date that is no single day is a group of its own. */
function dayOf(said: RecordedDate, timeZone: string | null): Found {
  const { first, last } = edgesOf(said, timeZone ?? "UTC");
  const isOneDay = first && last && first.day === last.day;
  if (!isOneDay) return { key: said.edtf, head: { by: "day", said, timeZone } };
  const day = { ...said, edtf: first.day, asWorded: null };
  return { key: first.day, head: { by: "day", said: day, timeZone } };
}

/** The participant that somebody is, or for which they speak; whose office it is before whose affiliation it is. */
function sideOf(
  { speaker, onBehalfOf, speaksFor }: NonNullable<ClaimModel["statement"]>,
  participants: About["participants"],
): ActorName | undefined {
  const own = [speaker.id, onBehalfOf?.id, ...speaksFor];
  return (
    participants.find(({ id }) => own.includes(id)) ??
    participants.find(({ organisations }) => organisations.some((id) => own.includes(id)))
  );
}
