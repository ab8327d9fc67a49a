import { RecordError } from "@/lib/errors";

/** Exports at once in one process; each keeps a database connection busy. */
export const exportsAtOnce = 4;

let taken = 0;

/**
 * Takes one of the places for an export; the caller gives it back.
 * @throws RecordError `unavailable` when all are taken.
 */
export function takeSlot(): () => void {
  if (taken >= exportsAtOnce)
    throw new RecordError(
      "unavailable",
      `${exportsAtOnce} reports are being exported already. Try again in a moment.`,
    );
  taken += 1;
  let isTaken = true;
  return () => {
    if (isTaken) taken -= 1;
    isTaken = false;
  };
}
