import pino from "pino";
import { readEnv } from "./env";

const secrets = ["password", "token", "secret", "authorization", "cookie"];

/** Structured JSON lines on standard output, at `LOG_LEVEL` and above. */
export const log = pino({
  level: readEnv().logLevel,
  base: { pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths: [...secrets, ...secrets.map((name) => `*.${name}`)], censor: "[kept out]" },
});
