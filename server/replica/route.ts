import { EventEmitter, once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log";
import type { Positions } from "./positions";

/** All in milliseconds. */
interface Pace {
  /** From one look at both to the next; and while something is awaited from the replica. */
  beat: number;
  waiting: number;
  /** How long the replica may be behind the primary. */
  lag: number;
}

/** How long an answer may take: with the time to the next look, less than the second that a reader may lose. */
export const answerLimit = 500;
const usual: Pace = { beat: 250, waiting: 20, lag: 5000 };

/**
 * Whether public reads may go to the replica: while it answers, has replayed every change that this process has heard
 * of, and is not too far behind in any other. While the primary is away, whatever it has is the best that there is.
 */
export class ReplicaRoute {
  readonly #stop = new AbortController();
  readonly #events = new EventEmitter().setMaxListeners(0);
  /** Changes heard of, and how many of them the position that has to be reached covers. */
  #heard = 1;
  #covered = 0;
  #needed = 0n;
  /** Positions of the primary that the replica has not been seen to reach, and when each was. */
  #ahead: { position: bigint; since: number }[] = [];
  #primaryAnswers = true;
  #replayed: bigint | undefined;
  #isWell = false;
  /** Read from without knowing that it has everything, because the primary does not say. */
  #isTrusted = false;
  #lastCause = "";
  readonly #looking: Promise<void>;

  constructor(
    private readonly positions: Positions,
    private readonly tell: (isWell: boolean) => void,
    private readonly pace: Pace = usual,
    private readonly now: () => number = Date.now,
  ) {
    tell(false);
    this.#looking = this.#lookOn();
  }

  get isWell(): boolean {
    return this.#isWell;
  }

  /** Something was changed: until the replica has it, it is passed over, from this moment on. */
  heardOfChange(): void {
    this.#heard += 1;
    this.#settle();
    this.#events.emit("wake");
  }

  /** Resolves once the replica that was read from answers no more. */
  async lost(signal: AbortSignal): Promise<undefined> {
    await once(this.#events, "lost", { signal });
    return undefined;
  }

  /** Calls back when readers may have been shown what had been changed by then, and no longer are. */
  onceMore(listener: () => void): void {
    this.#events.on("once more", listener);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#events.emit("wake");
    await this.positions.stop();
    await this.#looking;
  }

  async #lookOn(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      await this.#look();
      await this.#rest();
    }
  }

  async #rest(): Promise<void> {
    const woken = new AbortController();
    const wake = () => woken.abort();
    this.#events.once("wake", wake);
    if (this.#stop.signal.aborted) wake();
    const time = this.#isWell || this.#replayed === undefined ? this.pace.beat : this.pace.waiting;
    await pause(time, undefined, { ref: false, signal: woken.signal }).catch(() => undefined);
    this.#events.off("wake", wake);
  }

  async #look(): Promise<void> {
    const heard = this.#heard;
    const [primary, replayed] = await Promise.all([this.positions.ofPrimary(), this.positions.ofReplica()]);
    if (this.#stop.signal.aborted) return;
    this.#primaryAnswers = primary !== undefined;
    if (primary !== undefined) {
      // Asked for after the changes were heard of, and so beyond all of them.
      if (heard > this.#covered) this.#needed = primary;
      this.#covered = heard;
      if (primary > (this.#ahead.at(-1)?.position ?? 0n))
        this.#ahead.push({ position: primary, since: this.now() });
    }
    this.#replayed = replayed;
    if (replayed !== undefined) this.#ahead = this.#ahead.filter(({ position }) => position > replayed);
    this.#settle();
  }

  #settle(): void {
    const cause = this.#causeToPassOver();
    const was = this.#isWell;
    this.#isWell = cause === undefined;
    if (was !== this.#isWell) this.tell(this.#isWell);
    if (was && cause === silent) this.#events.emit("lost");
    const wasTrusted = this.#isTrusted;
    this.#isTrusted = this.#isWell && !this.#hasEverything();
    if (wasTrusted && !this.#isTrusted) this.#events.emit("once more");
    this.#report(cause);
  }

  #hasEverything(): boolean {
    return this.#covered >= this.#heard && (this.#replayed ?? 0n) >= this.#needed;
  }

  #causeToPassOver(): string | undefined {
    if (this.#replayed === undefined) return silent;
    if (!this.#primaryAnswers) return undefined;
    const [oldest] = this.#ahead;
    if (oldest && this.now() - oldest.since > this.pace.lag) return late;
    return this.#hasEverything() ? undefined : catchingUp;
  }

  /** Of what an administrator should know; every change is awaited for some milliseconds. */
  #report(cause = ""): void {
    if (cause === catchingUp || cause === this.#lastCause) return;
    if (cause !== "") log.warn({ cause }, "Public pages pass over the replica, and read from the primary");
    else if (this.#lastCause !== "") log.info("Public pages read from the replica again");
    this.#lastCause = cause;
  }
}

const silent = "it does not answer";
const late = "it is too far behind";
const catchingUp = "it has not got the last change yet";
