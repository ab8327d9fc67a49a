import type { IncomingMessage, ServerResponse } from "node:http";
import onHeaders from "on-headers";
import { addressIn, languageOf, mainLanguage } from "@/lib/language";
import { speaking } from "@/lib/language/speaking";
import { held } from "@/server/documents/held";
import { translatedDocument } from "./translated";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers in the language that an address names (`/uk/meetings`): pages are asked for without it, put their words into
 * that language, and lead to pages in it.
 */
export function inLanguages(handler: Handler): Handler {
  return (request, response) => {
    const asked = languageOf(request.url ?? "/");
    const answer = () => speaking(asked, () => handler(request, response));
    if (asked.language === mainLanguage) return answer();
    request.url = asked.target;
    onHeaders(response, () => {
      const to = response.getHeader("location");
      if (typeof to === "string") response.setHeader("location", addressIn(asked.language, to));
    });
    const isPage = () =>
      request.method !== "HEAD" && String(response.getHeader("content-type") ?? "").startsWith("text/html");
    held(response, isPage, (body) => Buffer.from(translatedDocument(body.toString(), asked.language)));
    return answer();
  };
}
