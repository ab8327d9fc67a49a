import {
  type Node,
  nodesAt,
  type Problem,
  problemAt,
  type Subject,
  subjects,
  textAt,
  textsAt,
} from "./document";
import type { Keys } from "./keys";

const claimReferences = { "citations/*/source": "sources", "citations/*/via/*": "actors" } as const;

/** Where the key of something else may stand, and what it must be the key of. */
export const references: Record<string, Record<string, Subject>> = {
  actors: { affiliation: "actors", "roles/*/organisation": "actors" },
  sources: { publisher: "actors" },
  meetings: { "participants/*/actor": "actors", "related/*/meeting": "meetings" },
  questions: { meeting: "meetings" },
  statusChanges: {
    meeting: "meetings",
    accordingTo: "actors",
    "decidedBy/*": "actors",
    ...claimReferences,
  },
  attendance: { meeting: "meetings", actor: "actors", accordingTo: "actors", ...claimReferences },
  statements: {
    speaker: "actors",
    onBehalfOf: "actors",
    addressee: "actors",
    "meetings/*": "meetings",
    "positions/*/question": "questions",
    ...claimReferences,
  },
};

/** References to what is neither in the dossier nor on record, or is something else. */
export function checkReferences(root: Node, keys: Keys): Problem[] {
  return Object.entries(references).flatMap(([list, fields]) =>
    Object.entries(fields).flatMap(([field, subject]) =>
      textsAt(root, `${list}/*/${field}`)
        .filter(({ value }) => !keys.has(subject, value))
        .map((node) => problemAt(node, misdirected(node.value, subject, keys))),
    ),
  );
}

/** Actors and meetings that refer to themselves. */
export function checkSelfReferences(root: Node): Problem[] {
  return [
    ...toSelf(root, "actors", "affiliation", "An actor is not affiliated to itself; expected another actor."),
    ...toSelf(
      root,
      "actors",
      "roles/*/organisation",
      "No actor holds a role in itself; expected another actor.",
    ),
    ...toSelf(
      root,
      "meetings",
      "related/*/meeting",
      "No meeting is related to itself; expected another meeting.",
    ),
  ];
}

function toSelf(root: Node, list: string, field: string, message: string): Problem[] {
  return nodesAt(root, `${list}/*`).flatMap((item) =>
    textsAt(item, field)
      .filter(({ value }) => value === textAt(item, "key"))
      .map((node) => problemAt(node, message)),
  );
}

function misdirected(key: string, subject: Subject, keys: Keys): string {
  const actual = keys.describe(key);
  return `${JSON.stringify(key)} is the key of ${actual ?? "nothing"}; expected the key of ${subjects[subject]} in this file or on record.`;
}
