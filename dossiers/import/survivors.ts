import { references } from "@/dossiers/checks/references";
import type { Dossier, DossierCitation, DossierMeeting } from "@/dossiers/schema";
import type { Known } from "./known";

/**
 * A dossier as its newsroom would write it now: where actors or questions were merged here, what named one of them names
 * the one that it was merged into, by the rules by which a merge moves references.
 */
export function afterMerges(dossier: Dossier, known: Known): Dossier {
  if (known.survivors.size === 0 && known.survivingQuestions.size === 0) return dossier;
  const survivor = (key: string) => known.survivors.get(key)?.key ?? key;
  const own = new Map(dossier.sources.map(({ key, publisher }) => [key, publisher]));
  const publisherOf = (source: string) =>
    survivor(own.get(source) ?? known.keys.publishers.get(source) ?? "");
  const cited = <Claim extends { citations: DossierCitation[] }>(claims: readonly Claim[]) =>
    claims.map((claim) => ({
      ...claim,
      citations: claim.citations.map((one) => shortened(one, publisherOf)),
    }));

  const twins = dossier.meetings.map((one) => ({
    ...one,
    participants: eachOnce(one.participants, survivor),
  }));
  const question = (key: string) => known.survivingQuestions.get(key)?.key ?? key;
  const moved = withKeys(
    withKeys({ ...dossier, meetings: twins }, "actors", survivor),
    "questions",
    question,
  );
  return {
    ...moved,
    actors: moved.actors.map(({ affiliation, roles, ...one }) => ({
      ...one,
      ...(affiliation && affiliation !== survivor(one.key) && { affiliation }),
      ...(roles && { roles: roles.filter(({ organisation }) => organisation !== survivor(one.key)) }),
    })),
    statusChanges: cited(moved.statusChanges).map(({ decidedBy, ...one }) => ({
      ...one,
      ...(decidedBy && { decidedBy: [...new Set(decidedBy)] }),
    })),
    attendance: cited(moved.attendance),
    statements: cited(moved.statements).map(({ positions, ...one }) => ({
      ...one,
      ...(positions && { positions: eachTakenOnce(positions) }),
    })),
  };
}

/** Two who take part and are one here: what is said of the one that both are counts, else what is said first. */
const eachOnce = (participants: DossierMeeting["participants"], survivor: (key: string) => string) =>
  participants.filter(({ actor }, index) => {
    const same = participants.filter((one) => survivor(one.actor) === survivor(actor));
    return (same.find((one) => one.actor === survivor(actor)) ?? same[0]) === participants[index];
  });

/** Links of a chain that follow each other and are one by now are one link, the one nearer to the source. */
function shortened(citation: DossierCitation, publisherOf: (source: string) => string): DossierCitation {
  const { via } = citation;
  if (!via) return citation;
  const before = (index: number) => (index === 0 ? publisherOf(citation.source) : via[index - 1]);
  return { ...citation, via: via.filter((link, index) => link !== before(index)) };
}

/** Two positions that are one here, where they are the same. */
const eachTakenOnce = (positions: NonNullable<Dossier["statements"][number]["positions"]>) =>
  positions.filter(
    (one, index) =>
      positions.findIndex(({ question, stance }) => question === one.question && stance === one.stance) ===
      index,
  );

/** Writes other keys wherever a dossier refers to things of a kind. */
function withKeys(dossier: Dossier, kind: "actors" | "questions", other: (key: string) => string): Dossier {
  const moved = structuredClone(dossier);
  for (const [list, fields] of Object.entries(references))
    for (const [path, subject] of Object.entries(fields))
      if (subject === kind) replace(moved[list as keyof Dossier], ["*", ...path.split("/")], other);
  return moved;
}

function replace(
  value: unknown,
  [part = "", ...rest]: readonly string[],
  other: (key: string) => string,
): void {
  if (value === null || typeof value !== "object") return;
  const holder = value as Record<string, unknown>;
  for (const field of part === "*" ? Object.keys(holder) : [part]) {
    const held = holder[field];
    if (rest.length > 0) replace(held, rest, other);
    else if (typeof held === "string") holder[field] = other(held);
  }
}
