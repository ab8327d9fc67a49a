import { RecordError } from "@/lib/errors";

interface Rules {
  /** Exports at once in one process; each keeps a database connection busy. */
  atOnce: number;
  /** How many of them one reader may have, those that wait for a place included. */
  perReader: number;
  /** How many may wait for a place. */
  waiting: number;
}

/** Gives a place back. */
type Release = () => void;

/** The places for exports that run at once. Whoever finds none free waits, but neither for ever nor in any number. */
export class Places {
  #taken = 0;
  readonly #readers = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  constructor(private readonly rules: Rules) {}

  /** Whether somebody waits for a place: those who have one then keep it only at a good pace. */
  get areWanted(): boolean {
    return this.#waiting.size > 0;
  }

  /**
   * Takes a place for a reader, who gives it back.
   * @param patience how long to wait for one, in milliseconds.
   * @throws RecordError `too_many` when the reader has all of theirs, `unavailable` when none came free.
   */
  async take(reader: string, patience: number, signal?: AbortSignal): Promise<Release> {
    const theirs = this.#readers.get(reader) ?? 0;
    if (theirs >= this.rules.perReader)
      throw new RecordError(
        "too_many",
        `${theirs} reports are on their way to you already. Wait until one of them is through.`,
      );
    this.#readers.set(reader, theirs + 1);
    try {
      if (this.#taken < this.rules.atOnce) this.#taken += 1;
      else await this.#turn(patience, signal);
    } catch (error) {
      this.#forget(reader);
      throw error;
    }
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.#forget(reader);
      this.#passOn();
    };
  }

  #forget(reader: string): void {
    const left = (this.#readers.get(reader) ?? 1) - 1;
    if (left > 0) this.#readers.set(reader, left);
    else this.#readers.delete(reader);
  }

  /** A place goes to who has waited longest; it counts as taken all the while. */
  #passOn(): void {
    const [next] = this.#waiting;
    if (next) next();
    else this.#taken -= 1;
  }

  #turn(patience: number, signal?: AbortSignal): Promise<void> {
    const none = new RecordError("unavailable", "All places for reports are taken. Try again in a moment.");
    if (this.#waiting.size >= this.rules.waiting) return Promise.reject(none);
    return new Promise((resolve, reject) => {
      const settle = (then: () => void) => () => {
        this.#waiting.delete(come);
        clearTimeout(timer);
        signal?.removeEventListener("abort", leave);
        then();
      };
      const come = settle(resolve);
      const leave = settle(() => reject(signal?.reason));
      const timer = setTimeout(
        settle(() => reject(none)),
        patience,
      );
      this.#waiting.add(come);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
}

/** Those of the public, and those of the newsroom, which no number of anonymous readers takes away. */
export const places = {
  published: new Places({ atOnce: 4, perReader: 2, waiting: 16 }),
  desk: new Places({ atOnce: 4, perReader: 3, waiting: 16 }),
} as const;
