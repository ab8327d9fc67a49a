import { AsyncLocalStorage } from "node:async_hooks";

/** What went wrong while a request was answered: the last error that was printed during it. */
interface Failure {
  error?: unknown;
}

const failures = new AsyncLocalStorage<Failure>();

/** Does the work of one request, and remembers in `failure` what went wrong in it. */
export const withFailure = <Result>(failure: Failure, work: () => Result): Result =>
  failures.run(failure, work);

/** Next keeps what failed to itself but for printing it, which happens within the request. */
export function noteFailure(error: unknown): void {
  const failure = failures.getStore();
  if (failure) failure.error = error;
}
