import { afterEach, describe, expect, it, vi } from "vitest";
import { type ErrorCode, errorCodes, invalid, RecordError } from "./errors";
import { log } from "./log";
import { problem } from "./problem";

afterEach(() => vi.restoreAllMocks());

describe("a problem", () => {
  it.each<[ErrorCode, number]>([
    ["invalid", 400],
    ["unauthenticated", 401],
    ["forbidden", 403],
    ["not_found", 404],
    ["not_offered", 405],
    ["exists", 409],
    ["stale", 409],
    ["too_many", 429],
    ["busy", 503],
    ["unavailable", 503],
  ])("of code %s has status %i and a stable type", async (code, status) => {
    const response = problem(new RecordError(code, "What happened."));
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({
      type: `urn:onrecord:problem:${code}`,
      status,
      detail: "What happened.",
    });
  });

  it("covers every code there is", () => {
    for (const code of errorCodes)
      expect(problem(new RecordError(code, "x")).status).toBeGreaterThanOrEqual(400);
  });

  it("names what to fix, field by field", async () => {
    const { errors } = await problem(invalid({ from: "Give a date.", q: "Shorter." })).json();
    expect(errors).toEqual([
      { field: "from", detail: "Give a date." },
      { field: "q", detail: "Shorter." },
    ]);
  });

  it("says when to try again where that helps", () => {
    expect(problem(new RecordError("unavailable", "Busy.")).headers.get("retry-after")).toBe("5");
    expect(problem(new RecordError("invalid", "Wrong.")).headers.get("retry-after")).toBeNull();
  });

  it("tells trouble with the database in words, and logs what it was", async () => {
    const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
    const error = new Error("Failed query", { cause: Object.assign(new Error("why"), { code: "57014" }) });
    const response = problem(error);
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect((await response.json()).type).toBe("urn:onrecord:problem:busy");
    expect(logged.mock.calls[0]?.[0]).toEqual({ err: error });
  });

  it.each([[new Error("password of db is hunter2")], ["a thrown string"], [undefined]])(
    "shows nothing of an unknown error but the id it is logged under: %s",
    async (error) => {
      const logged = vi.spyOn(log, "error").mockImplementation(() => undefined);
      const response = problem(error);
      const body = await response.text();
      const [entry] = logged.mock.calls[0] as unknown as [{ id: string; err: unknown }];
      expect(response.status).toBe(500);
      expect(entry.err).toBe(error);
      expect(JSON.parse(body)).toEqual({
        type: "urn:onrecord:problem:internal",
        title: "Something went wrong here",
        status: 500,
        detail: `It has been logged as ${entry.id}.`,
        instance: `urn:uuid:${entry.id}`,
      });
      expect(body).not.toContain("hunter2");
    },
  );
});
