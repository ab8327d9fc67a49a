import type { IncomingMessage, ServerResponse } from "node:http";
import { language, mainLanguage, t } from "@/lib/language";
import { troubleOf } from "@/lib/trouble";
import { awayForMachines, isForMachines, recordAway } from "./away";
import { withFailure } from "./failure";
import { type Answer, replaceable } from "./replaceable";
import { wordsPage } from "./words-page";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What is known of a database; see DatabaseWatch. */
export interface Watched {
  readonly isAway: boolean;
  onceAway(listener: () => void): () => void;
}

/** What can be answered whatever has become of the database. */
const needsNone = /^\/(?:healthz|readyz|_next\/.*|favicon\.ico|schema\/.*)(?:\?|$)/;
const ofDesk = /^\/desk(?:[/?]|$)/;

/** Seconds after which it is worth another try. */
const retryAfter = 5;

/**
 * Answers in words, and at once, while the database is away, and in place of a page that failed: Next's own page for
 * that is empty without JavaScript. Machines are told by problem details; a form that is sent gets its answer from its
 * action, which keeps what was typed.
 */
export function inWords(handler: Handler, watches: { published: Watched; desk: Watched }): Handler {
  return async (request, response) => {
    const path = request.url ?? "/";
    if (needsNone.test(path)) return handler(request, response);
    const watch = ofDesk.test(path) ? watches.desk : watches.published;
    const failure: { error?: unknown } = {};
    const { replace } = replaceable(response, (status) =>
      status === 500 && isPage(response) ? failedPage(failure.error, path) : undefined,
    );
    const isAction = "next-action" in request.headers;
    if (watch.isAway && !isAction) {
      replace(await away(path));
      return;
    }
    const spared = watch.onceAway(async () => void replace(await away(path)));
    response.once("close", spared);
    await withFailure(failure, () => handler(request, response));
  };
}

const isPage = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/html");

const away = async (path: string): Promise<Answer> =>
  isForMachines(path) ? awayForMachines() : unavailable(recordAway.message, path);

function failedPage(error: unknown, path: string): Answer {
  const trouble = troubleOf(error);
  if (trouble) return unavailable(trouble.message, path);
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return page(500, {
    title: t("failure.title"),
    text: t("failure.ours"),
    reference: digest,
  });
}

function unavailable(message: string, path: string): Answer {
  const kept = ofDesk.test(path)
    ? " Nobody is signed out by this. What you typed is kept in this browser, and offered again once the form opens."
    : ` ${t("failure.nothing_lost")}`;
  // What exactly the matter is, is said in English alone.
  const matter = language() === mainLanguage ? message : t("failure.unavailable");
  return page(503, { title: t("failure.title"), text: `${matter}${kept}` });
}

function page(status: number, words: Parameters<typeof wordsPage>[0]): Answer {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      ...(status === 503 && { "retry-after": String(retryAfter) }),
    },
    body: wordsPage(words),
  };
}
