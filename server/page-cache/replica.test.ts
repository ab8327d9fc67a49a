import { describe, expect, vi } from "vitest";
import { test } from "@/db/testing";
import type { Touched } from "@/ledger";
import { positionsOf, Replica } from "./replica";

/** A primary and a replica that are as far as the test says; `failing`: the replica does not answer. */
function pair() {
  const at = { primary: 5, replica: 5, failing: false };
  const told: Touched["subjects"][] = [];
  const positions = {
    ofPrimary: async () => String(at.primary),
    isReached: async (position: string) => {
      if (at.failing) throw new Error("The replica is away.");
      return at.replica >= Number(position);
    },
    close: async () => undefined,
  };
  return { at, told, replica: new Replica(positions, (subjects) => told.push(subjects), 1) };
}

describe("what was touched, with a replica", () => {
  test("is told again once the replica has it, and not before", async () => {
    const { at, told, replica } = pair();
    at.primary = 7;
    const reached = vi.spyOn(at, "replica", "get").mockReturnValue(5);
    replica.follow(["a"]);
    await vi.waitFor(() => expect(reached.mock.calls.length).toBeGreaterThan(3));
    replica.follow("everything");
    expect(told).toEqual([]);
    reached.mockReturnValue(7);
    await vi.waitFor(() => expect(told).toEqual([["a"], "everything"]));
    at.primary = 9;
    replica.follow(["b"]);
    reached.mockReturnValue(9);
    await vi.waitFor(() => expect(told).toHaveLength(3));
  });

  test("waits for a replica that is away", async () => {
    const { at, told, replica } = pair();
    const away = vi.spyOn(at, "failing", "get").mockReturnValue(true);
    replica.follow(["a"]);
    await vi.waitFor(() => expect(away.mock.calls.length).toBeGreaterThan(3));
    expect(told).toEqual([]);
    away.mockReturnValue(false);
    await vi.waitFor(() => expect(told).toEqual([["a"]]));
  });

  test("counts as there where the other address is no replica", async ({ database }) => {
    const positions = positionsOf(database.url, database.url);
    expect(await positions.isReached(await positions.ofPrimary())).toBe(true);
    await positions.close();
  });
});
