import { RecordError } from "@/lib/errors";

/**
 * Makes sure that an edit was made to what is there now.
 * @throws RecordError `stale` when somebody else has changed it since it was read.
 */
export function requireVersion(seen: number, current: number): void {
  if (seen !== current)
    throw new RecordError(
      "stale",
      "Somebody else has changed this since you opened it. Nothing was done: reload to see the change.",
    );
}
