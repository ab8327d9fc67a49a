import { setTimeout as pause } from "node:timers/promises";

const atOnce = 4;
/** Longer than this nobody waits for a page, in milliseconds: most of it is for a machine that has other work. */
const patience = 30_000;

/** What readers met with during a part of a drill. */
export interface Met {
  requests: number;
  /** Asked of another instance, as a load balancer does when a connection is refused or breaks before an answer. */
  asked_elsewhere: number;
  /** One line each: what could not be read, and why. */
  failures: string[];
  /** The longest time in which no request at all was answered, in milliseconds. */
  longest_silence: number;
}

const nothing = (): Met => ({ requests: 0, asked_elsewhere: 0, failures: [], longest_silence: 0 });

/** Readers of public pages, who ask for one after another for as long as they are let. */
export class Readers {
  #met = nothing();
  #answeredAt = performance.now();
  #stopped = false;
  readonly #reading: Promise<unknown>;

  /** @param sites where the instances are, in the order in which the balancer tries them anew for each request. */
  constructor(
    private readonly sites: readonly string[],
    private readonly paths: readonly string[],
  ) {
    this.#reading = Promise.all(Array.from({ length: atOnce }, (_, reader) => this.#readOn(reader)));
  }

  /** What was met since the last time that this was asked. */
  met(): Met {
    const met = { ...this.#met, longest_silence: Math.max(this.#met.longest_silence, this.#silence()) };
    this.#met = nothing();
    return met;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#reading;
  }

  #silence = () => performance.now() - this.#answeredAt;

  async #readOn(reader: number): Promise<void> {
    for (let turn = reader; !this.#stopped; turn += 1) {
      await this.#read(this.paths[turn % this.paths.length] ?? "/", turn);
      // A core is left for those who answer.
      await pause(5);
    }
  }

  async #read(path: string, turn: number): Promise<void> {
    this.#met.requests += 1;
    const troubles: string[] = [];
    for (let attempt = 0; attempt < this.sites.length; attempt += 1) {
      if (attempt > 0) this.#met.asked_elsewhere += 1;
      const answer = await ask(`${this.sites[(turn + attempt) % this.sites.length]}${path}`);
      if (answer === 200) {
        this.#met.longest_silence = Math.max(this.#met.longest_silence, this.#silence());
        this.#answeredAt = performance.now();
        return;
      }
      troubles.push(String(answer));
      // An answer that came is the answer, whatever it says.
      if (typeof answer === "number") break;
    }
    this.#met.failures.push(`${path}: ${troubles.join(", then ")}`);
  }
}

/** Its status, or why there is none. */
async function ask(url: string, limit = patience): Promise<number | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(limit) });
    await response.arrayBuffer();
    return response.status;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? ((cause as NodeJS.ErrnoException).code ?? cause.message) : message;
  }
}

/** Has every instance render every page once: from then on none may fail. */
export async function renderOnce(sites: readonly string[], paths: readonly string[]): Promise<void> {
  for (const url of sites.flatMap((site) => paths.map((path) => `${site}${path}`))) {
    const answer = await ask(url, 4 * patience);
    if (answer !== 200) throw new Error(`${url} cannot be read before anything is killed: ${answer}.`);
  }
}
