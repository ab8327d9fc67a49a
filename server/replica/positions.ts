import { Questions } from "@/server/questions";

/** How far the primary has come in its log of changes, and how far a replica has replayed it; undefined: no answer. */
export interface Positions {
  ofPrimary(): Promise<bigint | undefined>;
  ofReplica(): Promise<bigint | undefined>;
  stop(): Promise<unknown>;
}

/** Beyond any: of what is no replica of PostgreSQL's own streaming, say the same database by another address. */
const all = (1n << 64n) - 1n;

/** Asks both, each on a connection of its own. @param limit how long an answer may take, in milliseconds. */
export function positionsOf(primaryUrl: string, replicaUrl: string, limit: number): Positions {
  const primary = new Questions(primaryUrl, limit);
  const replica = new Questions(replicaUrl, limit);
  return {
    ofPrimary: () =>
      primary.ask(async (sql) => {
        const [row] = await sql<{ at: string }[]>`select (pg_current_wal_lsn() - '0/0')::text as at`;
        return BigInt(row?.at ?? 0);
      }),
    ofReplica: () =>
      replica.ask(async (sql) => {
        const [row] = await sql<{ at: string | null }[]>`
          select case when pg_is_in_recovery() then (pg_last_wal_replay_lsn() - '0/0')::text end as at`;
        return row?.at ? BigInt(row.at) : all;
      }),
    stop: () => Promise.all([primary.stop(), replica.stop()]),
  };
}
