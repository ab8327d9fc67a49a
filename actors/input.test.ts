import { describe, expect, it } from "vitest";
import { actorInput } from "./input";

const withRole = (from: string | null, to: string | null) =>
  actorInput.safeParse({ kind: "person", name: "Somebody", roles: [{ title: "Minister", from, to }] });

describe("the time of a role", () => {
  it.each([
    ["2025-01-21", null],
    [null, "2025-01-21"],
    ["2025-01-21", "2025-01-21"],
    ["2025", "2025-01"],
    ["2025-06", "2025"],
    ["../2025", "2024"],
  ])("may go from %s to %s", (from, to) => {
    expect(withRole(from, to).success).toBe(true);
  });

  it.each([
    ["2025-05-01", "2024-01-01"],
    ["2025-05-01", "2025-04"],
    ["2026", "2025"],
  ])("may not go from %s to %s", (from, to) => {
    const { error } = withRole(from, to);
    expect(error?.issues).toMatchObject([
      { path: ["roles", 0, "to"], message: expect.stringContaining("not before") },
    ]);
  });
});
