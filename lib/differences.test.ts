import { describe, expect, test } from "vitest";
import fc from "@/lib/properties";
import { differences } from "./differences";

const pieces = (before: string, after: string) =>
  differences([{ label: "Text", text: before }], [{ label: "Text", text: after }]).flatMap((difference) =>
    difference.pieces.map((piece) => `${{ both: "", before: "-", after: "+" }[piece.in]}${piece.text}`),
  );

describe("differences", () => {
  test.for<[before: string, after: string, expected: string[]]>([
    ["The talks are on.", "The talks are off.", ["The talks are ", "-on", "+off", "."]],
    ["They meet on Monday.", "They will meet on Monday.", ["They ", "+will ", "meet on Monday."]],
    ["All of it is new", "Nothing stayed the same", ["-All of it is new", "+Nothing stayed the same"]],
    ["المحادثات غدا", "المحادثات اليوم", ["المحادثات ", "-غدا", "+اليوم"]],
    ["会谈将于周一举行", "会谈将于周二举行", ["会谈将于", "-周一", "+周二", "举行"]],
    ["", "Said later", ["+Said later"]],
    ["Withdrawn", "", ["-Withdrawn"]],
  ])("of %j and %j", ([before, after, expected]) => {
    expect(pieces(before, after)).toEqual(expected);
  });

  test("names fields in the order of the later version, and only those that differ", () => {
    const before = [
      { label: "Said", text: "21 October" },
      { label: "Text", text: "On" },
      { label: "To", text: "CNN" },
    ];
    const after = [
      { label: "Text", text: "Off" },
      { label: "Said", text: "21 October" },
      { label: "Note", text: "New" },
    ];
    expect(differences(before, after).map(({ label }) => label)).toEqual(["Text", "Note", "To"]);
  });

  test("hold both texts, word for word", () => {
    const text = fc
      .array(fc.constantFrom("talks", "on", "off", " ", " ", ".", "🕊️", "\n"))
      .map((words) => words.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const [found] = differences([{ label: "Text", text: before }], [{ label: "Text", text: after }]);
        const read = (side: string) =>
          (found?.pieces ?? [{ text: before, in: "both" }])
            .filter((piece) => piece.in === "both" || piece.in === side)
            .map((piece) => piece.text)
            .join("");
        expect(read("before")).toBe(before);
        expect(read("after")).toBe(after);
      }),
    );
  });
});
