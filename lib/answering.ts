import { AsyncLocalStorage } from "node:async_hooks";
import { onePerProcess } from "./one-per-process";

/** What a page decides of the answer that it is rendered for. */
interface Answer {
  /** Null: the status is the server's to choose. */
  status: number | null;
}

const answers = onePerProcess("answers", () => new AsyncLocalStorage<Answer>());

/** Answers a request; `statusOf` tells the status that its page has asked for by then. */
export function answering<T>(answer: (statusOf: () => number | null) => T): T {
  const given: Answer = { status: null };
  return answers.run(given, () => answer(() => given.status));
}

/**
 * Says with which status the page that is being rendered is sent (RFC 9110, section 15). Next has `notFound()` for
 * this, whose page is drawn by a script in the browser and is blank without one.
 */
export function answerWith(status: 400 | 404): void {
  const answer = answers.getStore();
  if (answer) answer.status = status;
}
