import { readdirSync, readFileSync } from "node:fs";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { actorKindLabels } from "@/actors/vocabulary";
import { claimKindLabels, relationKindLabels } from "@/claims/vocabulary";
import {
  attendanceChangeLabels,
  capacityLabels,
  meetingKindLabels,
  meetingRelationLabels,
  placeModeLabels,
  statusLabels,
} from "@/meetings/vocabulary";
import { standingLabels } from "@/provenance/vocabulary";
import { sourceKindLabels } from "@/sources/vocabulary";
import { stanceLabels, statementFormLabels, statementMediumLabels } from "@/statements/vocabulary";

type Words = { [name: string]: string | Words };

const read = (file: string): Words => JSON.parse(readFileSync(`languages/${file}`, "utf8"));
const english = read("en.json");
const others = readdirSync("languages").filter((file) => file !== "en.json");

const messagesIn = (words: Words, before = ""): [key: string, message: string][] =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === "string"
      ? [[`${before}${name}`, value] as [string, string]]
      : messagesIn(value, `${before}${name}.`),
  );

/** What a message has to be given. How a word is inflected is for each language to ask. */
function askedBy(message: string): string[] {
  const found = new Set<string>();
  const note = (elements: readonly MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type !== TYPE.literal && element.type !== TYPE.pound) found.add(element.value);
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) note(value);
      if (element.type === TYPE.tag) note(element.children);
    }
  };
  note(parse(message));
  found.delete("form");
  return [...found].sort();
}

describe.each(others)("languages/%s", (file) => {
  const own = new Map(messagesIn(read(file)));
  const expected = new Map(messagesIn(english));

  it("says all that English says, and nothing else", () => {
    expect([...own.keys()].sort()).toEqual([...expected.keys()].sort());
  });

  it("is given for each message what English is given", () => {
    const asked = (messages: ReadonlyMap<string, string>) =>
      Object.fromEntries([...messages].map(([key, message]) => [key, askedBy(message)]));
    expect(asked(own)).toEqual(asked(expected));
  });

  it("has every plural that its language has", () => {
    const categories = new Intl.PluralRules(file.replace(".json", "")).resolvedOptions().pluralCategories;
    for (const [key, message] of own)
      for (const element of parse(message))
        if (element.type === TYPE.plural)
          for (const category of categories)
            expect(
              element.options[category] ?? element.options["other"],
              `${key}: ${category}`,
            ).toBeDefined();
  });
});

it("calls things by the same English words as the desk and the reports do", () => {
  const means = Object.entries(statusLabels).map(([status, { means }]) => [status, means]);
  const labels = Object.entries(statusLabels).map(([status, { label }]) => [status, label]);
  expect(english).toMatchObject({
    status: Object.fromEntries(labels),
    status_means: Object.fromEntries(means),
    standing: standingLabels,
    stance: stanceLabels,
    meeting_kind: meetingKindLabels,
    actor_kind: actorKindLabels,
    source_kind: sourceKindLabels,
    attendance: attendanceChangeLabels,
    capacity: capacityLabels,
    place_mode: placeModeLabels,
    claim_kind: claimKindLabels,
    medium: statementMediumLabels,
    form: statementFormLabels,
    relation: relationKindLabels,
    meeting_relation: meetingRelationLabels,
  });
});
