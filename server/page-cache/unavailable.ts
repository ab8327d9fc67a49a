import type { IncomingMessage, ServerResponse } from "node:http";
import { languageOf, t } from "@/lib/language";
import { speaking } from "@/lib/language/speaking";
import { wordsPage } from "@/server/words-page";

/** Says in words that a page cannot be shown while the database is away, and when to try again, in seconds. */
export function sendUnavailable(request: IncomingMessage, response: ServerResponse): void {
  const page = speaking(languageOf(request.url ?? "/"), () =>
    Buffer.from(wordsPage({ title: t("failure.record_away"), text: t("failure.page_waits") })),
  );
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-length": page.length,
    "cache-control": "no-store",
    "retry-after": "5",
  });
  response.end(request.method === "HEAD" ? undefined : page);
}
