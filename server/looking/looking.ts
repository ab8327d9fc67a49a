import { connect } from "@/db";
import { systemClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { type Fetching, lookAt, sourcesDue, takeUp } from "@/sources";
import { LookQueue } from "./queue";

/** From one search for what is due to the next, in milliseconds: no host is asked more often. */
const every = 60_000;

/**
 * Looks again at the addresses that published claims cite, as each is due, in turns with the other instances. Where
 * nothing is cited it asks the database once a minute, and nobody else anything.
 */
export class Looking {
  readonly #queue: LookQueue;
  readonly #database: ReturnType<typeof connect>;
  #timer: NodeJS.Timeout | undefined;
  #finding: Promise<void> = Promise.resolve();

  constructor(
    url: string,
    private readonly fetching: Fetching,
    private readonly clock = systemClock,
  ) {
    this.#queue = new LookQueue(url);
    this.#database = connect(url, "app", 2);
  }

  async start(): Promise<void> {
    await this.#queue.open();
    await this.#find();
    await this.#queue.work((id) => this.#look(id));
    this.#timer = setInterval(() => {
      this.#finding = this.#find();
    }, every);
    this.#timer.unref();
  }

  /** Has everything queued that is due now. */
  async #find(): Promise<void> {
    try {
      await this.#queue.add(await sourcesDue(this.#database.db, this.clock.now()));
    } catch (error) {
      log.warn({ err: error }, "What is due to be looked at could not be found out");
    }
  }

  /** Lets looks that are under way finish, within bounds: what is left is due still. */
  async stop(patience = 5000): Promise<void> {
    clearInterval(this.#timer);
    await this.#finding;
    await this.#queue.stop(patience);
    await this.#database.close();
  }

  async #look(id: string): Promise<void> {
    const { db } = this.#database;
    try {
      if (!(await takeUp(db, id, this.clock.now()))) return;
      const outcome = await lookAt(db, id, this.clock, this.fetching);
      log.info({ source: id, outcome }, "A source was looked at");
    } catch (error) {
      // The next search finds it due again.
      log.warn({ err: error, source: id }, "A source could not be looked at");
    }
  }
}

/** Begins to look again in this process; returns how to stop. What goes wrong keeps nobody from being served. */
export async function startLooking(url: string, fetching: Fetching): Promise<() => Promise<void>> {
  const looking = new Looking(url, fetching);
  try {
    await looking.start();
  } catch (error) {
    log.error({ err: error }, "Sources are not looked at again: the queue could not be opened");
  }
  return () => looking.stop();
}
