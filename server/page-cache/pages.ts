import { LRUCache } from "lru-cache";
import { type Clock, systemClock } from "@/lib/clock";
import { publishedUrl } from "@/published/place";
import type { Address } from "./addresses";
import type { Changes } from "./changes";
import { type Kept, keptOf, mayBeKept, sizeOf } from "./kept";
import { lastKnownPage } from "./last-known";
import type { Rendered } from "./render";

/** What a handler answered, and the page it is kept as, if it is one. */
export interface Made {
  rendered: Rendered;
  page?: Kept;
}

interface Flight {
  made: Promise<Made>;
  /** Whether something that it is made of was touched since it began. */
  isOvertaken(made: Made): boolean;
}

interface Settings {
  render(address: string): Promise<Rendered>;
  changes: Changes;
  /** How much memory pages may take, in megabytes. */
  megabytes: number;
  clock?: Clock;
}

/** Rendered pages, each made once however many ask for it, and kept as long as there is room. */
export class Pages {
  readonly #settings: Settings;
  readonly #clock: Clock;
  readonly #flights = new Map<string, Flight>();
  /** Endless addresses have a part of their own: whoever asks for thousands drives out no meeting's page. */
  readonly #kept: Readonly<Record<"endless" | "others", LRUCache<string, Kept>>>;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#clock = settings.clock ?? systemClock;
    const room = (share: number) =>
      new LRUCache<string, Kept>({
        maxSize: Math.floor(settings.megabytes * 2 ** 20 * share),
        sizeCalculation: sizeOf,
      });
    this.#kept = { endless: room(1 / 8), others: room(7 / 8) };
  }

  /** The page, where nothing that it is made of has changed. Holds only while this instance hears of all changes. */
  current(address: Address): Kept | undefined {
    const page = this.#in(address).get(address.key);
    const now = this.#clock.now().getTime();
    if (!page || page.until <= now) return undefined;
    if (this.#settings.changes.since(page.moment, page.subjects)) return undefined;
    page.moment = this.#settings.changes.count;
    page.knownAt = now;
    return page;
  }

  /** The page as it was last known, however long ago, and saying so. */
  async lastKnown(address: Address): Promise<Kept | undefined> {
    const page = this.#in(address).get(address.key);
    if (page?.status !== 200) return undefined;
    const last = await lastKnownPage(page);
    // In its place, so that both never take room at once.
    if (this.#in(address).peek(address.key) === page) this.#in(address).set(address.key, last);
    return last;
  }

  /** The page as things stand at some moment after it was asked for. */
  async fresh(address: Address): Promise<Made> {
    // Nobody who reads from the primary waits for what is read from a replica, which may be gone.
    const key = `${publishedUrl()} ${address.key}`;
    const joined = this.#flights.get(key);
    if (joined) {
      const made = await joined.made;
      if (!joined.isOvertaken(made)) return made;
    }
    return (this.#flights.get(key) ?? this.#begin(address, key)).made;
  }

  #begin(address: Address, key: string): Flight {
    const { changes } = this.#settings;
    const moment = changes.count;
    const made = this.#make(address, moment).finally(() => this.#flights.delete(key));
    const flight: Flight = {
      made,
      isOvertaken: ({ rendered, page }) => changes.since(moment, page?.subjects ?? rendered.reads),
    };
    this.#flights.set(key, flight);
    return flight;
  }

  async #make(address: Address, moment: number): Promise<Made> {
    const now = this.#clock.now().getTime();
    const rendered = await this.#settings.render(address.key);
    if (!mayBeKept(rendered)) return { rendered };
    const page = await keptOf(address, rendered, { moment, now });
    if (!this.#settings.changes.since(moment, page.subjects)) this.#in(address).set(address.key, page);
    return { rendered, page };
  }

  #in({ endless }: Address): LRUCache<string, Kept> {
    return this.#kept[endless ? "endless" : "others"];
  }
}
