import { setTimeout as pause } from "node:timers/promises";
import { attachOrStart, type Lease, leave, type Server } from "./server";

/** What becomes of a server that is kept running. */
export interface KeptEvents {
  died(): void;
  /** It could not be started again: why, in the server's own last words, and in how many milliseconds it is tried again. */
  failed(error: unknown, again: number): void;
  back(): void;
}

/** Between two tries, in milliseconds: twice as long each time, within bounds. */
const firstPause = 500;
const longestPause = 30_000;

/** A server that is started again whenever it dies. */
export class Kept {
  readonly #leaving = new AbortController();
  #starting: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly server: Server,
    private lease: Lease,
    private readonly wait: typeof pause = pause,
  ) {}

  async run(events: KeptEvents): Promise<void> {
    for (;;) {
      await this.lease.lost;
      if (this.#leaving.signal.aborted) return;
      events.died();
      await this.lease.sql.end({ timeout: 0 });
      if (!(await this.#startAgain(events))) return;
      events.back();
    }
  }

  /** Ends the keeping, and then the server, unless somebody else uses it. */
  async leave(): Promise<void> {
    this.#leaving.abort();
    await this.#starting;
    await leave(this.server, this.lease);
  }

  /** Whether it runs again; it does not where this process is leaving. */
  async #startAgain(events: KeptEvents): Promise<boolean> {
    const { signal } = this.#leaving;
    for (let next = firstPause; !signal.aborted; next = Math.min(2 * next, longestPause)) {
      const starting = attachOrStart(this.server);
      this.#starting = starting.catch(() => undefined);
      try {
        this.lease = await starting;
        return !signal.aborted;
      } catch (error) {
        if (signal.aborted) return false;
        events.failed(error, next);
        await this.wait(next, undefined, { signal, ref: false }).catch(() => undefined);
      }
    }
    return false;
  }
}
