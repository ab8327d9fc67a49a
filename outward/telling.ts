import type { Database } from "@/db";
import type { Clock } from "@/lib/clock";

/** What telling others needs: the record as it is written, as the public reads it, and where the site is. */
export interface Telling {
  db: Database;
  published: Database;
  clock: Clock;
  siteUrl: string;
}
