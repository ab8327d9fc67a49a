import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

const patience = 5 * 60_000;

/** Blank counts as unset: neither the shell nor `.env` decides what the journeys run on. */
export const defaults = {
  DATABASE_URL: "",
  DATABASE_REPLICA_URL: "",
  DATABASE_MIGRATION_URL: "",
  HOST: "",
  SITE_URL: "",
  AUTH_OIDC_ISSUER: "",
  AUTH_OIDC_ID: "",
  AUTH_OIDC_SECRET: "",
  // The sites that journeys read from are on this machine.
  FETCH_ALLOW: "127.0.0.1",
  SMTP_URL: "",
  MAIL_FROM: "",
  PAGE_CACHE_MB: "",
  REVIEW: "",
  SUGGEST_URL: "",
  SUGGEST_KEY: "",
  SUGGEST_MODEL: "",
  REVIEW_CORRECTIONS: "",
  TRUST_PROXY: "",
};

/** Starts the whole product, on a new database with the demo record; returns how to stop it. `settings` beside the usual. */
export async function startProduct(
  port: number,
  dataFolder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/start.ts"], {
    env: { ...process.env, ...defaults, ...settings, PORT: String(port), ONRECORD_DATA_DIR: dataFolder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const ended = new Promise<void>((settle) => child.on("exit", () => settle()));
  const ready = new Promise<boolean>((settle) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes("Onrecord is at")) settle(true);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    setTimeout(() => settle(false), patience).unref();
  });
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    rmSync(dataFolder, { recursive: true, force: true });
  };
  if (await Promise.race([ready, ended.then(() => false)])) return stop;
  await stop();
  throw new Error(`The product did not start:\n${output}`);
}
