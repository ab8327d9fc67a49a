import PgBoss from "pg-boss";
import { vantages } from "@/db/pool";
import { log } from "@/lib/log";

/** The queue of sources to be looked at; migration 0021 makes its tables. */
const name = "look";

/** From one question for work to the next, in seconds. */
const every = 30;

/** How many sources one instance takes up at once. */
const batch = 10;

/** Work that is shared by all instances: each job is done by one of them, and by another where that one is ended. */
export class LookQueue {
  readonly #boss: PgBoss;

  constructor(url: string) {
    this.#boss = new PgBoss({
      connectionString: url,
      max: 2,
      application_name: `onrecord/${process.pid}/queue`,
      // As every connection of ours: the login inherits nothing.
      options: `-c role=${vantages.app.role}`,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      // The owner has made the tables.
      migrate: false,
      schedule: false,
    } as PgBoss.ConstructorOptions);
    this.#boss.on("error", (error) => log.warn({ err: error }, "The queue of looks met trouble"));
  }

  async open(): Promise<void> {
    await this.#boss.start();
  }

  /** Begins to do what waits, source by source. */
  async work(look: (sourceId: string) => Promise<void>): Promise<void> {
    await this.#boss.work<{ sourceId: string }>(
      name,
      { pollingIntervalSeconds: every, batchSize: batch },
      async (jobs) => {
        await Promise.all(jobs.map(({ data }) => look(data.sourceId)));
      },
    );
  }

  /** Of one source one job waits, whoever asks for it. */
  async add(sourceIds: readonly string[]): Promise<void> {
    for (const sourceId of sourceIds) await this.#boss.send(name, { sourceId }, { singletonKey: sourceId });
  }

  /** Lets what is under way finish, for so many milliseconds. */
  async stop(timeout: number): Promise<void> {
    await this.#boss.stop({ timeout });
  }
}
