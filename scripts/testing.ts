import { spawn } from "node:child_process";

/** What may be asked of a command besides its arguments: to be stopped, as by Ctrl-C, once it says something. */
interface Handling {
  stopAt?: RegExp;
}

/** Runs a command as a user would, on a database of the user's own. */
export function runCommand(
  name: "import" | "export",
  url: string,
  ...given: readonly (string | Handling)[]
): Promise<{ code: number | null; out: string; err: string }> {
  const args = given.filter((one) => typeof one === "string");
  const { stopAt } = given.find((one) => typeof one !== "string") ?? {};
  const child = spawn(process.execPath, ["--import", "tsx", `scripts/${name}.ts`, ...args], {
    env: { ...process.env, NODE_ENV: "test", DATABASE_URL: url, DATABASE_MIGRATION_URL: "" },
  });
  const said = { out: "", err: "" };
  let stopped = false;
  child.stdout.on("data", (chunk) => {
    said.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    said.err += chunk;
    if (!stopAt?.test(said.err) || stopped) return;
    stopped = true;
    child.kill("SIGINT");
  });
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, ...said }));
  });
}
