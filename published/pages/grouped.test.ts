import { describe, expect, it } from "vitest";
import { parseEdtf } from "@/lib/dates";
import type { ActorName, ClaimModel } from "@/published/claims/model";
import { type Grouping, grouped } from "./grouped";

function date(edtf: string) {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.message);
  return { ...parsed.date, asWorded: null };
}

const actor = (id: string): ActorName => ({ id, key: id, name: id, kind: "person" });

interface Said {
  speaker?: string;
  behalf?: string;
  speaksFor?: string[];
  said?: string;
  questions?: string[];
}

/** A statement whose id is its place in the list. */
const saying = ({ speaker = "x", behalf, speaksFor = [], said, questions = [] }: Said, n: number) =>
  ({
    id: `${n}`,
    statement: {
      speaker: actor(speaker),
      onBehalfOf: behalf ? actor(behalf) : null,
      speaksFor,
      said: said ? date(said) : null,
      positions: questions.map((key) => ({ key, question: key, stance: "supports" })),
    },
  }) as unknown as ClaimModel;

const participants = [
  { ...actor("rubio"), organisations: ["state"] },
  { ...actor("lavrov"), organisations: ["mid", "russia"] },
];

/** What a group is by, and the statements in it; "?" where that is not known. */
const inGroups = (by: Grouping, said: readonly Said[], timeZone: string | null = null) =>
  grouped(said.map(saying), by, { timeZone, participants }).map(({ head, claims }) => {
    const of = !head ? "?" : "actor" in head ? head.actor.id : head.by === "day" ? head.said.edtf : head.key;
    return `${of}: ${claims.map(({ id }) => id).join()}`;
  });

describe("statements put together", () => {
  it.each<[string, Grouping, Said[], string[]]>([
    ["none", "day", [], []],
    ["by speaker", "speaker", [{ speaker: "a" }, { speaker: "b" }, { speaker: "a" }], ["a: 0,2", "b: 1"]],
    ["by day", "day", [{ said: "2025-10-21" }, { said: "2025-10-20" }], ["2025-10-21: 0", "2025-10-20: 1"]],
    [
      "a time of day with its day",
      "day",
      [{ said: "2025-10-21T14:00Z" }, { said: "2025-10-21" }],
      ["2025-10-21: 0,1"],
    ],
    [
      "a date that is no single day by itself",
      "day",
      [{ said: "2025-10" }, { said: "2025-10-21" }, { said: "2025-10" }],
      ["2025-10: 0,2", "2025-10-21: 1"],
    ],
    ["what is not known last", "day", [{}, { said: "2025-10-21" }, {}], ["2025-10-21: 1", "?: 0,2"]],
    [
      "by the participant who speaks",
      "side",
      [{ speaker: "lavrov" }, { speaker: "rubio" }],
      ["lavrov: 0", "rubio: 1"],
    ],
    ["by the one spoken for", "side", [{ behalf: "rubio" }], ["rubio: 0"]],
    ["by the office of a participant", "side", [{ speaksFor: ["mid"] }], ["lavrov: 0"]],
    ["by the speaker before their office", "side", [{ speaker: "rubio", speaksFor: ["mid"] }], ["rubio: 0"]],
    ["of nobody who takes part", "side", [{ speaksFor: ["elsewhere"] }], ["?: 0"]],
    [
      "by question, in each that it answers",
      "question",
      [{ questions: ["q", "r"] }, { questions: ["r"] }, {}],
      ["q: 0", "r: 0,1", "?: 2"],
    ],
  ])("%s", (_, by, said, expected) => {
    expect(inGroups(by, said)).toEqual(expected);
  });

  it("by the day of the meeting's clock", () => {
    const said = [{ said: "2025-10-21T23:00Z" }, { said: "2025-10-22" }];
    expect(inGroups("day", said, "Europe/Vienna")).toEqual(["2025-10-22: 0,1"]);
  });

  it("say which statements an earlier group has, too", () => {
    const said = [{ questions: ["a", "b"] }, { questions: ["b"] }, {}];
    const groups = grouped(said.map(saying), "question", { timeZone: null, participants });
    expect(groups.map(({ again }) => [...again])).toEqual([[], ["0"], []]);
  });
});
