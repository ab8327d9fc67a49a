import { describe, expect, it } from "vitest";
import { fieldDifferences, type ItemListName } from "./differences";
import { bothSides } from "./in-words";
import { whyAnother } from "./same-meeting";

const fields = (list: ItemListName, recorded: object, given: object) =>
  fieldDifferences(list, { ...recorded }, { ...given }).map(({ field }) => field);

describe("fields that differ", () => {
  it.each<[string, ItemListName, object, object, string[]]>([
    ["a time zone", "meetings", { timeZone: "Europe/Budapest" }, { timeZone: "Europe/Kyiv" }, ["timeZone"]],
    ["several at once", "actors", { name: "A" }, { name: "B", country: "HU" }, ["name", "country"]],
    ["other names in another order", "actors", { aliases: ["A", "B"] }, { aliases: ["B", "A"] }, []],
    ["one more other name", "actors", { aliases: ["A"] }, { aliases: ["A", "B"] }, ["aliases"]],
    [
      "roles in another order",
      "actors",
      { roles: [{ title: "A" }, { title: "B" }] },
      { roles: [{ title: "B" }, { title: "A" }] },
      ["roles"],
    ],
    ["what a file says nothing of", "meetings", { title: "A", timeZone: "UTC" }, { title: "A" }, []],
    ["a list that a file has empty", "actors", { aliases: ["A"] }, { aliases: [] }, ["aliases"]],
    ["a note that a claim has no more", "attendance", { note: "A" }, {}, ["note"]],
    ["a schedule known to be none", "statusChanges", {}, { scheduled: null }, ["scheduled"]],
    ["a list of nothing and none", "statements", {}, { positions: [] }, []],
    [
      "one instant in two zones",
      "sources",
      { retrievedAt: "2025-10-22T08:00:00.000Z" },
      { retrievedAt: "2025-10-22T10:00:00+02:00" },
      [],
    ],
    [
      "fields in another order",
      "statusChanges",
      { place: { city: "A", venue: "B" } },
      { place: { venue: "B", city: "A" } },
      [],
    ],
    ["the text of a statement", "statements", { text: "Yes." }, { text: "No." }, ["text"]],
    [
      "state and key, which are no content",
      "statements",
      { key: "a", state: "draft" },
      { key: "b", state: "published" },
      [],
    ],
  ])("%s", (_, list, recorded, given, expected) => {
    expect(fields(list, recorded, given)).toEqual(expected);
  });
});

describe("both sides of a difference", () => {
  it.each([
    ["UTC", undefined, "On record: “UTC”; in this file: nothing."],
    [undefined, null, "On record: nothing; in this file: known to be none (null)."],
    [[], ["A"], 'On record: nothing; in this file: ["A"].'],
    [{ city: "A" }, "B", 'On record: {"city":"A"}; in this file: “B”.'],
  ])("%j and %j", (recorded, given, expected) => {
    expect(bothSides({ recorded, given })).toBe(expected);
  });

  it("are shown where long texts part", () => {
    const same = "a".repeat(500);
    const message = bothSides({ recorded: `${same} here`, given: `${same} there` });
    expect(message).toMatch(/^On record: “…a{39} here”; in this file: “…a{39} there”\.$/);
    expect(bothSides({ recorded: same, given: `${same} and more` })).toContain("a and more”");
  });
});

describe("another meeting", () => {
  const talks = {
    title: "Rubio–Lavrov talks",
    alsoKnownAs: ["Budapest talks"],
    kind: "talks" as const,
    participants: ["rubio", "lavrov"].map((actor) => ({ actor, as: "principal" as const })),
  };
  const takenPart = (...actors: string[]) => actors.map((actor) => ({ actor, as: "principal" as const }));

  it.each<[string, Partial<typeof talks> & object, boolean]>([
    ["the same", {}, false],
    ["its title written otherwise", { title: "RUBIO-LAVROV TALKS", alsoKnownAs: [] }, false],
    [
      "a new title, the old one among its names",
      { title: "Talks", alsoKnownAs: ["Rubio–Lavrov talks"] },
      false,
    ],
    ["no title in common", { title: "Summit", alsoKnownAs: [] }, true],
    ["nobody in common", { participants: takenPart("trump", "putin") }, true],
    ["one in common", { participants: takenPart("rubio", "putin") }, false],
    ["nobody named yet", { participants: [] }, false],
    ["another kind, the same participants", { kind: "call" as never }, false],
    [
      "another kind and other participants",
      { kind: "call" as never, participants: takenPart("rubio") },
      true,
    ],
  ])("%s", (_, given, expected) => {
    expect(whyAnother(talks, { ...talks, ...given }) !== null).toBe(expected);
  });
});
