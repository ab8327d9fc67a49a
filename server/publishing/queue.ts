import PgBoss from "pg-boss";
import { vantages } from "@/db/pool";
import { log } from "@/lib/log";

/** The queue of claims whose time to be published has come; migration 0027 makes it. */
const name = "publish";

/** From one question for work to the next, in seconds. */
const every = 5;

/** Work that is shared by all instances: each job is done by one of them, and by another where that one is ended. */
export class PublishQueue {
  readonly #boss: PgBoss;

  constructor(url: string) {
    this.#boss = new PgBoss({
      connectionString: url,
      max: 2,
      application_name: `onrecord/${process.pid}/publishing`,
      // As every connection of ours: the login inherits nothing.
      options: `-c role=${vantages.app.role}`,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      // The owner has made the tables.
      migrate: false,
      schedule: false,
    } as PgBoss.ConstructorOptions);
    this.#boss.on("error", (error) => log.warn({ err: error }, "The queue of publications met trouble"));
  }

  async open(): Promise<void> {
    await this.#boss.start();
  }

  /** Begins to do what waits, claim by claim. */
  async work(publish: (claimId: string) => Promise<void>): Promise<void> {
    await this.#boss.work<{ claimId: string }>(
      name,
      { pollingIntervalSeconds: every, batchSize: 20 },
      async (jobs) => {
        for (const { data } of jobs) await publish(data.claimId);
      },
    );
  }

  /** Of one claim one job waits, whoever asks for it. */
  async add(claimIds: readonly string[]): Promise<void> {
    for (const claimId of claimIds) await this.#boss.send(name, { claimId }, { singletonKey: claimId });
  }

  /** Lets what is under way finish, for so many milliseconds. */
  async stop(timeout: number): Promise<void> {
    await this.#boss.stop({ timeout });
  }
}
