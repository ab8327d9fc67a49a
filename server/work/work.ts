import type { Database } from "@/db";
import type { Clock } from "@/lib/clock";

/** What a kind of work is given: the record as whoever serves writes it, and as the public reads it. */
export interface Given {
  db: Database;
  published: Database;
  clock: Clock;
}

/**
 * Work that is done beside serving, by one of several instances. What is due stands in tables of its own, and whoever
 * does it takes it up there first: the queue only shares it out, so that one that is lost or emptied heals itself.
 */
export interface Work {
  /** The name of its queue, which a migration makes. */
  queue: string;
  /** What it is, for the log. */
  name: string;
  /** From one search for what is due to the next, in milliseconds. */
  every: number;
  /** How many of it one instance does at once. */
  atOnce: number;
  /** The ids of what is due now. */
  due(given: Given): Promise<readonly string[]>;
  /** Does one, unless another instance has taken it up. */
  do(given: Given, id: string): Promise<void>;
}
