import { spawn } from "node:child_process";
import { CommandError } from "./command";

/** Runs a program of ours beside this process: what it printed, or a {@link CommandError} with what it complained of. */
export function runScript(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): { finished: Promise<string>; stop(): void } {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => complaints.push(chunk));
  const finished = new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(output).toString());
      else
        reject(
          new CommandError(
            Buffer.concat([...output, ...complaints])
              .toString()
              .trim(),
          ),
        );
    });
  });
  return { finished, stop: () => void child.kill() };
}
