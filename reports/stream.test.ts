import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { paces, streamOf } from "./stream";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const page = 64 * 1024;

async function* pages(count: number, each = () => Promise.resolve()): AsyncGenerator<Uint8Array> {
  for (let n = 0; n < count; n += 1) {
    await each();
    yield new Uint8Array(page);
  }
}

/** Reads page after page, each so many seconds after the one before; answers how many there were, or what broke. */
async function readEvery(seconds: number, { of = 1000, pace = paces.least as number } = {}) {
  const broke = vi.fn();
  const over = vi.fn();
  const stream = await streamOf(pages(of), { over, broke, pace: () => pace });
  const reader = stream.getReader();
  let read = 0;
  try {
    while (!(await reader.read()).done) {
      read += 1;
      await vi.advanceTimersByTimeAsync(seconds * 1000);
    }
    return { read, broke: broke.mock.calls.length, over: over.mock.calls.length };
  } catch {
    return { read, broke: broke.mock.calls.length, over: over.mock.calls.length };
  }
}

describe("the pace of a reader", () => {
  it.each([
    // 64 KiB every four seconds is 16 KiB a second.
    [0, paces.least, 1000],
    [1, paces.least, 1000],
    [4, paces.least, 1000],
    // Five seconds each: a second is lost with each of them, until the minute is used up.
    [5, paces.least, 56],
    [59, paces.least, 2],
    [61, paces.least, 1],
    // While others wait, four pages a second are wanted.
    [0.25, paces.whileOthersWait, 1000],
    [1.25, paces.whileOthersWait, 60],
    [4, paces.whileOthersWait, 16],
  ])(
    "of a page every %d seconds, where %d bytes a second are the least, is enough for %d pages",
    async (seconds, pace, enough) => {
      const { read } = await readEvery(seconds, { pace });
      expect(read).toBe(enough);
    },
  );

  it("cuts a stream once, and says so", async () => {
    expect(await readEvery(61)).toEqual({ read: 1, broke: 1, over: 1 });
    expect(await readEvery(0)).toEqual({ read: 1000, broke: 0, over: 1 });
  });

  it("is not that of the database", async () => {
    const slow = () => vi.advanceTimersByTimeAsync(600_000).then(() => undefined);
    const broke = vi.fn();
    const stream = await streamOf(pages(3, slow), { over: () => undefined, broke });
    let read = 0;
    for await (const _ of stream) read += 1;
    expect([read, broke.mock.calls.length]).toEqual([3, 0]);
  });

  it("counts from when others begin to wait", async () => {
    let pace: number = paces.least;
    const stream = await streamOf(pages(1000), {
      over: () => undefined,
      broke: () => undefined,
      pace: () => pace,
    });
    const reader = stream.getReader();
    for (let n = 0; n < 100; n += 1) {
      await reader.read();
      await vi.advanceTimersByTimeAsync(4000);
    }
    pace = paces.whileOthersWait;
    const rest = (async () => {
      let read = 0;
      while (!(await reader.read()).done) {
        read += 1;
        await vi.advanceTimersByTimeAsync(4000);
      }
      return read;
    })();
    await expect(rest).rejects.toThrow("slower than");
  });
});
