import { CommandError } from "./command";

/** npm passes a Ctrl-C on to a program that the terminal has already sent it to: one press, two signals. */
const onePress = 1000;

/**
 * A signal for a command that takes its time and leaves nothing half done: aborted by Ctrl-C or a termination, with what
 * that comes to as a {@link CommandError}. Pressing Ctrl-C again does not wait for the command.
 */
export function interruption(outcome: string): AbortSignal {
  const controller = new AbortController();
  let since = 0;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (since !== 0 && Date.now() - since > onePress) process.exit(1);
      since ||= Date.now();
      controller.abort(new CommandError(outcome));
    });
  return controller.signal;
}
