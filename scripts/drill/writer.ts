import { setTimeout as pause } from "node:timers/promises";
import { recordActor } from "@/actors";
import { connect } from "@/db";
import { systemClock } from "@/lib/clock";
import { logStatusChange, recordMeeting } from "@/meetings";
import { recordSource } from "@/sources";

const operator = {
  id: "00000000-0000-7000-8000-000000000000",
  email: "",
  name: "Drill",
  role: "admin",
} as const;

/** So many changes of status a meeting gets: what is derived of it is derived from all of them. */
const changesEach = 10;

/** Somebody who publishes one change after another, by the verbs of the desk, and remembers what was acknowledged. */
export class Writer {
  readonly acknowledged: string[] = [];
  refused = 0;
  /** The longest that one save took, whatever became of it, in milliseconds. */
  longest = 0;
  #stopped = false;
  #waiting: (() => void)[] = [];
  readonly #connection: ReturnType<typeof connect>;
  readonly #writing: Promise<void>;

  constructor(url: string) {
    this.#connection = connect(url, "app", 2);
    this.#writing = this.#writeOn();
  }

  /** Once a change that is begun after this is acknowledged; returns how long that took, in milliseconds. */
  async next(): Promise<number> {
    const since = performance.now();
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return performance.now() - since;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#writing;
    await this.#connection.close();
  }

  async #writeOn(): Promise<void> {
    for (let number = 0; !this.#stopped; number += 1) {
      const waiting = this.#waiting.splice(0);
      try {
        this.acknowledged.push(...(await this.#write(number)));
        for (const acknowledged of waiting) acknowledged();
      } catch {
        this.refused += 1;
        this.#waiting.unshift(...waiting);
        this.#about = undefined;
      }
      await pause(20);
    }
  }

  #about: { meeting: string; source: string } | undefined;

  /** The ids of what is on record by then. */
  async #write(number: number): Promise<string[]> {
    const context = {
      db: this.#connection.db,
      user: operator,
      clock: systemClock,
      review: "optional",
    } as const;
    if (number % changesEach === 0) this.#about = undefined;
    const written: string[] = [];
    if (!this.#about) {
      const name = `Drill ${Date.now()} ${number}`;
      const publisher = await this.#timed(() => recordActor(context, { kind: "outlet", name }));
      const source = await this.#timed(() => recordSource(context, { publisher: publisher.id, title: name }));
      const meeting = await this.#timed(() =>
        recordMeeting(context, { title: name, kind: "talks", participants: [] }),
      );
      this.#about = { meeting: meeting.id, source: source.id };
      written.push(publisher.id, source.id, meeting.id);
    }
    const { meeting, source } = this.#about;
    const claim = await this.#timed(() =>
      logStatusChange(
        context,
        {
          meeting,
          status: number % 2 === 0 ? "planned" : "in_doubt",
          effective: "2025-10-21",
          accordingTo: null,
          note: `Change ${number}`,
          citations: [{ source }],
        },
        "published",
      ),
    );
    return [...written, claim.id];
  }

  async #timed<Result>(save: () => Promise<Result>): Promise<Result> {
    const since = performance.now();
    try {
      return await save();
    } finally {
      this.longest = Math.max(this.longest, performance.now() - since);
    }
  }
}
