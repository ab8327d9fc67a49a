import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request as open } from "node:http";
import { type AddressInfo, connect, createServer as createProxy, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { test as base } from "@/db/testing";
import type { Clock } from "@/lib/clock";
import { PageCache } from ".";
import type { Handler } from "./render";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
type Ask = (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Answer>;

interface Setting {
  databaseUrl: string;
  handler: Handler;
  clock?: Clock;
  megabytes?: number;
}

/** A site on a port of its own, with pages of a handler's. */
async function serve({ databaseUrl, handler, clock, megabytes = 16 }: Setting) {
  const cache = new PageCache(
    { databaseUrl, siteUrl: "http://record.example", pageCacheMegabytes: megabytes },
    handler,
    clock,
  );
  await cache.start();
  // Longer than a test takes: a client that is about to ask again would meet a closed connection.
  const server = createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
    if (!cache.answer(request, response)) void handler(request, response);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  /** Asks as given: adds no header but Host and unpacks nothing. */
  const ask: Ask = async (path, headers = {}, method = "GET") => {
    const sent = open({ port, host: "127.0.0.1", path, method, headers }).end();
    const [response] = await once(sent, "response");
    return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
  };
  const stop = async () => {
    cache.stop();
    server.closeAllConnections();
    await once(server.close(), "close");
  };
  return { ask, stop };
}

/** A way to a database that can be blocked and opened again. */
async function gateTo(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const proxy = createProxy((client) => {
    if (!isOpen) return void client.destroy();
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket
        .on("error", () => undefined)
        .on("close", () => {
          client.destroy();
          server.destroy();
        });
    }
    client.pipe(server).pipe(client);
  });
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  return {
    stop: async () => {
      cut();
      proxy.close();
    },
    url: url.toString(),
    /** Cuts what is connected; the next may connect. */
    cut,
    block() {
      isOpen = false;
      cut();
    },
    open() {
      isOpen = true;
    },
  };
}

export type Serve = typeof serve;

/** Opens what a test asks for, and stops it before the test's database is gone. */
async function closing<Setting, Thing extends { stop(): Promise<void> }>(
  open: (setting: Setting) => Promise<Thing>,
  use: (open: (setting: Setting) => Promise<Thing>) => Promise<void>,
): Promise<void> {
  const opened: Thing[] = [];
  await use(async (setting) => {
    const thing = await open(setting);
    opened.push(thing);
    return thing;
  });
  for (const thing of opened) await thing.stop();
}

/** A test with sites that keep pages, and with ways to a database that can be blocked. */
export const test = base.extend<{ serveCached: Serve; gateTo: typeof gateTo }>({
  // Named though unused: what is named is taken down later.
  serveCached: ({ database: _ }, use) => closing(serve, use),
  gateTo: ({ database: _ }, use) => closing(gateTo, use),
});
