import type { IncomingMessage, ServerResponse } from "node:http";
import { wordsPage } from "@/server/words-page";

const page = Buffer.from(
  wordsPage({
    title: "The record cannot be reached just now",
    text: "This page cannot be made until it can. Nothing is lost. Try again in a minute.",
  }),
);

/** Says in words that a page cannot be shown while the database is away, and when to try again, in seconds. */
export function sendUnavailable(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-length": page.length,
    "cache-control": "no-store",
    "retry-after": "5",
  });
  response.end(request.method === "HEAD" ? undefined : page);
}
