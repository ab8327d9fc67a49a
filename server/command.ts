import { EnvError } from "@/lib/env";
import { RecordError } from "@/lib/errors";
import { codesOf, troubleOf } from "@/lib/trouble";

/** What stops a command, in words for the person who ran it. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** Runs a command. A failure is printed and sets the exit code. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** What the user can put right is its message; anything else keeps its stack. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const meant = [CommandError, EnvError, RecordError].some((kind) => error instanceof kind);
  const trouble = meant ? null : troubleOf(error);
  if (trouble) return `${trouble.message} (${codesOf(error).join(", ")})`;
  // The code of a program that was run and failed is a number.
  const misspelt = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return meant || misspelt ? error.message : (error.stack ?? error.message);
}
