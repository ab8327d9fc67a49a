import { setTimeout as pause } from "node:timers/promises";
import { createPool } from "@/db/pool";
import type { Touched } from "@/ledger";
import { log } from "@/lib/log";

/** How far the primary has come in its log of changes, and whether a replica has come as far. */
export interface Positions {
  ofPrimary(): Promise<string>;
  isReached(position: string): Promise<boolean>;
  close(): Promise<unknown>;
}

/** Asks both. What is no replica of PostgreSQL's own streaming counts as having reached everything. */
export function positionsOf(primaryUrl: string, replicaUrl: string): Positions {
  const primary = createPool(primaryUrl, { max: 1, idle_timeout: 60 });
  const replica = createPool(replicaUrl, { max: 1, idle_timeout: 60 });
  return {
    ofPrimary: async () => {
      const [row] = await primary<{ at: string }[]>`select pg_current_wal_lsn()::text as at`;
      return row?.at ?? "0/0";
    },
    isReached: async (position) => {
      const [row] = await replica<{ reached: boolean }[]>`
        select coalesce(pg_last_wal_replay_lsn() >= ${position}::pg_lsn, true) as reached`;
      return row?.reached ?? true;
    },
    close: () => Promise.all([primary.end({ timeout: 0 }), replica.end({ timeout: 0 })]),
  };
}

/**
 * Tells what was touched once more when a replica has it: a page that is read there in between may be of before.
 * @param again how long to wait between two looks, in milliseconds.
 */
export class Replica {
  readonly #waiting: Touched["subjects"][] = [];
  #following: Promise<void> | undefined;
  #stopped = false;

  constructor(
    private readonly positions: Positions,
    private readonly tell: (subjects: Touched["subjects"]) => void,
    private readonly again = 50,
  ) {}

  follow(subjects: Touched["subjects"]): void {
    this.#waiting.push(subjects);
    this.#following ??= this.#follow().finally(() => {
      this.#following = undefined;
    });
  }

  stop(): void {
    this.#stopped = true;
    void this.positions.close();
  }

  async #follow(): Promise<void> {
    while (this.#waiting.length > 0 && !this.#stopped) {
      const told = this.#waiting.splice(0);
      while (!this.#stopped && !(await this.#hasCaughtUp()))
        await pause(this.again, undefined, { ref: false });
      for (const subjects of told) this.tell(subjects);
    }
  }

  #position: string | undefined;
  async #hasCaughtUp(): Promise<boolean> {
    try {
      this.#position ??= await this.positions.ofPrimary();
      if (!(await this.positions.isReached(this.#position))) return false;
    } catch (error) {
      if (!this.#stopped) log.warn({ err: error }, "the replica cannot be asked how far it is");
      return false;
    }
    this.#position = undefined;
    return true;
  }
}
