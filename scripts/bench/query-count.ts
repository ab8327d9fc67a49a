import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Types of the messages that make PostgreSQL run something: Query and Execute (protocol 3.0). */
const runs = new Set(["Q".charCodeAt(0), "E".charCodeAt(0)]);
/** What the server asks all the time, on a connection for nothing else, to know whether the database is there. */
const asksIfThere = /\0select 1\0/;

export interface QueryCounter {
  /** The database, seen through the counter. */
  url: string;
  /** How many queries have passed. */
  count(): number;
  close(): void;
}

/** Stands between a program and its database and counts the queries that pass, but for those that ask if it is there. */
export async function countQueries(databaseUrl: string): Promise<QueryCounter> {
  const { hostname, port } = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let passed = 0;
  const between = createServer((client) => {
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
    let isWatch = false;
    const frames = new Frames((type, message) => {
      isWatch ||= asksIfThere.test(message.toString("latin1", 0, 100));
      if (runs.has(type) && !isWatch) passed += 1;
    });
    client.on("data", (chunk) => frames.take(chunk));
    client.pipe(server).pipe(client);
  });
  await once(between.listen(0, "127.0.0.1"), "listening");
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  return {
    url: url.toString(),
    count: () => passed,
    close() {
      between.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Finds where messages begin: a type and a length each, but for the first, which has a length only. */
class Frames {
  #held = Buffer.alloc(0);
  #header = 0;

  constructor(readonly seen: (type: number, message: Buffer) => void) {}

  take(chunk: Buffer): void {
    this.#held = Buffer.concat([this.#held, chunk]);
    while (this.#held.length >= this.#header + 4) {
      const end = this.#header + this.#held.readUInt32BE(this.#header);
      if (this.#held.length < end) return;
      if (this.#header > 0) this.seen(this.#held[0] ?? 0, this.#held.subarray(0, end));
      this.#held = this.#held.subarray(end);
      this.#header = 1;
    }
  }
}
