import type { Reader } from "@/db";
import type { Clock } from "@/lib/clock";
import type { User } from "./user";

/** Who asks for a change to accounts, where they are, and what time it is. */
export interface Caller {
  db: Reader;
  user: User | null;
  clock: Clock;
}
