import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";

/** Children of the benchmark, so that none outlives it. */
const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

const notEnded = new Set<() => Promise<unknown>>();

/** How something that was started is ended: by whoever has done with it, or by {@link endAll} where that failed first. */
export function ending(end: () => Promise<unknown>): () => Promise<void> {
  notEnded.add(end);
  return async () => {
    notEnded.delete(end);
    await end();
  };
}

/** Ends what a part that failed has left running, the last started first. */
export async function endAll(): Promise<void> {
  for (const end of [...notEnded].reverse()) await end().catch(() => undefined);
  notEnded.clear();
}

export function start(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, options);
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

/** Runs a program to its end, and fails with what it said when it does. */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<void> {
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4_000);
    });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} failed:\n${output}`);
}

/** Reads a response to its end in a process of its own, as whoever downloads does. */
export const download = (url: string) =>
  run(process.execPath, [
    "-e",
    `require("node:http").get(${JSON.stringify(url)}, (response) => {
      if (response.statusCode !== 200) throw new Error(String(response.statusCode));
      response.resume().on("end", () => process.exit()).on("error", () => process.exit(1));
    })`,
  ]);
