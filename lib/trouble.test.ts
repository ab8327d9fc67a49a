import { describe, expect, it } from "vitest";
import { RecordError } from "./errors";
import { troubleOf } from "./trouble";

const coded = (code: string, cause?: unknown) => Object.assign(new Error("refused", { cause }), { code });

describe("trouble with the database", () => {
  it.each([
    ["57014", "busy", "took longer than it may"],
    ["55P03", "busy", "Somebody else is changing"],
    ["25P03", "busy", "took longer than it may"],
    ["53300", "busy", "more to do than it can"],
    ["53200", "busy", "more to do than it can"],
    ["53100", "unavailable", "is full"],
    ["08006", "unavailable", "cannot be reached"],
    ["57P01", "unavailable", "cannot be reached"],
    ["57P03", "unavailable", "cannot be reached"],
    ["ECONNREFUSED", "unavailable", "cannot be reached"],
    ["ENOTFOUND", "unavailable", "cannot be reached"],
    ["CONNECT_TIMEOUT", "unavailable", "cannot be reached"],
    ["CONNECTION_CLOSED", "unavailable", "cannot be reached"],
  ])("of code %s is %s", (code, kind, words) => {
    expect(troubleOf(coded(code))).toMatchObject({ code: kind, message: expect.stringContaining(words) });
  });

  it("is found behind what it caused, and among several", () => {
    expect(troubleOf(new Error("Failed query", { cause: coded("57014") }))?.code).toBe("busy");
    expect(troubleOf(new AggregateError([coded("ECONNREFUSED")]))?.code).toBe("unavailable");
  });

  it.each([
    [coded("23505")],
    [coded("ENOENT")],
    [new Error("no code")],
    [new RecordError("stale", "x")],
    ["x"],
  ])("is not what %s is", (error) => {
    expect(troubleOf(error)).toBeNull();
  });
});
