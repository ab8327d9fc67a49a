import { describe, expect, test } from "vitest";
import type { Address } from "./addresses";
import { Changes } from "./changes";
import { Pages } from "./pages";
import type { Rendered } from "./render";

const talks: Address = { key: "/meetings/talks", dependsOn: "reads", endless: false };
const list: Address = { key: "/meetings", dependsOn: "everything", endless: false };

/** Pages that are made when the test says so. */
function made(at = "2025-10-22T12:00:00Z", reads: readonly string[] = ["talks"]) {
  const changes = new Changes();
  const now = { at: new Date(at) };
  const underWay: (() => void)[] = [];
  let count = 0;
  const pages = new Pages({
    changes,
    megabytes: 1,
    clock: { now: () => now.at },
    render: (address) =>
      new Promise<Rendered>((resolve) => {
        count += 1;
        const body = Buffer.from(`${address} ${count}`);
        const headers = { "content-type": "text/html" };
        underWay.push(() => resolve({ status: 200, headers, body, reads: new Set(reads) }));
      }),
  });
  const bodyOf = async (page: ReturnType<Pages["fresh"]>) => (await page).rendered.body.toString();
  return { changes, now, pages, underWay, bodyOf };
}

describe("a page that is made", () => {
  test("is not kept when what it is made of was touched meanwhile, and who asks later waits for a later one", async () => {
    const { changes, pages, underWay, bodyOf } = made();
    const before = bodyOf(pages.fresh(talks));
    changes.touch(["talks"]);
    const after = [bodyOf(pages.fresh(talks)), bodyOf(pages.fresh(talks))];
    underWay[0]?.();
    expect(await before).toBe("/meetings/talks 1");
    expect(pages.current(talks)).toBeUndefined();
    expect(underWay).toHaveLength(2);
    underWay[1]?.();
    expect(await Promise.all(after)).toEqual(["/meetings/talks 2", "/meetings/talks 2"]);
    expect(pages.current(talks)?.bodies.identity.toString()).toBe("/meetings/talks 2");
  });

  test("is kept when something else was touched meanwhile", async () => {
    const { changes, pages, underWay, bodyOf } = made();
    const before = bodyOf(pages.fresh(talks));
    changes.touch(["another"]);
    const after = bodyOf(pages.fresh(talks));
    underWay[0]?.();
    expect([await before, await after]).toEqual(["/meetings/talks 1", "/meetings/talks 1"]);
    expect(pages.current(talks)).toBeDefined();
  });

  test("is no longer current once what it is made of is touched, and a list by anything", async () => {
    const { changes, pages, underWay, bodyOf } = made();
    const both = [bodyOf(pages.fresh(talks)), bodyOf(pages.fresh(list))];
    for (const finish of underWay) finish();
    await Promise.all(both);
    changes.touch(["another"]);
    expect([pages.current(talks), pages.current(list)]).toEqual([expect.anything(), undefined]);
    changes.touch(["another"]);
    changes.touch(["talks"]);
    expect(pages.current(talks)).toBeUndefined();
  });

  test("is over with the quarter of the hour in which it was begun", async () => {
    const { now, pages, underWay, bodyOf } = made("2025-10-22T12:14:59.990Z");
    const before = bodyOf(pages.fresh(talks));
    expect(underWay).toHaveLength(1);
    now.at = new Date("2025-10-22T12:15:00Z");
    underWay[0]?.();
    await before;
    expect(pages.current(talks)).toBeUndefined();
    const again = bodyOf(pages.fresh(talks));
    underWay[1]?.();
    await again;
    now.at = new Date("2025-10-22T12:29:59.999Z");
    expect(pages.current(talks)).toBeDefined();
    now.at = new Date("2025-10-22T12:30:00Z");
    expect(pages.current(talks)).toBeUndefined();
  });

  test("is last known from when it was last as things stood", async () => {
    const { changes, now, pages, underWay, bodyOf } = made();
    expect(await pages.lastKnown(talks)).toBeUndefined();
    const page = bodyOf(pages.fresh(talks));
    underWay[0]?.();
    await page;
    now.at = new Date("2025-10-22T12:07:00Z");
    pages.current(talks);
    now.at = new Date("2025-10-22T13:00:00Z");
    changes.touch(["talks"]);
    expect((await pages.lastKnown(talks))?.knownAt).toBe(Date.parse("2025-10-22T12:07:00Z"));
    // Having said so once, it is never as things stand again.
    now.at = new Date("2025-10-22T12:08:00Z");
    expect(pages.current(talks)).toBeUndefined();
  });
});
