import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { recordActor } from "@/actors";
import type { Context } from "@/ledger";
import { hashOf } from "./capture";
import { readAddress } from "./reading/read-address";
import type { Fetching } from "./reading/read-page";
import { recordSource } from "./record";

/** A site on this machine with one article, which a test may change. */
export interface TestSite {
  url: string;
  fetching: Fetching;
  /** What it answers from now on: the article, or a status. */
  article: { title: string; paragraphs: readonly string[] } | number;
  /** How often it was asked. */
  asked: number;
  /** Resolves once it has been asked for something. */
  isAsked: Promise<void>;
  stop(): void;
}

export const firstArticle = {
  title: "Talks put off",
  paragraphs: [
    "The talks were put off on Tuesday, the ministry said, and nobody would name another day for them.",
    "“We are not ready,” said the spokeswoman, who asked for patience, and left without a further word.",
    "Diplomats in three capitals, asked about it, said that they had heard of no new date, nor expected one.",
  ],
};

/** Serves an article on this machine, to whoever is allowed to fetch from here. */
export async function testSite(): Promise<TestSite> {
  let tell: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const server = createServer((request, response) => {
    site.asked += 1;
    tell();
    if (typeof site.article === "number") {
      response.writeHead(site.article, { "content-type": "text/html" }).end();
      return;
    }
    const { title, paragraphs } = site.article;
    const etag = `"${hashOf(JSON.stringify(site.article))}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", etag }).end(`<!doctype html>
      <html lang="en"><head><title>${title}</title><meta property="og:site_name" content="The Example">
      <meta property="article:published_time" content="2025-10-21T07:30:00Z"></head><body><nav>Home</nav>
      <article>${paragraphs.map((one) => `<p>${one}</p>`).join("\n")}</article></body></html>`);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const site: TestSite = {
    url: `http://127.0.0.1:${port}/world/talks`,
    fetching: { allowed: [{ host: "127.0.0.1", port }], userAgent: "test" },
    article: firstArticle,
    asked: 0,
    isAsked,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
  return site;
}

/** Puts the article of a site on record as its form does: read, perhaps corrected, saved. */
export async function recordFrom(
  context: Context,
  site: TestSite,
  correct: (text: string) => string = (text) => text,
): Promise<{ id: string; publisher: string }> {
  const { id: publisher } = await recordActor(context, { kind: "outlet", name: "The Example" });
  const { url, title, text, readAt, mark } = await readAddress(context, site.url, site.fetching);
  const source = { publisher, title: title ?? "", url, retrievedAt: readAt, text: correct(text), read: mark };
  return { id: (await recordSource(context, source)).id, publisher };
}
