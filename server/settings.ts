import { existsSync } from "node:fs";
import { type Env, readEnv } from "@/lib/env";

/** The settings of a command: the environment, then `.env` for what it leaves open. Throws an EnvError. */
export function readSettings(): Env {
  if (existsSync(".env")) process.loadEnvFile(".env");
  return readEnv();
}
