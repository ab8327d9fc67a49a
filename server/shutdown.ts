type Step = () => Promise<void> | void;

/** npm passes a Ctrl-C on to a program that the terminal has already sent it to: one press, two signals. */
const onePress = 1000;

/**
 * Stops a long-running command in order: at the first signal its steps run, the last added first; pressing Ctrl-C again
 * does not wait for them.
 */
export class Shutdown {
  readonly #steps: Step[] = [];
  #begun: Promise<never> | undefined;
  #since = 0;

  constructor() {
    // A closed terminal ends the command too; without one, as under nohup, a hang-up is not ours to hear.
    const signals = ["SIGINT", "SIGTERM", ...(process.stdin.isTTY ? ["SIGHUP"] : [])];
    for (const signal of signals) process.on(signal, () => this.#signalled());
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
    this.#since ||= Date.now();
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

  #signalled(): void {
    if (!this.begun) void this.begin(0);
    else if (Date.now() - this.#since > onePress) process.exit(1);
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
