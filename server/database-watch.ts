import { setTimeout as pause } from "node:timers/promises";
import { Questions } from "./questions";

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
  readonly #questions: Questions;
  readonly #asking: Promise<void>;

  constructor(
    url: string,
    private readonly pace: Pace = { every: 500, limit: 1000 },
  ) {
    this.#questions = new Questions(url, pace.limit);
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
    await this.#questions.stop();
    await this.#asking;
  }

  async #askOn(): Promise<void> {
    while (!this.#stopped) {
      const answer = await this.#questions.ask((sql) => sql`select 1`);
      if (this.#stopped) return;
      this.#settle(answer === undefined);
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
}
