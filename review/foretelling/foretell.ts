import type { RelationKind } from "@/claims/vocabulary";
import type { Reader } from "@/db";
import { effectInWords, effectsOf, effectsOfRetracting, type StatusChangeFacts } from "@/meetings/rules";
import { deniedInWords, readDenied } from "./denied";
import { type MeetingTold, meetingsTold, publishedDenials, seriesWith } from "./meetings-told";

/** A claim of which it is to be told what publishing or retracting it will do. */
export interface Foretold {
  id: string;
  /** Of a status change. */
  change: { meetingId: string; facts: StatusChangeFacts } | null;
  bearsOn: readonly { how: RelationKind; target: string }[];
}

/** What tells it, read at once for all of them. */
async function groundsFor(db: Reader, claims: readonly Foretold[]) {
  const targets = claims.flatMap(({ bearsOn }) => denials(bearsOn).map(({ target }) => target));
  const denied = await readDenied(db, [...new Set(targets)]);
  const about = [
    ...claims.flatMap(({ change }) => change?.meetingId ?? []),
    ...denied.flatMap(({ meetingId, status }) => (status && meetingId ? [meetingId] : [])),
  ];
  const meetings = await meetingsTold(db, [...new Set(about)]);
  const changes = [...meetings.values()].flatMap((told) => told.changes.map(({ claimId }) => claimId));
  const known = [...changes, ...denied.map(({ id }) => id), ...claims.map(({ id }) => id)];
  const denying = await publishedDenials(db, [...new Set(known)]);
  return { denied: new Map(denied.map((one) => [one.id, one])), meetings, denying };
}
type Grounds = Awaited<ReturnType<typeof groundsFor>>;

const denials = (bearsOn: Foretold["bearsOn"]) =>
  bearsOn.filter(({ how }) => how === "denies" || how === "denies_premise");

/** What publishing each of some claims will do, or correcting it so, as sentences by its id; none where there are none. */
export async function foretellPublishing(
  db: Reader,
  claims: readonly Foretold[],
): Promise<ReadonlyMap<string, string[]>> {
  const grounds = await groundsFor(db, claims);
  const { meetings, denying } = grounds;
  return new Map(
    claims.map((claim) => {
      const told = claim.change && meetings.get(claim.change.meetingId);
      const others = denying.filter(({ claimId }) => claimId !== claim.id);
      const denied = new Set(others.map(({ targetId }) => targetId));
      const effects =
        claim.change && told ? effectsOf(told.changes, claim.change.facts, told.timeZone, denied) : [];
      const said = effects.map((effect) => effectInWords(effect, told?.timeZone ?? null));
      return [claim.id, [...said, ...onDenied(claim, grounds, "published")]];
    }),
  );
}

/** What retracting a published claim will do, as sentences. */
export async function foretellRetracting(db: Reader, claim: Foretold): Promise<string[]> {
  const grounds = await groundsFor(db, [claim]);
  const told: MeetingTold | null | undefined = claim.change && grounds.meetings.get(claim.change.meetingId);
  const effects = told ? effectsOfRetracting(told.changes, claim.id, told.timeZone) : [];
  const said = effects.map((effect) => effectInWords(effect, told?.timeZone ?? null));
  return [...said, ...onDenied(claim, grounds, "retracted")];
}

/** What becomes of what it denies; nothing where it denies that already. */
function onDenied(claim: Foretold, { denied, meetings, denying }: Grounds, to: "published" | "retracted") {
  return denials(claim.bearsOn).flatMap(({ how, target }) => {
    const found = denied.get(target);
    if (!found) return [];
    const told = meetings.get(found.meetingId ?? "");
    const together = new Set([target, ...seriesWith(target, told).map(({ claimId }) => claimId)]);
    const disputing = denying.filter(({ targetId }) => together.has(targetId));
    const isDisputed = disputing.some(({ claimId }) => claimId !== claim.id);
    const words = deniedInWords({ ...found, how }, told);
    if (to === "retracted")
      return `Takes back the denial of ${words}, which ${isDisputed ? "stands disputed all the same" : "will no longer stand disputed"}.`;
    if (disputing.some(({ claimId, targetId }) => claimId === claim.id && targetId === target)) return [];
    return `Denies ${words}, which ${isDisputed ? "stands disputed already" : "will then stand disputed"}.`;
  });
}
