/** How many may stay at once: of one caller, and of all. */
export interface Room {
  ofCaller: number;
  inAll: number;
}

/** Who stays, counted by caller and in all. */
export class Places {
  readonly #ofCaller = new Map<string, number>();
  #all = 0;

  constructor(private readonly room: Room) {}

  /** What is full, where somebody cannot have a place; else the place, to be given back once. */
  take(caller: string): { full: "caller" | "all" } | { leave(): void } {
    const taken = this.#ofCaller.get(caller) ?? 0;
    if (this.#all >= this.room.inAll) return { full: "all" };
    if (taken >= this.room.ofCaller) return { full: "caller" };
    this.#all += 1;
    this.#ofCaller.set(caller, taken + 1);
    return { leave: () => this.#leave(caller) };
  }

  #leave(caller: string): void {
    this.#all -= 1;
    const left = (this.#ofCaller.get(caller) ?? 1) - 1;
    if (left > 0) this.#ofCaller.set(caller, left);
    else this.#ofCaller.delete(caller);
  }
}
