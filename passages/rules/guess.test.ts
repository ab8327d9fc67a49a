import { describe, expect, it } from "vitest";
import type { Passage, PassageKind } from "@/passages/vocabulary";
import { guessFor, markedIn, readText } from ".";
import { known } from "./testing";

describe("a passage that is selected", () => {
  const text = [
    "The sun shone. Lind said the ice was thin. He called it “odd” and “very deep ice”.",
    "Bo Lind met nobody, though the talks were cancelled, Lind said. “A pity,” he added.",
    "Ilse Brandt declined the invitation to the talks. Lind accepted an invitation to them. Norland invited Bo Lind.",
  ].join("\n");
  const reading = readText(text, known);
  const guess = (words: string, as: PassageKind) => {
    const start = text.indexOf(words);
    return guessFor(reading, markedIn(reading), { start, end: start + words.length }, as);
  };

  it.each<[string, PassageKind, Partial<Passage>]>([
    ["the ice was thin", "statement", { speaker: { actorId: "lind" }, form: "paraphrase" }],
    ["He called it “odd” and “very deep ice”.", "statement", { form: "quote", quoted: "very deep ice" }],
    ["A pity", "statement", { form: "quote", quoted: "A pity" }],
    ["A pity,” he added", "statement", { form: "paraphrase", speaker: { actorId: "lind" } }],
    [
      "the talks were cancelled, Lind said",
      "status_change",
      { status: "cancelled", speaker: { actorId: "lind" } },
    ],
    ["the talks were cancelled, Lind said", "statement", { speaker: { actorId: "lind" } }],
    ["Lind said the ice was thin.", "attendance", { actor: { actorId: "lind" } }],
    [
      "Ilse Brandt declined the invitation to the talks",
      "attendance",
      { change: "declined", actor: { actorId: "brandt" } },
    ],
    ["Lind accepted an invitation", "attendance", { change: "accepted", actor: { actorId: "lind" } }],
    ["Norland invited Bo Lind", "attendance", { change: "invited", actor: { actorId: "lind" } }],
    ["The sun shone.", "status_change", {}],
  ])("is guessed in its own place as the claim that is wanted: %s as %s", (words, as, said) => {
    const found = guess(words, as);
    expect(found).toMatchObject({ ...said, kind: as, by: "rules" });
    expect(text.slice(found.start, found.end)).toBe(words);
  });

  it("may be selected from its end, and past the text", () => {
    expect(guessFor(reading, [], { start: 8, end: 0 }, "statement")).toMatchObject({ start: 0, end: 8 });
    expect(guessFor(reading, [], { start: -5, end: 9999 }, "attendance")).toMatchObject({
      start: 0,
      end: text.length,
    });
  });
});
