import { type AddressInfo, connect, createServer } from "node:net";
import { expect } from "vitest";
import { test } from "@/db/testing";
import { systemClock } from "@/lib/clock";
import { newId } from "@/lib/ids";
import { startWorking, Working } from "./working";

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

test("where the queue cannot be opened at first, that is tried again", async ({ database }) => {
  let isAway = true;
  const { hostname, port } = new URL(database.url);
  const between = createServer((socket) => {
    if (isAway) return void socket.destroy();
    const server = connect(Number(port), hostname);
    for (const [one, other] of [
      [socket, server],
      [server, socket],
    ] as const)
      one.on("error", () => other.destroy()).pipe(other);
  });
  await new Promise<void>((done) => between.listen(0, "127.0.0.1", done));
  const url = new URL(database.url);
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  let finish = () => {};
  const looked = new Promise<void>((done) => {
    finish = done;
  });
  const work = {
    queue: "alert",
    name: "a test",
    every: 3_600_000,
    atOnce: 1,
    due: async () => {
      finish();
      return [];
    },
    do: async () => {},
  };
  const stop = startWorking(url.href, [work], 20);
  isAway = false;
  await looked;
  await stop();
  between.close();
});
