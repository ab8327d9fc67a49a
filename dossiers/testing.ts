import { readFileSync } from "node:fs";
import type { Dossier } from "./schema";
import { type Known, type Problem, validateDossier } from "./validate";

const citations = [{ source: "report", via: ["cnn"] }];

/** A small sound dossier, with the lists given in place of its own. */
export function dossier(lists: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: "onrecord/1",
    actors: [
      { key: "censor-net", kind: "outlet", name: "Censor.NET" },
      { key: "cnn", kind: "outlet", name: "CNN" },
      { key: "rubio", kind: "person", name: "Marco Rubio" },
    ],
    sources: [{ key: "report", publisher: "censor-net", title: "Report", kind: "article" }],
    meetings: [
      { key: "talks", title: "Talks", kind: "talks", participants: [{ actor: "rubio", as: "principal" }] },
    ],
    questions: [{ key: "venue", text: "Is it the right venue?" }],
    statusChanges: [change()],
    attendance: [
      {
        key: "invited",
        meeting: "talks",
        actor: "rubio",
        change: "invited",
        effective: "2025-10",
        citations,
      },
    ],
    statements: [statement()],
    ...lists,
  };
}

export function change(fields: object = {}) {
  return {
    key: "cancelled",
    meeting: "talks",
    status: "cancelled",
    effective: "2025-10-21",
    citations,
    ...fields,
  };
}

export function statement(fields: object = {}) {
  return {
    key: "said",
    speaker: "rubio",
    form: "quote",
    text: "No.",
    meetings: ["talks"],
    citations,
    ...fields,
  };
}

export function actor(fields: object = {}) {
  return { key: "lavrov", kind: "person", name: "Sergey Lavrov", ...fields };
}

export function meeting(fields: object = {}) {
  return { key: "summit", title: "Summit", kind: "summit", participants: [], ...fields };
}

/** What is wrong with a value, if anything. */
export function problemsOf(value: unknown, known?: Known): Problem[] {
  const result = validateDossier(value, known);
  return result.ok ? [] : result.problems;
}

export function pointersOf(value: unknown, known?: Known): string[] {
  return problemsOf(value, known).map(({ pointer }) => pointer);
}

/** The sound dossier with more items at the end of a list. */
export function extended(list: string, ...items: object[]): Record<string, unknown> {
  const sound = dossier();
  return { ...sound, [list]: [...((sound[list] as object[] | undefined) ?? []), ...items] };
}

export type { Dossier } from "./schema";

/** Invented stories, each as tangled as what newsrooms meet; every name in them is made up. */
export const storyNames = ["harbour-talks", "lake-summit", "southern-round", "envoy-visit"] as const;
export type StoryName = (typeof storyNames)[number];

export function readStory(name: StoryName): Dossier {
  const read = validateDossier(
    JSON.parse(readFileSync(new URL(`stories/${name}.json`, import.meta.url), "utf8")),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.dossier;
}
