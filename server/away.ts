import { RecordError } from "@/lib/errors";
import { problem } from "@/lib/problem";
import type { Answer } from "./replaceable";

const ofMachines = /^\/(?:exports|api|desk\/lookup)\/|\.(?:atom|json|ics)(?:\?|$)/;

/** Whether what stands at an address is taken by programs, which are told of trouble by problem details (RFC 9457). */
export const isForMachines = (path: string): boolean => ofMachines.test(path);

export const recordAway = new RecordError(
  "unavailable",
  "The record cannot be reached right now. Try again in a moment.",
);

/** What a program is told while the record cannot be reached. */
export async function awayForMachines(): Promise<Answer> {
  const details = problem(recordAway);
  return {
    status: details.status,
    headers: Object.fromEntries(details.headers),
    body: await details.text(),
  };
}
