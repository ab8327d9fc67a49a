import { connect, type Socket } from "node:net";
import type { Readable } from "node:stream";
import { drizzle } from "drizzle-orm/postgres-js";
import type postgres from "postgres";
import { createPool, tables, type Vantage } from "@/db";
import type { Reading } from "@/published/connection";

/**
 * A connection of one export's own. Its socket is kept, so that the connection can be cut at any moment: PostgreSQL
 * then ends the query at once, where a polite goodbye would wait behind the rows that nobody reads any more.
 */
export interface ExportConnection {
  db: Reading;
  /** Settings that live as long as the connection, which serves its export alone. */
  set(settings: Readonly<Record<string, string>>): Promise<void>;
  /** Starts a COPY … TO STDOUT; its stream fails, and never merely ends, when the connection does. */
  copy(query: string): Promise<Readable>;
  cut(): void;
  /** Once it is cut or lost. */
  closed: Promise<void>;
}

/** Opened by its first query. */
export function exportConnection(url: string | undefined, vantage: Vantage): ExportConnection {
  let socket: Socket | undefined;
  let isCut = false;
  let close: () => void;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  const open = ({ host, port, path }: { host: string[]; port: number[]; path?: string }) => {
    if (socket || isCut)
      throw new Error("The connection of an export is opened once, and not after it is cut.");
    const address = { host: host[0] ?? "localhost", port: port[0] ?? 5432 };
    // postgres.js reads `host` back to name the server in a TLS handshake.
    socket = Object.assign(path ? connect(path) : connect(address), { host: address.host });
    return socket.once("close", close);
  };
  const sql = createPool(url, { vantage, work: "export", max: 1, fetch_types: false, socket: open });
  const db = drizzle(sql, { schema: tables });
  return {
    db,
    closed,
    async set(settings) {
      // As text: Drizzle has taken this connection's way of writing JSON.
      const given = JSON.stringify(settings);
      await sql`SELECT set_config(key, value, false) FROM jsonb_each_text(${given}::jsonb)`;
    },
    copy: (statement) => readable(sql, statement),
    cut() {
      isCut = true;
      if (socket) socket.destroy();
      else close();
    },
  };
}

/**
 * The first row may fail in the very packet that opens the stream, before a caller that awaits it can listen; an
 * error nobody listens to would end the process. So this listens from the moment the stream is made.
 */
async function readable(sql: postgres.Sql, query: string): Promise<Readable> {
  const pending = sql.unsafe(query) as unknown as {
    resolve(stream: Readable): void;
    readable(): Promise<Readable>;
  };
  const { resolve } = pending;
  pending.resolve = (stream) => resolve(stream.on("error", () => undefined));
  return pending.readable();
}
