import type { IncomingMessage, ServerResponse } from "node:http";
import fresh from "fresh";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { type Encoding, encodings } from "./bodies";
import { type Head, replacing } from "./heads";
import type { Kept } from "./kept";
import type { Rendered } from "./render";

/** What its types do not know yet: which of several is sent to who takes them alike. */
interface Preferring extends Negotiator {
  encodings(available: string[], options?: { preferred: string[] }): string[];
}

/** Callers say what they take in a few ways, over and over. */
const chosen = new LRUCache<string, Encoding | "none">({ max: 500 });

/** The smallest coding that a caller takes. */
function encodingFor(request: IncomingMessage): Encoding | "none" {
  const accepts = request.headers["accept-encoding"] ?? "";
  const known = chosen.get(accepts);
  if (known) return known;
  const all = (new Negotiator(request) as Preferring).encodings([...encodings], {
    preferred: [...encodings],
  });
  const encoding = (all[0] as Encoding | undefined) ?? "none";
  if (accepts.length < 200) chosen.set(accepts, encoding);
  return encoding;
}

/** Sends a page in the smallest coding that the caller takes, or says that they have it already. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, etag, bodies, heads }: Kept,
  more: Readonly<Record<string, string>> = {},
): void {
  const whole = (head: Head) => (Object.keys(more).length > 0 ? replacing(head, more) : head) as string[];
  const { headers } = request;
  if (status === 200 && headers["if-none-match"] && fresh(headers, { etag })) {
    response.writeHead(304, whole(heads.unchanged)).end();
    return;
  }
  const encoding = encodingFor(request);
  if (encoding === "none") {
    response.writeHead(406, { "content-type": "text/plain; charset=utf-8" });
    response.end("The page comes as it is, or compressed with br or gzip.\n");
    return;
  }
  response.writeHead(status, whole(heads[encoding]));
  response.end(request.method === "HEAD" ? undefined : bodies[encoding]);
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
