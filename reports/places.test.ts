import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Places } from "./places";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const two = () => new Places({ atOnce: 2, perReader: 2, waiting: 1 });

describe("a place among the exports", () => {
  it("is waited for within bounds, and then refused", async () => {
    const places = two();
    await places.take("a", 5000);
    await places.take("b", 5000);
    const refused = expect(places.take("c", 5000)).rejects.toMatchObject({ code: "unavailable" });
    expect(places.areWanted).toBe(true);
    await vi.advanceTimersByTimeAsync(4999);
    expect(places.areWanted).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
    expect(places.areWanted).toBe(false);
  });

  it("is not waited for by any number", async () => {
    const places = two();
    const release = await places.take("a", 5000);
    await places.take("b", 5000);
    const waiting = places.take("c", 5000);
    await expect(places.take("d", 5000)).rejects.toMatchObject({ code: "unavailable" });
    release();
    await waiting;
  });

  it("goes to who waited, and is given back once", async () => {
    const places = two();
    const release = await places.take("a", 5000);
    await places.take("a", 5000);
    const waiting = places.take("b", 5000);
    release();
    release();
    await waiting;
    // Both are taken still.
    const refused = expect(places.take("c", 0)).rejects.toMatchObject({ code: "unavailable" });
    await vi.advanceTimersByTimeAsync(0);
    await refused;
  });

  it("is counted for its reader while it is waited for, and no longer", async () => {
    const places = two();
    const [one, other] = [await places.take("a", 5000), await places.take("a", 5000)];
    await expect(places.take("a", 5000)).rejects.toMatchObject({ code: "too_many" });
    const leaving = new AbortController();
    const left = expect(places.take("b", 5000, leaving.signal)).rejects.toThrow("gone");
    leaving.abort(new Error("gone"));
    await left;
    one();
    other();
    for (const _ of [1, 2]) await places.take("b", 0);
    await expect(places.take("b", 0)).rejects.toMatchObject({ code: "too_many" });
  });
});
