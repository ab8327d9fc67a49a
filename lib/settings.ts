import { type Env, readEnv } from "./env";

let settings: Env | undefined;

/** The settings of this process, read once: they do not change while it runs. Throws as {@link readEnv} does. */
export function currentSettings(): Env {
  settings ??= readEnv();
  return settings;
}
