import { describe, expect, it } from "vitest";
import { z } from "zod";
import { edtfText } from "./zod";

const form = z.object({ said: edtfText.optional() });

describe("edtfText", () => {
  it("reads a text into an imprecise date", () => {
    expect(form.parse({ said: " 2025-10 " })).toEqual({
      said: {
        edtf: "2025-10",
        earliest: new Date("2025-10-01T00:00:00.000Z"),
        latest: new Date("2025-10-31T23:59:59.999Z"),
      },
    });
    expect(form.parse({})).toEqual({});
  });

  it.each([
    ["2025-11-02/2025-10-27", "The interval ends before it begins; write 2025-10-27/2025-11-02."],
    [20251023, "Write the date as 2025-10-23, 2025-10, 2025-23 (autumn) or 2025-10-27/2025-11-02."],
  ])("refuses %j in the field's own words", (said, message) => {
    const { error } = form.safeParse({ said });
    expect(error?.issues).toMatchObject([{ path: ["said"], message }]);
  });
});
