import { EventEmitter, once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { createPool, type PoolOptions } from "@/db/pool";
import { readTouched, type Touched, touchedChannel } from "@/ledger";
import { log } from "@/lib/log";

/** All in milliseconds. */
interface Patience {
  /** How long the database may take to answer before it counts as lost. */
  answer: number;
  /** Between two looks at whether it still answers. */
  beat: number;
  /** Between two tries to reach it. */
  again: number;
}
const usual: Patience = { answer: 5000, beat: 1000, again: 250 };

/** What postgres.js takes besides its declared options. */
interface Options extends PoolOptions {
  onnotify(channel: string, payload: string): void;
}

/** `hears` of every change; has `lost` the connection and is about to try again; or cannot reach the database. */
export type Hearing = "hears" | "lost" | "unreachable";

/**
 * One connection of its own on which the database tells what is touched. Whenever it comes about anew, everything counts
 * as touched: nobody knows what was missed. `listen` of postgres.js would do that in silence.
 */
export class Listener {
  readonly #stop = new AbortController();
  readonly #events = new EventEmitter().setMaxListeners(0);
  #hearing: Hearing = "lost";

  constructor(
    private readonly url: string,
    private readonly tell: (touched: Touched) => void,
    /** That any number of acts may have been missed. */
    private readonly tellMissed: () => void,
    private readonly patience: Patience = usual,
  ) {}

  get hearing(): Hearing {
    return this.#hearing;
  }

  /** Listens until it is stopped. Resolves once it hears, or cannot. */
  async start(): Promise<void> {
    const tried = once(this.#events, "tried");
    void this.#listen();
    await tried;
  }

  stop(): void {
    this.#stop.abort();
    this.#events.emit("lost");
  }

  /** Resolves once the database cannot be reached; at once where that is so. */
  async lost(signal: AbortSignal): Promise<void> {
    if (this.#hearing === "hears") await once(this.#events, "lost", { signal });
  }

  async #listen(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#once();
      this.#events.emit("lost");
      if (this.#hearing !== "unreachable") continue;
      await pause(this.patience.again, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  /** From one connection's beginning to its end. */
  async #once(): Promise<void> {
    const end = new AbortController();
    const options: Options = {
      max: 1,
      idle_timeout: 0,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: this.patience.answer / 1000,
      onclose: () => end.abort(),
      onnotify: (channel, payload) => channel === touchedChannel && this.tell(readTouched(payload)),
    };
    const sql = createPool(this.url, options);
    const answers = (query: Promise<unknown>) =>
      Promise.race([query, pause(this.patience.answer, "late", { ref: false })]).then((answer) => {
        if (answer === "late") throw new Error("The database does not answer.");
      });
    try {
      await answers(sql`listen ${sql(touchedChannel)}`);
      this.tellMissed();
      if (this.#hearing === "unreachable") log.info("the record can be reached again");
      this.#become("hears");
      const over = AbortSignal.any([end.signal, this.#stop.signal]);
      while (!over.aborted) {
        await pause(this.patience.beat, undefined, { signal: over }).catch(() => undefined);
        if (!over.aborted) await answers(sql`select 1`);
      }
      this.#become("lost");
    } catch (error) {
      if (this.#hearing !== "unreachable") log.error({ err: error }, "the record cannot be reached");
      this.#become(this.#hearing === "hears" ? "lost" : "unreachable");
    } finally {
      void sql.end({ timeout: 0 });
    }
  }

  #become(hearing: Hearing): void {
    this.#hearing = hearing;
    this.#events.emit("tried");
  }
}
