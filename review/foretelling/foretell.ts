import type { Reader } from "@/db";
import { effectInWords, effectsOf, effectsOfRetracting } from "@/meetings/rules";
import { attendanceTold, onAttendance } from "./attendance";
import { deniedInWords, readDenied } from "./denied";
import { evidenceFor } from "./evidence";
import type { Foretold } from "./foretold";
import { type MeetingTold, meetingsTold, publishedDenials, seriesWith } from "./meetings-told";
import { onPositions, positionsTold } from "./positions";
import { onStanding } from "./standing";

/** What tells it, read at once for all of them. */
async function groundsFor(db: Reader, claims: readonly Foretold[]) {
  const targets = claims.flatMap(({ bearsOn }) => bearsOn.filter(isTold).map(({ target }) => target));
  const denied = await readDenied(db, [...new Set(targets)]);
  const about = [
    ...claims.flatMap(({ change, attendance }) => (change ?? attendance)?.meetingId ?? []),
    ...denied.flatMap(({ meetingId, status }) => (status && meetingId ? [meetingId] : [])),
  ];
  const meetings = await meetingsTold(db, [...new Set(about)]);
  const [evidence, attendance, positions] = await Promise.all([
    evidenceFor(db, claims),
    attendanceTold(
      db,
      claims.flatMap((claim) => claim.attendance ?? []),
    ),
    positionsTold(
      db,
      claims.flatMap(({ statement }) => statement ?? []),
    ),
  ]);
  const wordings = [...evidence.utterances.values()].flat();
  const changes = [...meetings.values()].flatMap((told) => told.changes.map(({ claimId }) => claimId));
  const known = [...changes, ...wordings, ...denied.map(({ id }) => id), ...claims.map(({ id }) => id)];
  const denying = await publishedDenials(db, [...new Set(known)]);
  const deniedById = new Map(denied.map((one) => [one.id, one]));
  return { denied: deniedById, meetings, denying, evidence, attendance, positions };
}
type Grounds = Awaited<ReturnType<typeof groundsFor>>;

type Bearing = Foretold["bearsOn"][number];

const denials = (bearsOn: Foretold["bearsOn"]) =>
  bearsOn.filter(({ how }) => how === "denies" || how === "denies_premise");

const isTold = ({ how }: Bearing) => how === "denies" || how === "denies_premise" || how === "confirms";

/** What publishing each of some claims will do, or correcting it so, as sentences by its id; none where there are none. */
export async function foretellPublishing(
  db: Reader,
  claims: readonly Foretold[],
): Promise<ReadonlyMap<string, string[]>> {
  const grounds = await groundsFor(db, claims);
  const { meetings, denying } = grounds;
  return new Map(
    claims.map((claim) => {
      const about = claim.change && meetings.get(claim.change.meetingId);
      const others = denying.filter(({ claimId }) => claimId !== claim.id);
      const denied = new Set(others.map(({ targetId }) => targetId));
      const effects =
        claim.change && about ? effectsOf(about.changes, claim.change.facts, about.timeZone, denied) : [];
      const said = effects.map((effect) => effectInWords(effect, about?.timeZone ?? null));
      const told = [...ofAttendance(claim, grounds), ...ofStatement(claim, grounds)];
      return [
        claim.id,
        [...said, ...told, ...onDenied(claim, grounds, "published"), ...onConfirmed(claim, grounds)],
      ];
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

function ofAttendance(claim: Foretold, { meetings, attendance, evidence, denying }: Grounds): string[] {
  if (!claim.attendance) return [];
  const { meetingId, actorId } = claim.attendance;
  const who = evidence.actors.get(actorId)?.name ?? "";
  const timeZone = meetings.get(meetingId)?.timeZone ?? null;
  return [
    onAttendance(claim.attendance, attendance, { who, timeZone }),
    ...onStanding(claim, evidence, denying),
  ];
}

function ofStatement(claim: Foretold, { positions, evidence, denying }: Grounds): string[] {
  if (!claim.statement) return [];
  const who = evidence.actors.get(claim.statement.speakerId)?.name ?? "";
  return [...onPositions(claim.statement, positions, who), ...onStanding(claim, evidence, denying)];
}

/** Confirming another shows beside it; it neither adds to its origins nor settles a dispute. */
function onConfirmed(claim: Foretold, { denied: known, meetings }: Grounds): string[] {
  return claim.bearsOn.flatMap(({ how, target }) => {
    const found = how === "confirms" && known.get(target);
    if (!found) return [];
    const words = deniedInWords({ ...found, how }, meetings.get(found.meetingId ?? ""));
    return [`Confirms ${words}: it is shown beside that, whose standing and origins stay as they are.`];
  });
}
