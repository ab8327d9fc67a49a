import { describe, expect, test } from "vitest";
import { mergeFields } from "./merge-fields";
import fc from "./properties";

const opened = {
  title: "Talks",
  note: null,
  effective: "2025-10-21",
  effectiveAsWorded: null,
  place: { city: "Budapest", venue: null },
  participants: [{ actor: "a", as: "host" }],
};

describe("two edits of one version", () => {
  test("writes back no field that its editor never touched", () => {
    const now = { ...opened, note: "Theirs.", participants: [] };
    const { merged, both } = mergeFields(opened, now, { ...opened, title: "Summit" });
    expect(merged).toEqual({ ...now, title: "Summit" });
    expect(both).toEqual([]);
  });

  test("asks of what both changed, and does what is chosen", () => {
    const now = { ...opened, title: "Their title", note: "Theirs." };
    const yours = { ...opened, title: "My title" };
    expect(mergeFields(opened, now, yours)).toEqual({
      merged: { ...now, title: "My title" },
      both: ["title"],
    });
    expect(mergeFields(opened, now, yours, () => "theirs").merged).toEqual(now);
  });

  test("asks of nothing that both changed to the same", () => {
    const now = { ...opened, title: "Summit\n" };
    expect(mergeFields(opened, now, { ...opened, title: "Summit" }).both).toEqual([]);
  });

  test("takes a date and its wording as one", () => {
    const now = { ...opened, effective: "2025-10-22", effectiveAsWorded: "on Wednesday" };
    const yours = { ...opened, effectiveAsWorded: "on Tuesday" };
    expect(mergeFields(opened, now, yours).both).toEqual(["effective"]);
    expect(mergeFields(opened, now, yours, () => "theirs").merged).toEqual(now);
  });

  test("takes coded differently for untouched", () => {
    const before = { note: "One\nTwo é" };
    const now = { note: "Theirs." };
    expect(mergeFields(before, now, { note: "One\r\nTwo e\u0301 " })).toEqual({ merged: now, both: [] });
  });

  test("leaves alone what a form does not have", () => {
    expect(mergeFields(opened, { ...opened, note: "Theirs." }, { title: "Summit" }).merged).toEqual({
      title: "Summit",
    });
  });

  test("takes each field from one of the two, and from who alone changed it", () => {
    const field = fc.constantFrom("a", "b", "c");
    const fields = fc.record({ one: field, two: field, three: field });
    fc.assert(
      fc.property(fields, fields, fields, (was, theirs, yours) => {
        const { merged, both } = mergeFields(was, theirs, yours);
        for (const name of ["one", "two", "three"] as const) {
          const [isTheirs, isYours] = [theirs[name] !== was[name], yours[name] !== was[name]];
          expect(merged[name]).toBe(isYours ? yours[name] : theirs[name]);
          expect(both.includes(name)).toBe(isTheirs && isYours && theirs[name] !== yours[name]);
        }
      }),
    );
  });
});
