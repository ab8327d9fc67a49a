import PgBoss from "pg-boss";
import { vantages } from "@/db/pool";
import { log } from "@/lib/log";

/** Queues that all instances share: each job is done by one of them, and by another where that one is ended. */
export class Queues {
  readonly #boss: PgBoss;
  readonly #workers = new Map<string, string>();

  constructor(url: string) {
    this.#boss = new PgBoss({
      connectionString: url,
      max: 2,
      application_name: `onrecord/${process.pid}/queue`,
      // As every connection of ours: the login inherits nothing.
      options: `-c role=${vantages.app.role}`,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      // The owner has made the tables, and each queue.
      migrate: false,
      schedule: false,
    } as PgBoss.ConstructorOptions);
    this.#boss.on("error", (error) => log.warn({ err: error }, "The queue met trouble"));
  }

  async open(): Promise<void> {
    await this.#boss.start();
  }

  /** Begins to do what waits in a queue, one batch after the other. What `work` throws is lost: it is due still. */
  async work(queue: string, atOnce: number, work: (id: string) => Promise<void>): Promise<void> {
    const asked = { pollingIntervalSeconds: 30, batchSize: atOnce };
    const working: Promise<string> = this.#boss.work<{ id: string }>(queue, asked, async (jobs) => {
      await Promise.all(jobs.flatMap(({ data }) => (data?.id ? [work(data.id)] : [])));
      // After a whole batch more may wait: pg-boss would look only after its interval.
      if (jobs.length === atOnce) this.#boss.notifyWorker(await working);
    });
    this.#workers.set(queue, await working);
  }

  /** Of one thing one job waits, whoever asks for it. This instance begins at once where it is idle. */
  async add(queue: string, ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#boss.send(queue, { id }, { singletonKey: id });
    const worker = this.#workers.get(queue);
    if (worker && ids.length > 0) this.#boss.notifyWorker(worker);
  }

  /** Lets what is under way finish, for so many milliseconds. */
  async stop(timeout: number): Promise<void> {
    await this.#boss.stop({ timeout });
  }
}
