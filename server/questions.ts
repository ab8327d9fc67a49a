import { setTimeout as pause, setImmediate as turn } from "node:timers/promises";
import type postgres from "postgres";
import { createPool } from "@/db/pool";

/** A connection on which one question after another is asked, each answered in time or not at all. */
export class Questions {
  #sql: postgres.Sql | undefined;

  /** @param limit how long an answer may take, in milliseconds. */
  constructor(
    private readonly url: string,
    private readonly limit: number,
  ) {}

  /** The answer; undefined where there is none, or none in time. */
  async ask<Answer>(question: (sql: postgres.Sql) => Promise<Answer>): Promise<Answer | undefined> {
    this.#sql ??= createPool(this.url, { max: 1, max_lifetime: null, connect_timeout: this.limit / 1000 });
    const sql = this.#sql;
    const asked = question(sql).catch(() => undefined);
    const silent = pause(this.limit, undefined, { ref: false })
      // An answer may lie unread where this process itself was busy.
      .then(() => turn())
      .then(() => "silent" as const);
    const answer = await Promise.race([asked, silent]);
    if (answer !== "silent") return answer;
    // The connection waits for an answer that may never come: the next question takes another.
    this.#sql = undefined;
    void sql.end({ timeout: 0 });
    return undefined;
  }

  async stop(): Promise<void> {
    await this.#sql?.end({ timeout: 0 });
  }
}
