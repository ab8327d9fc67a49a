import pino from "pino";
import { readEnv } from "./env";

const secrets = ["password", "token", "secret", "authorization", "cookie"];

/** An error for the log: of a failed query only why it failed, because the query's values are the record's words. */
export function loggable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const reason = "params" in error && error.cause instanceof Error ? error.cause : error;
  return pino.stdSerializers.err(withoutValues(reason));
}

/** PostgreSQL's own errors carry the query and its values in fields beside the message. */
function withoutValues(error: Error): Error {
  const kept = new Error(error.message);
  kept.name = error.name;
  if (error.stack) kept.stack = error.stack;
  return Object.assign(kept, "code" in error && { code: error.code });
}

/** Structured JSON lines on standard output, at `LOG_LEVEL` and above. */
export const log = pino({
  level: readEnv().logLevel,
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: loggable, error: loggable },
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: [...secrets, ...secrets.map((name) => `*.${name}`)], censor: "[kept out]" },
});
