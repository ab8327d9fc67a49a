import { connect } from "@/db";
import { systemClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { currentSettings } from "@/lib/settings";
import { Queues } from "./queues";
import type { Given, Work } from "./work";

/** Does work of every kind given as it comes due, in turns with the other instances. */
export class Working {
  readonly #queues: Queues;
  readonly #pools: ReturnType<typeof connect>[];
  readonly #given: Given;
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #finding = new Map<Work, Promise<void>>();

  constructor(
    url: string,
    private readonly works: readonly Work[],
    clock = systemClock,
  ) {
    this.#queues = new Queues(url);
    const app = connect(url, "app", 3);
    // Not by the replica, which may not know yet of what is told.
    const published = connect(url, "published", 2, { bylines: currentSettings().bylines });
    this.#pools = [app, published];
    this.#given = { db: app.db, published: published.db, clock };
  }

  async start(): Promise<void> {
    await this.#queues.open();
    for (const work of this.works) {
      await this.#find(work);
      await this.#queues.work(work.queue, work.atOnce, (id) => this.#do(work, id));
      this.#timers.push(setInterval(() => this.#findAgain(work), work.every).unref());
    }
  }

  /** One search after the other: a slow one is not joined by the next. */
  #findAgain(work: Work): void {
    if (this.#finding.has(work)) return;
    const finding = this.#find(work).finally(() => this.#finding.delete(work));
    this.#finding.set(work, finding);
  }

  /** Has everything queued that is due now. */
  async #find(work: Work): Promise<void> {
    try {
      await this.#queues.add(work.queue, await work.due(this.#given));
    } catch (error) {
      log.warn({ err: error, work: work.name }, "What is due could not be found out");
    }
  }

  /** Lets what is under way finish, within bounds: what is left is due still. */
  async stop(patience = 5000): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await Promise.all(this.#finding.values());
    await this.#queues.stop(patience);
    await Promise.all(this.#pools.map((pool) => pool.close()));
  }

  async #do(work: Work, id: string): Promise<void> {
    try {
      await work.do(this.#given, id);
    } catch (error) {
      // A later search finds it due again.
      log.warn({ err: error, work: work.name, id }, "Work could not be done");
    }
  }
}

/**
 * Begins to work in this process; returns how to stop. Nobody waits for the queue to be opened, and what goes wrong keeps
 * nobody from being served: where it cannot be opened, that is tried again after some seconds.
 * @param pause from one attempt to the next, in milliseconds.
 */
export function startWorking(url: string, works: readonly Work[], pause = 15_000): () => Promise<void> {
  let working: Working | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const begin = async () => {
    const one = new Working(url, works);
    try {
      await one.start();
      working = one;
    } catch (error) {
      log.error({ err: error }, "Nothing is done beside serving yet: the queue could not be opened");
      await one.stop().catch((err) => log.warn({ err }, "The queue could not be closed"));
      if (!isOver) timer = setTimeout(again, pause).unref();
    }
  };
  let beginning = begin();
  const again = () => {
    beginning = begin();
  };
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await beginning;
    await working?.stop();
  };
}
