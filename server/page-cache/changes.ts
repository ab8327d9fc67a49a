import type { Touched } from "@/ledger";

/** More subjects than this are forgotten, and everything counts as touched. */
const most = 100_000;

/** What was touched, and in what order. */
export class Changes {
  #count = 0;
  #everything = 0;
  readonly #last = new Map<string, number>();
  readonly #listeners = new Set<() => void>();

  /** How many there were so far: a moment, for {@link since}. */
  get count(): number {
    return this.#count;
  }

  touch(touched: Touched["subjects"]): void {
    this.#note(touched);
    for (const listener of this.#listeners) listener();
  }

  /** Tells of each touch, once it is noted; returns how to stop. */
  onTouched(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #note(touched: Touched["subjects"]): void {
    this.#count += 1;
    if (touched !== "everything") for (const id of touched) this.#last.set(id, this.#count);
    if (touched !== "everything" && this.#last.size <= most) return;
    this.#everything = this.#count;
    this.#last.clear();
  }

  /** Whether anything that a page is made of has been touched since a moment. */
  since(moment: number, subjects: ReadonlySet<string> | "everything"): boolean {
    if (moment === this.#count) return false;
    if (subjects === "everything" || moment < this.#everything) return true;
    for (const id of subjects) if ((this.#last.get(id) ?? 0) > moment) return true;
    return false;
  }
}
