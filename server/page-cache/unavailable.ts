import type { IncomingMessage, ServerResponse } from "node:http";
import { languageOf, t } from "@/lib/language";
import { speaking } from "@/lib/language/speaking";
import { awayForMachines, isForMachines } from "@/server/away";
import { wordsPage } from "@/server/words-page";

/**
 * Says in words that a page cannot be shown while the database is away, and when to try again, in seconds; programs are
 * told by problem details.
 */
export async function sendUnavailable(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isForMachines(request.url ?? "/")) {
    const { status, headers, body } = await awayForMachines();
    response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
    return;
  }
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
