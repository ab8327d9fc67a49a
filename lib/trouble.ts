import { RecordError } from "./errors";

const away = "The record cannot be reached right now. Try again in a moment.";
const tooLong = "This took longer than it may, and was stopped. Try again in a moment.";
const full =
  "The disk that holds the record is full: nothing can be saved until there is room. Tell whoever runs this site.";

/** What each state of PostgreSQL (SQLSTATE) means to whoever asked. */
const states: Readonly<Record<string, () => RecordError>> = {
  // query_canceled: by statement_timeout, or by an administrator.
  "57014": () => new RecordError("busy", tooLong),
  // lock_not_available: lock_timeout.
  "55P03": () =>
    new RecordError(
      "busy",
      "Somebody else is changing this part of the record just now. Try again in a moment.",
    ),
  // idle_in_transaction_session_timeout.
  "25P03": () => new RecordError("busy", tooLong),
  // too_many_connections, out_of_memory.
  "53300": () => new RecordError("busy", "The record has more to do than it can. Try again in a moment."),
  "53200": () => new RecordError("busy", "The record has more to do than it can. Try again in a moment."),
  // disk_full.
  "53100": () => new RecordError("unavailable", full),
};

/** Class 08, 57P01–57P03, and what the driver and the operating system say of a connection. */
const isAway = (code: string) =>
  /^(08|57P0)|^(ECONN|EHOST|ENET|ENOTFOUND|EAI_|EPIPE|ETIMEDOUT|CONNECT)/.test(code);

/**
 * What trouble with the database means, in words for whoever asked: that it is away, too busy, out of room. Null for an
 * error of any other kind.
 */
export function troubleOf(error: unknown): RecordError | null {
  for (const code of codesOf(error)) {
    const known = states[code];
    if (known) return known();
    if (isAway(code)) return new RecordError("unavailable", away);
  }
  return null;
}

/** The codes of an error and of what caused it: SQLSTATE, or the driver's. */
export function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error ? [String(error.code)] : [];
  const several = error instanceof AggregateError ? error.errors.flatMap(codesOf) : [];
  return [...own, ...several, ...codesOf(error.cause)];
}
