import { claimNodes, type Node, nodesAt, type Problem, problemAt, textAt, textsAt } from "./document";
import type { Keys } from "./keys";

/** What must hold within one claim, beyond the shape of its fields. */
export function checkClaims(root: Node, keys: Keys): Problem[] {
  return [
    ...claimNodes(root).flatMap((claim) => [...checkSourced(claim), ...checkChains(claim, keys)]),
    ...nodesAt(root, "statements/*").flatMap(checkWords),
  ];
}

/** Only a draft may lack a source. */
function checkSourced(claim: Node): Problem[] {
  const state = textAt(claim, "state") ?? "draft";
  if (state === "draft") return [];
  return nodesAt(claim, "citations")
    .filter(({ value }) => Array.isArray(value) && value.length === 0)
    .map((node) =>
      problemAt(node, `A claim that is ${state.replace("_", " ")} needs at least one citation.`),
    );
}

/** A chain runs from the source's publisher outwards and passes nobody twice. */
function checkChains(claim: Node, keys: Keys): Problem[] {
  return nodesAt(claim, "citations/*").flatMap((citation) => {
    const publisher = keys.publisherOf(textAt(citation, "source") ?? "");
    const passed = new Set<string>();
    return textsAt(citation, "via/*").flatMap((link) => {
      if (link.value === publisher)
        return [
          problemAt(
            link,
            "The source's publisher is the first link of the chain; expected only the links after it.",
          ),
        ];
      if (passed.has(link.value))
        return [problemAt(link, "This actor is in the chain already; expected each link once.")];
      passed.add(link.value);
      return [];
    });
  });
}

function checkWords(statement: Node): Problem[] {
  const problems: Problem[] = [];
  const [original] = nodesAt(statement, "originalText");
  if (original && nodesAt(statement, "language").length === 0)
    problems.push(
      problemAt(
        original,
        "The original words need their language beside them; expected language, for example uk.",
      ),
    );
  const [positions] = nodesAt(statement, "positions");
  if (
    textAt(statement, "form") === "no_comment" &&
    Array.isArray(positions?.value) &&
    positions.value.length > 0
  )
    problems.push(
      problemAt(
        positions,
        "Who declines to comment takes no position; expected no positions, or the form quote or paraphrase.",
      ),
    );
  return problems;
}
