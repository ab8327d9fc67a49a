import { type Node, nodesAt, type Problem, problemAt, textAt, textsAt } from "./document";
import { describeKinds, type Keys } from "./keys";

/** Relations must join two claims, each named without doubt. */
export function checkRelations(root: Node, keys: Keys): Problem[] {
  return nodesAt(root, "relations/*").flatMap((relation) => {
    const problems = ["claim", "target"].flatMap((end) =>
      textsAt(relation, end).flatMap((node) => {
        const message = unclear(node.value, keys);
        return message === null ? [] : [problemAt(node, message)];
      }),
    );
    for (const target of textsAt(relation, "target"))
      if (target.value === textAt(relation, "claim"))
        problems.push(problemAt(target, "No claim bears on itself; expected the key of another claim."));
    return problems;
  });
}

function unclear(key: string, keys: Keys): string | null {
  const kinds = keys.claimKinds(key);
  if (kinds.size === 1) return null;
  if (kinds.size > 1)
    return `${JSON.stringify(key)} is the key of ${describeKinds(kinds)}; expected a key that only one claim has.`;
  return `${JSON.stringify(key)} is the key of ${keys.describe(key) ?? "nothing"}; expected the key of a claim in this file or on record.`;
}
