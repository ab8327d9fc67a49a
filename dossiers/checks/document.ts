import type { ClaimKind } from "@/claims/vocabulary";
import { pointerTo } from "@/dossiers/pointer";

/** Something that is wrong with a dossier: where (an RFC 6901 pointer), and what was expected there. */
export interface Problem {
  pointer: string;
  message: string;
}

/** A value in a dossier, which may be anything at all, and where it stands. */
export interface Node<Value = unknown> {
  path: readonly PropertyKey[];
  value: Value;
}

/** The lists whose items other parts of a dossier refer to, and what to call an item of each. */
export const subjects = {
  actors: "an actor",
  sources: "a source",
  meetings: "a meeting",
  questions: "a question",
} as const;
export type Subject = keyof typeof subjects;

export const claimLists = {
  statusChanges: "status_change",
  attendance: "attendance",
  statements: "statement",
} as const satisfies Record<string, ClaimKind>;
export type ClaimList = keyof typeof claimLists;

/**
 * Every value that a path of fields leads to; `*` stands for each item of a list. Whatever has another shape than
 * the path expects is passed over, for the schema to report.
 */
export function nodesAt(root: Node, path: string): Node[] {
  let nodes = [root];
  for (const part of path.split("/")) nodes = nodes.flatMap((node) => step(node, part));
  return nodes;
}

/** As {@link nodesAt}, only those that are texts. */
export function textsAt(root: Node, path: string): Node<string>[] {
  return nodesAt(root, path).filter((node): node is Node<string> => typeof node.value === "string");
}

export function textAt(root: Node, path: string): string | undefined {
  return textsAt(root, path)[0]?.value;
}

export function claimNodes(root: Node): Node[] {
  return Object.keys(claimLists).flatMap((list) => nodesAt(root, `${list}/*`));
}

export function problemAt({ path }: Node, message: string): Problem {
  return { pointer: pointerTo(path), message };
}

function step({ path, value }: Node, part: string): Node[] {
  if (part === "*")
    return Array.isArray(value)
      ? value.map((item: unknown, at) => ({ path: [...path, at], value: item }))
      : [];
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, part)) return [];
  return [{ path: [...path, part], value: (value as Record<string, unknown>)[part] }];
}
