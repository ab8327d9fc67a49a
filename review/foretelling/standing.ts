import {
  organisationsOf,
  originsOf,
  partiesOn,
  standingOfChange,
  standingOfStatement,
} from "@/provenance/rules";
import { type Standing, standingLabels } from "@/provenance/vocabulary";
import type { Evidence } from "./evidence";
import type { Foretold } from "./foretold";
import type { Denial } from "./meetings-told";

/**
 * How well an attendance change or a statement will stand and where it comes from, as a sentence; nothing while it has
 * no source, or of a status change, which stands by its whole run.
 * @param denying what something published denies.
 */
export function onStanding(claim: Foretold, evidence: Evidence, denying: readonly Denial[]): string[] {
  const { attendance, statement } = claim;
  if (!attendance && !statement) return [];
  const others = statement ? (evidence.utterances.get(claim.id) ?? []) : [];
  const together = [claim.id, ...others];
  const citationsOf = (id: string) => evidence.carrying.get(id) ?? [];
  if (citationsOf(claim.id).length === 0) return [];
  const chainsOf = (id: string) => citationsOf(id).map(({ chain }) => chain);
  const speakerOf = (id: string) => (id === claim.id ? statement?.speakerId : evidence.speakers.get(id));
  const isDenied = denying.some(
    ({ claimId, targetId }) => claimId !== claim.id && together.includes(targetId),
  );
  const origins = originsOf(
    together.map((id) => ({ chains: chainsOf(id), speakerId: speakerOf(id) ?? null })),
  );
  const standing = statement
    ? standingOfStatement({
        state: "published",
        disputed: isDenied,
        speakerId: statement.speakerId,
        speaksFor: speaksFor(statement, claim, evidence),
        wordings: together.flatMap((id) => {
          const speakerId = speakerOf(id);
          return speakerId ? [{ speakerId, citations: citationsOf(id) }] : [];
        }),
      })
    : standingOfChange({
        state: "published",
        disputed: isDenied,
        claims: [{ chains: chainsOf(claim.id), parties: partiesOf(claim, evidence) }],
      });
  return [inWords(standing, origins, { evidence, counted: others.length })];
}

function speaksFor(
  { speakerId, onBehalfOfId }: NonNullable<Foretold["statement"]>,
  { day }: Foretold,
  { actors, offices }: Evidence,
): string[] {
  const all = [
    onBehalfOfId,
    actors.get(speakerId)?.affiliationId ?? null,
    ...organisationsOf(speakerId, offices, day),
  ];
  return all.filter((id) => id !== null);
}

function partiesOf({ attendance, day }: Foretold, { participants, offices, parts }: Evidence) {
  return partiesOn(day, {
    participants: participants.get(attendance?.meetingId ?? "") ?? [],
    offices,
    parts,
  });
}

function inWords(
  standing: Standing,
  origins: readonly string[],
  { evidence, counted }: { evidence: Evidence; counted: number },
): string {
  const names = origins.map((id) => evidence.actors.get(id)?.name ?? id);
  const number = names.length === 1 ? "1 independent origin" : `${names.length} independent origins`;
  const wordings = counted === 1 ? "its other wording" : "its other wordings";
  const together = counted > 0 ? `, counted with ${wordings}` : "";
  return `Will stand as “${standingLabels[standing]}”, with ${number}: ${names.join(", ")}${together}.`;
}
