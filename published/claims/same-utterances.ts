import type { ClaimModel } from "./model";

type Related = Pick<ClaimModel, "id" | "state" | "incoming" | "outgoing">;

/**
 * Statements that are one utterance, as two translations or two reports tell it, together; in the order of the
 * first of each. Only what is published joins others: a retracted report of an utterance stands for itself.
 */
export function sameUtterances<C extends Related>(claims: readonly C[]): [C, ...C[]][] {
  const groups: [C, ...C[]][] = [];
  const placed = new Set<string>();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    if (placed.has(claim.id)) continue;
    const group: [C, ...C[]] = [claim];
    placed.add(claim.id);
    for (const member of group)
      for (const id of sameAs(member)) {
        const other = byId.get(id);
        if (!other || placed.has(id)) continue;
        placed.add(id);
        group.push(other);
      }
    const first = claims.filter((one) => group.includes(one));
    groups.push(first as typeof group);
  }
  return groups;
}

const sameAs = ({ state, incoming, outgoing }: Related): string[] =>
  [...incoming, ...outgoing]
    .filter(
      ({ how, other }) => how === "same_utterance" && other.state === "published" && state === "published",
    )
    .map(({ other }) => other.id);
