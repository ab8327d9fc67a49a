import { afterEach, describe, expect, it, vi } from "vitest";
import { ReplicaRoute } from "./route";

const routes: ReplicaRoute[] = [];
afterEach(async () => {
  for (const route of routes.splice(0)) await route.stop();
});

const pace = { beat: 2, waiting: 1, lag: 5000 };

/** A primary and a replica that are as far as a test says, undefined where they do not answer. */
async function pair() {
  const at: { primary: bigint | undefined; replica: bigint | undefined; now: number } = {
    primary: 5n,
    replica: 5n,
    now: 0,
  };
  const asked = { primary: 0 };
  const told: boolean[] = [];
  const positions = {
    ofPrimary: async () => {
      asked.primary += 1;
      return at.primary;
    },
    ofReplica: async () => at.replica,
    stop: async () => undefined,
  };
  const route = new ReplicaRoute(
    positions,
    (isWell) => told.push(isWell),
    pace,
    () => at.now,
  );
  routes.push(route);
  /** Until what is so now has been seen. */
  const looks = async () => {
    const { primary } = asked;
    await vi.waitFor(() => expect(asked.primary).toBeGreaterThan(primary + 2), { interval: 2 });
  };
  await looks();
  return { at, told, route, looks };
}

describe("the way to a replica", () => {
  it("is closed until the replica is known to have everything, then open", async () => {
    const { told, route } = await pair();
    expect(route.isWell).toBe(true);
    expect(told).toEqual([false, true]);
  });

  it("is closed from the moment that a change is heard of, until the replica has it", async () => {
    const { at, route, looks } = await pair();
    at.primary = 7n;
    route.heardOfChange();
    expect(route.isWell).toBe(false);
    await looks();
    expect(route.isWell).toBe(false);
    at.replica = 6n;
    await looks();
    expect(route.isWell).toBe(false);
    at.replica = 7n;
    await looks();
    expect(route.isWell).toBe(true);
  });

  it("stays open to a replica that is behind in what no page shows, up to the bound", async () => {
    const { at, route, looks } = await pair();
    at.primary = 9n;
    await looks();
    at.now = pace.lag;
    await looks();
    expect(route.isWell).toBe(true);
    at.now = pace.lag + 1;
    await looks();
    expect(route.isWell).toBe(false);
    at.replica = 9n;
    await looks();
    expect(route.isWell).toBe(true);
  });

  it("is closed to a replica that does not answer, tells who waits, and opens when it has caught up", async () => {
    const { at, route, looks } = await pair();
    const lost = route.lost(AbortSignal.timeout(10_000));
    at.replica = undefined;
    await lost;
    expect(route.isWell).toBe(false);
    // Back from a kill it may be further back than it was.
    at.replica = 4n;
    await looks();
    expect(route.isWell).toBe(false);
    at.replica = 5n;
    await looks();
    expect(route.isWell).toBe(true);
  });

  it("is open while the primary is away, and what was shown then counts as old once it is back", async () => {
    const { at, route, looks } = await pair();
    let shownOld = 0;
    route.onceMore(() => {
      shownOld += 1;
    });
    at.primary = undefined;
    route.heardOfChange();
    await looks();
    expect(route.isWell).toBe(true);
    expect(shownOld).toBe(0);
    at.primary = 8n;
    await looks();
    expect(route.isWell).toBe(false);
    expect(shownOld).toBe(1);
    at.replica = 8n;
    await looks();
    expect(route.isWell).toBe(true);
    expect(shownOld).toBe(1);
  });
});
