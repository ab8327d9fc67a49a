import { userOfAccount } from "@/auth/accounts";
import { connect } from "@/db";
import type { Context } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { publicationsDue, publishPlanned } from "@/review";
import { PublishQueue } from "./queue";

/** From one search for what is due to the next, in milliseconds. */
const every = 10_000;

type Policies = Pick<Context, "review" | "corrections">;

/**
 * Publishes claims when their time has come, in turns with the other instances. What came due while none was running is
 * published at the next start.
 */
export class Publishing {
  readonly #queue: PublishQueue;
  readonly #database: ReturnType<typeof connect>;
  #timer: NodeJS.Timeout | undefined;
  #finding: Promise<void> = Promise.resolve();

  constructor(
    url: string,
    private readonly policies: Policies,
    private readonly clock = systemClock,
  ) {
    this.#queue = new PublishQueue(url);
    this.#database = connect(url, "app", 2);
  }

  async start(): Promise<void> {
    await this.#queue.open();
    await this.#find();
    await this.#queue.work((id) => this.#publish(id));
    this.#timer = setInterval(() => {
      this.#finding = this.#find();
    }, every);
    this.#timer.unref();
  }

  /** Lets publications that are under way finish, within bounds: what is left is due still. */
  async stop(patience = 5000): Promise<void> {
    clearInterval(this.#timer);
    await this.#finding;
    await this.#queue.stop(patience);
    await this.#database.close();
  }

  /** Has everything queued that is due now. */
  async #find(): Promise<void> {
    try {
      await this.#queue.add(await publicationsDue(this.#database.db, this.clock.now()));
    } catch (error) {
      log.warn({ err: error }, "What is to be published now could not be found out");
    }
  }

  async #publish(id: string): Promise<void> {
    const { db } = this.#database;
    try {
      const context = { db, clock: this.clock, ...this.policies };
      const outcome = await publishPlanned(context, id, (userId) => userOfAccount(db, userId));
      log.info({ claim: id, outcome }, "A claim’s time to be published has come");
    } catch (error) {
      // The next search finds it due again.
      log.warn({ err: error, claim: id }, "A claim could not be published at its time");
    }
  }
}

/** Begins to publish in this process; returns how to stop. What goes wrong keeps nobody from being served. */
export async function startPublishing(url: string, policies: Policies): Promise<() => Promise<void>> {
  const publishing = new Publishing(url, policies);
  try {
    await publishing.start();
  } catch (error) {
    log.error({ err: error }, "Nothing is published at a set time: the queue could not be opened");
  }
  return () => publishing.stop();
}
