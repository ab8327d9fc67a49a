import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { language, t, targetAsked } from "@/lib/language";
import { asDocuments } from "@/server/documents";
import { inLanguages } from ".";

const page = (request: IncomingMessage) =>
  `<!DOCTYPE html><html lang="${language()}"><title>${t("site.meetings")}</title>
<a href="/">home</a><a href="/meetings?q=a&amp;b#said">m</a><a href="/changes.atom">feed</a><a href="/desk">desk</a>
<a href="/meetings/x/feed.atom">feed</a><a href="https://example.org/meetings">out</a><a href="#said">here</a>
<a href="/meetings" hreflang="en">English</a><form action="/search"></form>
<bdi>CNN</bdi><span dir="auto">Talks</span><span dir="auto" lang="fr">Entretiens</span><input dir="auto">
<p>${request.url} ${targetAsked()}</p>`;

async function handler(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // As pages do: only once something was waited for.
  await new Promise(setImmediate);
  if (request.url === "/meetings/moved") response.writeHead(307, { location: "/meetings/new" }).end();
  else if (request.url === "/api/v1/meetings")
    response.setHeader("content-type", "application/json").end("{}");
  else response.setHeader("content-type", "text/html; charset=utf-8").end(page(request));
}

const server = createServer((request, response) => void inLanguages(asDocuments(handler))(request, response));
let site = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const get = (path: string, headers = {}) => fetch(`${site}${path}`, { redirect: "manual", headers });
const read = async (path: string) => (await get(path)).text();

describe("a page in Ukrainian", () => {
  it("is asked for without its language, and speaks it", async () => {
    const html = await read("/uk/meetings?q=x");
    expect(html).toContain('<html lang="uk"><title>Зустрічі</title>');
    expect(html).toContain("<p>/meetings?q=x /meetings?q=x</p>");
    expect(await read("/uk")).toContain("<p>/ /</p>");
  });

  it("leads to pages in Ukrainian, and to whatever is in English alone as it is", async () => {
    const html = await read("/uk");
    for (const led of [
      '<a href="/uk">home',
      '<a href="/uk/meetings?q=a&amp;b#said">m',
      '<a href="/changes.atom">feed',
      '<a href="/meetings/x/feed.atom">feed',
      '<a href="/desk">desk',
      '<a href="https://example.org/meetings">out',
      '<a href="#said">here',
      '<a href="/meetings" hreflang="en">English',
      '<form action="/uk/search">',
    ])
      expect(html).toContain(led);
  });

  it("says of what it quotes in which language it is", async () => {
    const html = await read("/uk");
    expect(html).toContain('<bdi lang="en">CNN</bdi><span lang="en" dir="auto">Talks</span>');
    expect(html).toContain('<span dir="auto" lang="fr">Entretiens</span><input dir="auto">');
  });

  it("that is elsewhere now is there in Ukrainian too", async () => {
    expect((await get("/uk/meetings/moved")).headers.get("location")).toBe("/uk/meetings/new");
    expect((await get("/meetings/moved")).headers.get("location")).toBe("/meetings/new");
  });

  it("has as many bytes as it says", async () => {
    const answer = await get("/uk");
    expect(answer.headers.get("content-length")).toBe(String((await answer.arrayBuffer()).byteLength));
  });
});

describe("what is there in English alone", () => {
  it.each([
    "/uk/desk",
    "/uk/api/v1/meetings",
    "/uk/meetings/x/feed.atom",
    "/uk/meetings/x/picture.png",
    "/uk/_next/x.js",
    "/uk/uk/meetings",
    "/uk//desk",
  ])("%s is no address", async (path) => {
    // It is handed on as it is, and no page answers there; what says so speaks Ukrainian.
    const html = await read(path);
    expect(html).toContain(`<p>${path} ${path}</p>`);
    expect(html).toContain('lang="uk"');
  });

  it.each(["/de/meetings", "/en/meetings", "/ukraine", "/UK/meetings"])(
    "%s names no other language",
    async (path) => {
      expect(await read(path)).toContain(`<html lang="en"><title>Meetings</title>`);
      expect(await read(path)).toContain(`<p>${path} ${path}</p>`);
    },
  );
});

it("an English page is sent as it is, whatever a caller says", async () => {
  const answer = await get("/meetings", {
    "accept-language": "uk",
    "x-language": "uk",
    cookie: "language=uk",
  });
  const html = await answer.text();
  expect(html).toContain('<html lang="en">');
  expect(html).toContain('<a href="/">home</a>');
  expect(html).toContain("<bdi>CNN</bdi>");
});

it("requests at one time each speak their own language", async () => {
  const paths = Array.from({ length: 20 }, (_, index) => (index % 2 ? "/uk/meetings" : "/meetings"));
  const pages = await Promise.all(paths.map(read));
  for (const [index, html] of pages.entries())
    expect(html).toContain(index % 2 ? '<html lang="uk">' : '<html lang="en">');
});
