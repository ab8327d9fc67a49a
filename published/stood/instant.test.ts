import { expect, it } from "vitest";
import { canonicalInstant } from "./instant";

it.each([
  ["2025-10-21T14:00:00Z", "2025-10-21T14:00:00.000Z"],
  ["2025-10-21T16:00:00.5+02:00", "2025-10-21T14:00:00.500Z"],
  ["2025-10-21t14:00:00z", "2025-10-21T14:00:00.000Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  // PostgreSQL has no year 0, and writes what comes after 9999 and before 1 otherwise.
  ["0000-06-01T00:00:00.000Z", null],
  ["0001-01-01T00:00:00+01:00", null],
  ["0000-01-01T00:00:00+01:00", null],
  ["9999-12-31T23:59:59-01:00", null],
  ["2025-02-30T00:00:00Z", null],
  ["2025-10-21", null],
  ["2025-10-21T14:00:00", null],
  ["yesterday", null],
])("%s is the instant %s", (text, instant) => expect(canonicalInstant(text)).toBe(instant));
