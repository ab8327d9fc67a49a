import { z } from "zod";

const rfc3339 = z.iso.datetime({ offset: true });
const hour = 60 * 60 * 1000;

/**
 * The canonical form of an instant in an address: RFC 3339, UTC, to the millisecond, as in
 * `2025-10-21T14:00:00.000Z`. Null for what names no instant.
 */
export function canonicalInstant(text: string): string | null {
  return rfc3339.safeParse(text).success ? new Date(text).toISOString() : null;
}

/** Whether pages as of an instant can change no more: the database refuses an act committed an hour after its instant. */
export function isSettled(instant: string, now: Date): boolean {
  return now.getTime() - new Date(instant).getTime() > hour;
}
