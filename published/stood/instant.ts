import { z } from "zod";

const rfc3339 = z.iso.datetime({ offset: true });
const hour = 60 * 60 * 1000;

/** Of years that PostgreSQL has too, which goes from 1 BC to AD 1. */
const inFourDigits = /^(?!0000)\d{4}-/;

/**
 * The canonical form of an instant in an address: RFC 3339, UTC, to the millisecond, as in
 * `2025-10-21T14:00:00.000Z`; its letters may be small ones (RFC 3339, section 5.6). Null for what names no instant
 * from the year 1 to the year 9999.
 */
export function canonicalInstant(text: string): string | null {
  const given = text.toUpperCase();
  if (!rfc3339.safeParse(given).success) return null;
  const instant = new Date(given).toISOString();
  return inFourDigits.test(instant) ? instant : null;
}

/** Whether pages as of an instant can change no more: the database refuses an act committed an hour after its instant. */
export function isSettled(instant: string, now: Date): boolean {
  return now.getTime() - new Date(instant).getTime() > hour;
}
