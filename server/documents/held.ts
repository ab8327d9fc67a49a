import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

/** Bytes of an answer, as they are handed to `write` and `end`. */
const bytesOf = (chunk: unknown, encoding: unknown): Buffer =>
  typeof chunk === "string"
    ? Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8")
    : Buffer.from(chunk as Uint8Array);

/** Keeps the headers that `writeHead` was given, by name or by turns of names and values. */
function noteHeaders(response: ServerResponse, given: unknown): void {
  if (typeof given !== "object" || given === null) return;
  const pairs = Array.isArray(given)
    ? Array.from({ length: given.length / 2 }, (_, index) => [given[index * 2], given[index * 2 + 1]])
    : Object.entries(given as OutgoingHttpHeaders);
  for (const [name, value] of pairs) if (value !== undefined) response.setHeader(name, value);
}

/**
 * Holds the body of an answer back until it is whole, where `isHeld` says so by its headers, and sends what `change`
 * makes of it. `change` may set headers.
 */
export function held(
  response: ServerResponse,
  isHeld: () => boolean,
  change: (body: Buffer) => Buffer,
): void {
  const { writeHead, write, end, flushHeaders } = response;
  const chunks: Buffer[] = [];
  let holds: boolean | undefined;
  let isSending = false;
  const isHolding = () => {
    if (isSending) return false;
    holds ??= isHeld();
    return holds;
  };
  const take = (chunk: unknown, encoding: unknown) => {
    if (chunk !== undefined && chunk !== null && typeof chunk !== "function")
      chunks.push(bytesOf(chunk, encoding));
  };
  /** What is held counts as sent, or whoever sends it would wait for that. */
  const tell = (rest: readonly unknown[]) => {
    const done = rest.at(-1);
    if (typeof done === "function") process.nextTick(done);
  };

  Object.assign(response, {
    writeHead(status: number, ...rest: unknown[]) {
      noteHeaders(response, rest.at(-1));
      if (!isHolding()) return Reflect.apply(writeHead, response, [status, ...rest]);
      response.statusCode = status;
      return response;
    },
    write(...rest: unknown[]) {
      if (!isHolding()) return Reflect.apply(write, response, rest);
      take(rest[0], rest[1]);
      tell(rest);
      return true;
    },
    end(...rest: unknown[]) {
      if (!isHolding()) return Reflect.apply(end, response, rest);
      take(rest[0], rest[1]);
      isSending = true;
      const body = change(Buffer.concat(chunks));
      if (response.req.method !== "HEAD") response.setHeader("content-length", body.length);
      end.call(response, body, "utf8");
      tell(rest);
      return response;
    },
    flushHeaders() {
      if (!isHolding()) flushHeaders.call(response);
    },
  });
}
