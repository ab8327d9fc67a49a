import { describe, expect, it } from "vitest";
import { RecordError } from "@/lib/errors";
import { readParameters } from "./filters";

const read = (query: string) => readParameters(new URLSearchParams(query));

function fieldsOf(query: string): Record<string, string> {
  try {
    read(query);
  } catch (error) {
    if (error instanceof RecordError && error.code === "invalid") return error.fields;
    throw error;
  }
  throw new Error(`${query} was accepted`);
}

describe("parameters of an export", () => {
  it("are all optional, and empty ones count as not given", () => {
    const nothing = { filters: { from: undefined, to: undefined }, form: { raw: false, bom: false } };
    expect(read("")).toEqual(nothing);
    expect(read("meeting=&status=&from=&q=&state=&raw=")).toEqual(nothing);
  });

  it("are read each in its own way", () => {
    expect(read("meeting=border-talks&actor=ana&status=held&q=no&state=all&raw=1&bom=1")).toEqual({
      filters: {
        meeting: "border-talks",
        actor: "ana",
        status: "held",
        q: "no",
        state: "all",
        from: undefined,
        to: undefined,
      },
      form: { raw: true, bom: true },
    });
  });

  it.each([
    ["from=2025-10-21", { from: "2025-10-21" }],
    ["from=2025-10", { from: "2025-10-01" }],
    ["to=2025-10-21", { to: "2025-10-21" }],
    ["to=2025-23", { to: "2025-11-30" }],
    ["from=2025-10-21&to=2025-10-21", { from: "2025-10-21", to: "2025-10-21" }],
    ["from=2025-10-21T14:00Z", { from: "2025-10-21T14:00:00.000Z" }],
    ["from=../2025-10-21", {}],
  ])("take dates as imprecise as they come: %s", (query, filters) => {
    expect(read(query).filters).toMatchObject(filters);
  });

  it("are left alone where nobody knows them: links collect them", () => {
    expect(read("utm_source=mail&utm_source=chat&__proto__=1&toString=2")).toEqual(read(""));
  });

  it.each([
    ["status=canceled", "status", /^Give one of proposed, planned, /],
    ["state=bogus", "state", /^Give one of draft, in_review, published, retracted, all\./],
    ["raw=yes", "raw", /^Give one of 0, 1\./],
    ["bom=2", "bom", /^Give one of 0, 1\./],
    ["from=tomorrow", "from", /./],
    ["to=2025-02-30", "to", /./],
    ["from=2025-10-22&to=2025-10-21", "to", /not before `from`/],
    ["q=%00", "q", /./],
    ["q=a%0Ab", "q", /one line/],
    [`q=${"x".repeat(201)}`, "q", /at most 200/],
    [`meeting=${"x".repeat(201)}`, "meeting", /at most 200/],
    ["q=a&q=b", "q", /once/],
  ])("that are wrong are named, with what was expected: %s", (query, name, message) => {
    const fields = fieldsOf(query);
    expect(Object.keys(fields)).toEqual([name]);
    expect(fields[name]).toMatch(message);
  });
});
