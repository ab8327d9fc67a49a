import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterEach, describe, expect, inject, it } from "vitest";
import "@/db/testing";
import { DatabaseWatch } from "./database-watch";

const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
});

/** A way to the database that can be cut, and that can fall silent as a host does whose cable is pulled. */
async function way() {
  const target = new URL(inject("databaseUrl"));
  const sockets = new Set<Socket>();
  let isSilent = false;
  const accept = (client: Socket) => {
    if (isSilent) return void sockets.add(client);
    const server = connect(Number(target.port), target.hostname);
    for (const socket of [client, server]) sockets.add(socket.on("error", () => undefined));
    client.pipe(server).pipe(client);
    client.on("close", () => server.destroy());
  };
  const between = createServer(accept);
  await once(between.listen(0, "127.0.0.1"), "listening");
  const { port } = between.address() as AddressInfo;
  const url = new URL(target);
  url.host = `127.0.0.1:${port}`;
  const cut = () => {
    between.close();
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  ending.push(cut);
  return {
    url: url.toString(),
    cut,
    restore: () => once(between.listen(port, "127.0.0.1"), "listening"),
    fallSilent() {
      isSilent = true;
      for (const socket of sockets) socket.unpipe().pause();
    },
  };
}

function watch(url: string): DatabaseWatch {
  const watching = new DatabaseWatch(url, { every: 10, limit: 400 });
  ending.unshift(() => watching.stop());
  return watching;
}

const soon = { timeout: 10_000 };

describe("a database that is watched", () => {
  it("is away once it is cut off, tells that once, and is there again when it answers", async () => {
    const { url, cut, restore } = await way();
    const watching = watch(url);
    let told = 0;
    watching.onceAway(() => {
      told += 1;
    });
    watching.onceAway(() => expect.unreachable("was spared"))();
    expect(watching.isAway).toBe(false);
    cut();
    await expect.poll(() => watching.isAway, soon).toBe(true);
    await restore();
    await expect.poll(() => watching.isAway, soon).toBe(false);
    expect(told).toBe(1);
  });

  it("is away when it falls silent, on connections that stand and on new ones", async () => {
    const { url, fallSilent } = await way();
    const watching = watch(url);
    fallSilent();
    await expect.poll(() => watching.isAway, soon).toBe(true);
  });
});
