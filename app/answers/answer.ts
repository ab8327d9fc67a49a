import { createHash } from "node:crypto";
import fresh from "fresh";

/** What may be kept, and is asked after before it is used again: as pages, it may have changed since. */
const caching = {
  "cache-control": "public, max-age=0, must-revalidate",
  "x-content-type-options": "nosniff",
};

/** Answers with a text or a picture, or that whoever asks has it already (RFC 9110, 13). */
export function answer(
  request: Request,
  body: string | Buffer<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): Response {
  const etag = `W/"${createHash("sha256").update(body).digest("base64url")}"`;
  const all = { ...caching, ...headers, etag };
  const asked = { "if-none-match": request.headers.get("if-none-match") ?? undefined };
  if (!fresh(asked, { etag })) return new Response(body, { headers: all });
  const { "content-type": _, ...kept } = all as Record<string, string>;
  return new Response(null, { status: 304, headers: kept });
}

/** Sends on to another path of this site; for now, because what it follows from can be undone. */
export const movedTo = (path: string, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status: 307, headers: { ...headers, location: path } });
