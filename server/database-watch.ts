import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import type postgres from "postgres";
import { createPool } from "@/db/pool";

interface Pace {
  /** From one question to the next, in milliseconds. */
  every: number;
  /** How long an answer may take until the database counts as away. */
  limit: number;
}

/** Whether a database answers, asked all the time, so that no request has to find out by waiting. */
export class DatabaseWatch {
  #isAway = false;
  #stopped = false;
  #listeners = new Set<() => void>();
  #sql: postgres.Sql | undefined;
  readonly #asking: Promise<void>;

  constructor(
    private readonly url: string,
    private readonly pace: Pace = { every: 500, limit: 1000 },
  ) {
    this.#asking = this.#askOn();
  }

  get isAway(): boolean {
    return this.#isAway;
  }

  /** Calls back once the database goes away; returns how to be spared that. */
  onceAway(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#sql?.end({ timeout: 0 });
    await this.#asking;
  }

  async #askOn(): Promise<void> {
    while (!this.#stopped) {
      const answered = await this.#answers();
      if (this.#stopped) return;
      this.#settle(!answered);
      await pause(this.pace.every, undefined, { ref: false });
    }
  }

  #settle(isAway: boolean): void {
    const isNews = isAway && !this.#isAway;
    this.#isAway = isAway;
    if (!isNews) return;
    const told = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of told) listener();
  }

  async #answers(): Promise<boolean> {
    const { limit } = this.pace;
    this.#sql ??= createPool(this.url, { max: 1, max_lifetime: null, connect_timeout: limit / 1000 });
    const sql = this.#sql;
    const asked = sql`select 1`.then(
      () => true,
      () => false,
    );
    const silent = pause(limit, undefined, { ref: false })
      // An answer may lie unread where this process itself was busy.
      .then(() => turn())
      .then(() => "silent" as const);
    const answer = await Promise.race([asked, silent]);
    if (answer !== "silent") return answer;
    // The connection waits for an answer that may never come: the next question takes another.
    this.#sql = undefined;
    void sql.end({ timeout: 0 });
    return false;
  }
}
