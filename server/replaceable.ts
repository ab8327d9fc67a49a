import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string;
}

/** What speaks of the answer that is replaced. */
const ofTheFirst = [
  "content-encoding",
  "content-length",
  "transfer-encoding",
  "etag",
  "last-modified",
  "link",
];

/**
 * Lets an answer be exchanged for another until its first byte is on its way. `instead` is asked with the status that is
 * about to be sent; where it gives an answer, what was to be sent is dropped. `replace` gives one unasked, and is too
 * late (false) once something was sent.
 */
export function replaceable(
  response: ServerResponse,
  instead: (status: number) => Answer | undefined,
): { replace(answer: Answer): boolean } {
  const { writeHead, write, end, flushHeaders } = response;
  let isReplaced = false;
  let isDecided = false;
  // Other responses than Node's own end by writing, which then is not to be dropped.
  let isSending = false;

  function decide(status = response.statusCode): boolean {
    if (isSending) return false;
    if (isDecided) return isReplaced;
    isDecided = true;
    const answer = instead(status);
    if (answer) send(answer);
    return isReplaced;
  }

  function send({ status, headers, body }: Answer): void {
    isDecided = true;
    isReplaced = true;
    for (const name of ofTheFirst) response.removeHeader(name);
    const length = Buffer.byteLength(body);
    writeHead.call(response, status, { ...headers, "content-length": length });
    isSending = true;
    end.call(response, response.req.method === "HEAD" ? "" : body, "utf8");
    isSending = false;
  }

  /** What is dropped counts as sent, or whoever sends it would wait for that. */
  const dropped = (rest: unknown[]) => {
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done);
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      if (!decide(status)) Reflect.apply(writeHead, response, [status, ...rest]);
      return response;
    },
    write(...rest: unknown[]) {
      if (!decide()) return Reflect.apply(write, response, rest);
      dropped(rest);
      return true;
    },
    end(...rest: unknown[]) {
      if (!decide()) Reflect.apply(end, response, rest);
      else dropped(rest);
      return response;
    },
    flushHeaders() {
      if (!decide()) flushHeaders.call(response);
    },
  });

  return {
    replace(answer) {
      if (isDecided || response.headersSent) return isReplaced;
      send(answer);
      return true;
    },
  };
}
