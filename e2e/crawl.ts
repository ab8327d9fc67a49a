import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";

/** Something that the public can ask for, and all that came back: address, status, headers and body. */
export interface Answer {
  address: string;
  status: number;
  text: string;
}

/** Ways in which one address is asked: as a page, as what a browser fetches on a click, and before one. */
const manners: readonly Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1" },
];

async function ask(request: APIRequestContext, address: string): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const headers of /^\/(exports|api|sitemaps|oembed)\b|\.(atom|json|ics|txt|xml)$/.test(address)
    ? [{}]
    : manners) {
    const response = await request.get(address, { headers, maxRedirects: 5 });
    const text = `${JSON.stringify(response.headers())}\n${await response.text()}`;
    answers.push({ address, status: response.status(), text });
  }
  return answers;
}

const linksIn = (text: string): string[] =>
  [...text.matchAll(/(?:href|src|action)=\\?"(\/[^"\\#]*)/g)].map(([, address = ""]) =>
    address.replaceAll("&amp;", "&"),
  );

/** Asks for some addresses and for all that they lead to, a few at a time, as far as `follow` lets it. */
export async function crawl(
  request: APIRequestContext,
  from: readonly string[],
  follow: (address: string) => boolean,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const seen = new Set(from);
  const waiting = [...from];
  async function worker() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      for (const answer of await ask(request, next)) {
        answers.push(answer);
        for (const link of linksIn(answer.text))
          if (!seen.has(link) && follow(link)) {
            seen.add(link);
            waiting.push(link);
          }
      }
  }
  // A worker that finds nothing waiting while others still ask would end too early: they go in rounds.
  while (waiting.length > 0) await Promise.all(Array.from({ length: 4 }, worker));
  return answers;
}

/** The public routes of the production build, as patterns of addresses. */
export function publicRoutes(): { route: string; pattern: RegExp }[] {
  const manifest = JSON.parse(readFileSync(".next/server/app-paths-manifest.json", "utf8")) as object;
  return Object.keys(manifest)
    .filter((route) => !/^\/(desk|_|api\/auth|api\/v1\/import)|\[\.\.\./.test(route))
    .map((route) => {
      const path = route.replace(/\/(page|route)$/, "") || "/";
      return { route: path, pattern: new RegExp(`^${path.replace(/\[\w+\]/g, "[^/]+")}$`) };
    });
}
