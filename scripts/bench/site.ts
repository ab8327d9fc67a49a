import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "@/server/free-port";
import { ending, start } from "./run";

/** A site that answers. */
export interface Site {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

interface SiteOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
  path?: string;
  /** Any free one unless it is named. */
  port?: number;
}

/** With these each request has its page made anew. */
export const nothingKept = { PAGE_CACHE_MB: "0" };

/** An instance of the product over a record in a database of its own. */
export const serveRecord = (cwd: string, databaseUrl: string, env: SiteOptions["env"] = {}): Promise<Site> =>
  serveSite("npm", ["start"], {
    cwd,
    env: { DATABASE_URL: databaseUrl, AUTH_SECRET: "measured-and-thrown-away-0123456789", ...env },
    path: "/readyz",
  });

const patience = 180_000;

/** Starts a command that serves on PORT, and waits until a path answers. */
export async function serveSite(
  command: string,
  args: readonly string[],
  { cwd, env = {}, path = "/", port: wanted }: SiteOptions,
): Promise<Site> {
  const port = wanted ?? (await freePort());
  const child = start(command, args, {
    cwd,
    env: { ...inherited(), ...env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    });
  const stop = ending(() => stopped(child));
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + patience;
  while (!(await answers(`${url}${path}`))) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${command} ${args.join(" ")} does not serve:\n${output}`);
    await pause(50);
  }
  return { url, pid: child.pid ?? 0, stop };
}

/** The environment without what would make the copy serve another database, or under another name. */
function inherited(): NodeJS.ProcessEnv {
  const env = { ...process.env };
  for (const name of Object.keys(env))
    if (/^(DATABASE_|AUTH_|SITE_URL|PAGE_CACHE_MB|ONRECORD_|npm_)/.test(name)) delete env[name];
  return env;
}

const answers = (url: string) =>
  fetch(url).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status < 500;
    },
    () => false,
  );

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
}
