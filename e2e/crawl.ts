import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";

/** Something that the public can ask for, and all that came back: address, status, headers and body. */
export interface Answer {
  address: string;
  status: number;
  text: string;
  /** What it leads to on this site. */
  links: readonly Link[];
}

interface Link {
  address: string;
  /** With "#"; empty where it names no part. */
  part: string;
  /** What is sent there stands in fields: without them it may be nothing that can be asked. */
  isForm: boolean;
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
    answers.push({ address, status: response.status(), text, links: linksIn(text, response.url()) });
  }
  return answers;
}

function linksIn(text: string, at: string): Link[] {
  const { origin } = new URL(at);
  return [...text.matchAll(/(href|src|action)=\\?"([^"\\]*)/g)].flatMap(([, by, link = ""]) => {
    const whole = link.replaceAll("&amp;", "&");
    if (!URL.canParse(whole, at)) return [];
    const url = new URL(whole, at);
    return url.origin === origin
      ? [{ address: url.pathname + url.search, part: url.hash, isForm: by === "action" }]
      : [];
  });
}

/** Who asks too much, or while the database is away, is told so for the moment. */
const isNowhere = (status: number) => status >= 400 && status < 500 && status !== 429;

/** Links that lead to nothing: to an address where nothing is, or to a part of the page that it has not. */
export function brokenLinks(answers: readonly Answer[]): string[] {
  const missing = new Set(answers.filter(({ status }) => isNowhere(status)).map(({ address }) => address));
  return answers
    .filter(({ status }) => status < 400)
    .flatMap(({ address: from, text, links }) => {
      const hasNot = ({ address, part, isForm }: Link) =>
        (missing.has(address) && !isForm) ||
        (address === from && part !== "" && !text.includes(`id="${decodeURIComponent(part.slice(1))}"`));
      return links.filter(hasNot).map(({ address, part }) => `${from} leads to ${address}${part}`);
    });
}

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
        for (const { address } of answer.links)
          if (!seen.has(address) && follow(address)) {
            seen.add(address);
            waiting.push(address);
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
