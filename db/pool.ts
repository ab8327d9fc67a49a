import type { Socket } from "node:net";
import postgres from "postgres";
import { EnvError } from "@/lib/env";
import { limits, limitsOf, type Work } from "./limits";

/** Which role a connection takes, and so what it can see at all. */
export const vantages = {
  /** Writes the record. */
  app: { role: "onrecord_app", searchPath: "public", work: "writing" },
  /** Reads everything through the views of the desk. */
  desk: { role: "onrecord_app", searchPath: "desk", work: "desk" },
  /** Reads what is published; the database refuses it anything else. */
  published: { role: "onrecord_public", searchPath: "published", work: "reading" },
  /** Reads what was published at the instant that its transaction names as `onrecord.instant`. */
  as_of: { role: "onrecord_public", searchPath: "as_of", work: "reading" },
} as const satisfies Record<string, { role: string; searchPath: string; work: Work }>;
export type Vantage = keyof typeof vantages;

type Options = postgres.Options<Record<string, never>>;

export interface PoolOptions extends Options {
  /** From where the record is seen; without one, as the user whom the address names. */
  vantage?: Vantage;
  /** What the connections are for, which limits how long each may take; that of the vantage unless it is named. */
  work?: Work;
  bylines?: "hidden" | "shown";
  /** What postgres.js takes besides its declared options: how to open a connection's socket. */
  socket?: (address: { host: string[]; port: number[]; path?: string }) => Socket;
}

/**
 * A pool of connections, each opened when a query first needs it.
 * @throws EnvError without an address: PostgreSQL's own default, a server on this machine, is nobody's choice.
 */
export function createPool(
  url: string | undefined,
  { vantage, work, bylines = "hidden", ...options }: PoolOptions = {},
): postgres.Sql {
  if (!url) throw new EnvError("DATABASE_URL", "should be set.");
  const limited = work ?? (vantage && vantages[vantage].work);
  return postgres(url, {
    connect_timeout: (limited ? limits[limited].connect : 10_000) / 1000,
    // postgres.js would wait for up to 20 seconds to try again, and every query with it.
    backoff: () => 0.1 + Math.random() / 10,
    onnotice: () => undefined,
    ...options,
    connection: {
      application_name: `onrecord/${process.pid}`,
      ...(vantage && session(vantage, bylines)),
      ...(limited && limitsOf(limited)),
      ...(limited === "reading" && alone),
    },
  });
}

/**
 * A page asks for little at a time. Starting other processes to help with it takes longer than answering, and so does
 * compiling what PostgreSQL, which cannot know how little it will be, expects to be much.
 */
const alone = { max_parallel_workers_per_gather: "0", jit: "off" } as NonNullable<Options["connection"]>;

/** Settings of a session that sees the record from a vantage. */
function session(vantage: Vantage, bylines: "hidden" | "shown") {
  const { role, searchPath } = vantages[vantage];
  return {
    role,
    search_path: searchPath,
    TimeZone: "UTC",
    "onrecord.bylines": bylines,
    // A public page asks the same questions each time: planning them anew takes longer than answering.
    plan_cache_mode: role === "onrecord_public" ? "force_generic_plan" : "auto",
  } as NonNullable<Options["connection"]>;
}
