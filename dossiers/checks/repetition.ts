import { pointerTo } from "@/dossiers/pointer";
import { claimNodes, type Node, nodesAt, type Problem, problemAt, textsAt } from "./document";

interface Rule {
  within: string;
  /** The items of which no two may be alike … */
  items: string;
  /** … in all of these fields; none: the items themselves, being texts. */
  by?: readonly string[];
  message: string;
}

const lists = ["actors", "sources", "meetings", "questions"];

const rules: readonly Rule[] = [
  ...lists.map((within) => ({
    within,
    items: "*",
    by: ["key"],
    message: `a key of its own among all ${within} is expected`,
  })),
  { within: "actors/*", items: "aliases/*", message: "each alias is expected once" },
  { within: "meetings/*", items: "alsoKnownAs/*", message: "each name is expected once" },
  {
    within: "meetings/*",
    items: "participants/*",
    by: ["actor"],
    message: "each participant is expected once",
  },
  {
    within: "meetings/*",
    items: "related/*",
    by: ["meeting", "how"],
    message: "each relation is expected once",
  },
  { within: "statusChanges/*", items: "decidedBy/*", message: "each who decided is expected once" },
  { within: "statements/*", items: "meetings/*", message: "each meeting is expected once" },
  {
    within: "statements/*",
    items: "positions/*",
    by: ["question"],
    message: "one position on each question is expected",
  },
  {
    within: "relations",
    items: "*",
    by: ["claim", "how", "target"],
    message: "each relation is expected once",
  },
];

/** What stands twice where it may stand once, reported where it stands the second time. */
export function checkRepetition(root: Node): Problem[] {
  const claims = repeated(claimNodes(root), {
    by: ["key"],
    message: "a key of its own among all claims, of whatever kind, is expected",
  });
  return [
    ...rules.flatMap((rule) =>
      nodesAt(root, rule.within).flatMap((list) => repeated(nodesAt(list, rule.items), rule)),
    ),
    ...claims,
  ];
}

function repeated(items: readonly Node[], { by, message }: Pick<Rule, "by" | "message">): Problem[] {
  const seen = new Map<string, Node>();
  const problems: Problem[] = [];
  for (const item of items) {
    const parts = by ? by.flatMap((field) => textsAt(item, field)) : [item];
    const [place] = parts;
    if (!place || parts.length < (by?.length ?? 1)) continue;
    const identity = JSON.stringify(
      parts.map(({ value }) => (typeof value === "string" ? value.trim() : value)),
    );
    const first = seen.get(identity);
    if (first)
      problems.push(problemAt(place, `This stands at ${pointerTo(first.path)} already; ${message}.`));
    else seen.set(identity, place);
  }
  return problems;
}
