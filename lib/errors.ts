/** The closed set of what can go wrong. Every transport maps these codes, and only these. */
export const errorCodes = [
  "invalid",
  "unauthenticated",
  "forbidden",
  "not_found",
  "not_offered",
  "too_large",
  "exists",
  "stale",
  "too_many",
  "busy",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Messages by field path (`citations.0.source`), each saying what was expected. */
export type FieldErrors = Readonly<Record<string, string>>;

/** An error whose message is safe and meant to be read by the person who caused it. */
export class RecordError extends Error {
  override readonly name = "RecordError";
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly fields: FieldErrors = {},
  ) {
    super(message);
  }
}

/** Bad input: one message per field, and one that stands for the whole. */
export function invalid(fields: FieldErrors, message = "Some fields need attention."): RecordError {
  return new RecordError("invalid", message, fields);
}
