type Step = () => Promise<void> | void;

/**
 * Stops a long-running command in order: at the first SIGINT or SIGTERM its steps run, the last added first; a second
 * signal does not wait for them.
 */
export class Shutdown {
  readonly #steps: Step[] = [];
  #begun: Promise<never> | undefined;

  constructor() {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => {
        if (this.#begun) process.exit(1);
        void this.begin(0);
      });
    }
    this.#followNpm();
  }

  get begun(): boolean {
    return this.#begun !== undefined;
  }

  add(step: Step): void {
    this.#steps.unshift(step);
  }

  /** Runs the steps and ends the process. A step that fails does not keep the others from running. */
  begin(code: number): Promise<never> {
    this.#begun ??= (async () => {
      let exitCode = code;
      for (const step of this.#steps) {
        try {
          await step();
        } catch (error) {
          exitCode = 1;
          process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
        }
      }
      process.exit(exitCode);
    })();
    return this.#begun;
  }

  /** npm passes signals on, but not that it was itself killed. */
  #followNpm(): void {
    if (!process.env["npm_lifecycle_event"]) return;
    const npm = process.ppid;
    setInterval(() => {
      if (process.ppid !== npm && !this.begun) void this.begin(1);
    }, 1000).unref();
  }
}
