import type { IncomingMessage, ServerResponse } from "node:http";

/** A page on its own: what it would take its looks from may be out of reach as well. */
const page = Buffer.from(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>The record cannot be reached — Onrecord</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 38rem; margin: 0 auto; padding: 12vh 1.25rem 3rem; font: 1.125rem/1.5 system-ui, sans-serif; }
h1 { font: bold 2rem/1.15 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>The record cannot be reached just now</h1>
<p>This page cannot be made until it can. Nothing is lost. Try again in a minute.</p>
<p><a href="/">To the board</a></p>
</main>
</body>
</html>
`);

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
