import { eq } from "drizzle-orm";
import { userOfAccount } from "@/auth/accounts";
import type { TwoStepPolicy } from "@/auth/sessions";
import { connect, tables } from "@/db";
import { runImport, takeUpRun } from "@/dossiers/runs";
import type { Context } from "@/ledger";
import { systemClock } from "@/lib/clock";
import { log } from "@/lib/log";

/** From one search for files that wait to the next, in milliseconds. */
const every = 1_000;

type Policies = Pick<Context, "review" | "corrections">;

/** Imports the files that editors sent at the desk, one after another, in turns with the other instances. */
export class Importing {
  readonly #importing: ReturnType<typeof connect>;
  readonly #beside: ReturnType<typeof connect>;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(
    url: string,
    private readonly policies: Policies,
    private readonly twoStepOfAdmins: TwoStepPolicy,
    private readonly clock = systemClock,
  ) {
    this.#importing = connect(url, "app", 1, { work: "import" });
    this.#beside = connect(url, "app", 2);
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#work = this.once()
        .catch((error) => log.warn({ err: error }, "Files that are to be imported could not be looked for"))
        .then(() => {
          if (!this.#isStopped) this.start();
        });
    }, every);
    this.#timer.unref();
  }

  /** Does what waits now. */
  async once(): Promise<void> {
    for (;;) {
      const taken = this.#isStopped ? null : await takeUpRun(this.#beside.db, this.clock.now());
      if (taken === null) return;
      const context = await this.#contextOf(taken.id);
      const state = await runImport(context, this.#beside.db, taken, this.#ending.signal);
      log.info({ import: taken.id, state }, "A file was taken through");
    }
  }

  /** Ends an import that is under way: nothing of it is left, and it is taken up again. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    this.#ending.abort();
    await this.#work;
    await Promise.all([this.#importing.close(), this.#beside.close()]);
  }

  /** As whoever sent the file, with the role that they have by now. */
  async #contextOf(id: string): Promise<Context> {
    const { importRun } = tables;
    const [run] = await this.#beside.db
      .select({ userId: importRun.userId })
      .from(importRun)
      .where(eq(importRun.id, id));
    const user = run ? await userOfAccount(this.#beside.db, run.userId, this.twoStepOfAdmins) : null;
    return { db: this.#importing.db, user, clock: this.clock, ...this.policies };
  }
}
