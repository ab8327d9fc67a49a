import type { IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import Negotiator from "negotiator";
import { encodings } from "./bodies";
import type { Kept } from "./kept";
import type { Rendered } from "./render";

/** What its types do not know yet: which of several is sent to who takes them alike. */
interface Preferring extends Negotiator {
  encodings(available: string[], options?: { preferred: string[] }): string[];
}

/** Sends a page in the smallest coding that the caller takes, or says that they have it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, etag, bodies }: Kept,
  more: Readonly<Record<string, string | number>> = {},
): void {
  const whole = { ...headers, etag, ...more };
  if (status === 200 && fresh(request.headers, { etag })) {
    response.writeHead(304, whole).end();
    return;
  }
  const [encoding] = (new Negotiator(request) as Preferring).encodings([...encodings], {
    preferred: [...encodings],
  });
  if (!encoding) {
    response.writeHead(406, { "content-type": "text/plain; charset=utf-8" });
    response.end("The page comes as it is, or compressed with br or gzip.\n");
    return;
  }
  const body = bodies[encoding as keyof typeof bodies];
  response.writeHead(status, {
    ...whole,
    ...(encoding !== "identity" && { "content-encoding": encoding }),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** What concerns one connection, and not what it carries. */
const hop = new Set(["connection", "keep-alive", "transfer-encoding", "date", "content-length"]);

/** Sends on what is no page to keep: a redirection, a failure. */
export function sendOn(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Rendered,
): void {
  const own = Object.entries(headers).filter(([name]) => !hop.has(name));
  response.writeHead(status, { ...Object.fromEntries(own), "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
