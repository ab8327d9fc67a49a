import type { IncomingMessage, ServerResponse } from "node:http";
import { decoded } from "@/lib/decoded";
import { held } from "./held";
import { plainDocument } from "./plain";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The desk alone comes alive in a browser. */
export const isOfDesk = (target: string): boolean => /^\/desk(?:[/?]|$)/.test(target);

/** With these, Next's own scripts ask for a part of a page, which no public page has any more. */
const forParts = [
  "rsc",
  "next-action",
  "next-hmr-refresh",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-router-state-tree",
  "next-url",
  "x-nextjs-data",
] as const;

/** What a browser may fetch ahead; syndication/speculation-rules.ts. A file, which need not stand in each page. */
const fetchedAhead = '"/speculation-rules.json"';

/** Next answers with a part of a page at its address with `.rsc` behind it, too: for readers that is no address. */
function withoutParts(target: string): string {
  const [path = "", ...query] = target.split("?");
  return decoded(path).endsWith(".rsc") ? [`${path}~`, ...query].join("?") : target;
}

/** Sends every page but the desk's as a document that needs no script, and whole, whichever way it is asked for. */
export function asDocuments(handler: Handler): Handler {
  return (request, response) => {
    if (isOfDesk(request.url ?? "/")) return handler(request, response);
    request.url = withoutParts(request.url ?? "/");
    for (const name of forParts) delete request.headers[name];
    const isPage = () =>
      request.method !== "HEAD" && String(response.getHeader("content-type") ?? "").startsWith("text/html");
    held(response, isPage, (body) => {
      response.removeHeader("vary");
      response.setHeader("speculation-rules", fetchedAhead);
      return Buffer.from(plainDocument(body.toString()));
    });
    return handler(request, response);
  };
}
