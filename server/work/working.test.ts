import { expect } from "vitest";
import { test } from "@/db/testing";
import { systemClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { Working } from "./working";

test("what one batch does not hold is done at once after it", async ({ database }) => {
  const waiting = new Set(Array.from({ length: 12 }, newId));
  let finish = () => {};
  const allDone = new Promise<void>((done) => {
    finish = done;
  });
  const work = {
    queue: "alert",
    name: "a test",
    every: 3_600_000,
    atOnce: 5,
    due: async () => [...waiting],
    async do(_: unknown, id: string) {
      waiting.delete(id);
      if (waiting.size === 0) finish();
    },
  };
  const working = new Working(database.url, [work], systemClock);
  await working.start();
  await allDone;
  await working.stop();
  expect([...waiting]).toEqual([]);
});
