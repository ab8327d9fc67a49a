import { describe, expect, it } from "vitest";
import { errorOf } from "@/components/desk/form/form-context";
import { type Choice, exactly } from "./choices";

describe("what is meant by a whole name", () => {
  const choice = (id: string, named?: true): Choice => ({ id, label: id, ...(named && { named }) });
  it.each([
    ["the one that goes by it", [choice("a"), choice("b", true)], "b"],
    ["nothing when two do", [choice("a", true), choice("b", true)], undefined],
    ["nothing when none does", [choice("a")], undefined],
  ])("is %s", (_, choices, id) => {
    expect(exactly(choices)?.id).toBe(id);
  });
});

describe("the error of a field", () => {
  const errors = { "citations.0.via.1": "Inside.", "place.city": "Beside.", placeholder: "Another." };
  it.each([
    ["place.city", "Beside."],
    ["citations.0.via", "Inside."],
    ["place.country", undefined],
    ["citations.0.source", undefined],
  ])("%s: %s", (name, expected) => {
    expect(errorOf(errors, name)).toBe(expected);
  });
});
