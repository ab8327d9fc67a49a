import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inject } from "light-my-request";
import { afterEach, describe, expect, test } from "vitest";
import { asDocuments } from "./as-documents";

const html = "text/html; charset=utf-8";
const page = `<p>é</p><script>self.__next_f=[]</script><p>${"x".repeat(40_000)}</p>`;
const plain = page.replace(/<script.*<\/script>/, "");

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function site(handler: Handler): Promise<string> {
  const answer = asDocuments(handler);
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Ways in which a handler sends the same page. */
const ways: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "at once": (response) => void response.setHeader("content-type", html).end(page),
  "with its head first": (response) => void response.writeHead(200, { "content-type": html }).end(page),
  "with a head by turns": (response) =>
    void response
      .writeHead(200, ["content-type", html, "content-length", String(Buffer.byteLength(page))])
      .end(page),
  "bit by bit": (response) => {
    response.setHeader("content-type", html).flushHeaders();
    const bytes = Buffer.from(page);
    // In the middle of a letter.
    response.write(bytes.subarray(0, 4));
    response.write(bytes.subarray(4), () => response.end());
  },
};

describe("a public page", () => {
  test.for(Object.keys(ways))("that is sent %s is a document", async (way) => {
    const handler: Handler = async (_, response) => ways[way]?.(response);
    const answer = await fetch(`${await site(handler)}/meetings`);
    expect(await answer.text()).toBe(plain);
    expect(answer.headers.get("content-length")).toBe(String(Buffer.byteLength(plain)));
    expect(answer.headers.get("speculation-rules")).toBe('"/speculation-rules.json"');
    const kept = await inject(
      (request, response) => void asDocuments(handler)(request as never, response as never),
      {
        url: "/meetings",
      },
    );
    expect(kept.payload).toBe(plain);
  });

  test("is whole for whoever asks for a part of it", async () => {
    const asked: IncomingMessage["headers"][] = [];
    const url = await site(async ({ headers }, response) => {
      asked.push(headers);
      response.writeHead(404, { "content-type": html, vary: "rsc, next-router-state-tree" }).end(page);
    });
    const part = { rsc: "1", "next-router-prefetch": "1", "next-router-state-tree": "[]", "next-url": "/" };
    const answer = await fetch(`${url}/nowhere?_rsc=abc`, { headers: part });
    expect([answer.status, answer.headers.get("vary"), await answer.text()]).toEqual([404, null, plain]);
    expect(Object.keys(asked[0] ?? {})).not.toEqual(expect.arrayContaining(["rsc"]));
    expect(Object.keys(part).filter((name) => name in (asked[0] ?? {}))).toEqual([]);
  });

  test.for([
    ["/meetings/x.rsc", "/meetings/x.rsc~"],
    ["/meetings/x.rsc?_rsc=1&a=.rsc", "/meetings/x.rsc~?_rsc=1&a=.rsc"],
    ["/meetings/x%2E%72sc", "/meetings/x%2E%72sc~"],
    ["/meetings/x?a=.rsc", "/meetings/x?a=.rsc"],
    ["/meetings/x.rsc.y", "/meetings/x.rsc.y"],
  ])("at %s is asked for as %s", async ([asked, expected]) => {
    const urls: unknown[] = [];
    const url = await site(async ({ url: target }, response) => {
      urls.push(target);
      response.setHeader("content-type", html).end(page);
    });
    await fetch(url + asked);
    expect(urls).toEqual([expected]);
  });

  test("that breaks off is no page", async () => {
    const url = await site(async (_, response) => {
      response.setHeader("content-type", html).write(page);
      response.destroy();
    });
    await expect(fetch(url)).rejects.toThrow();
  });
});

test.for<[target: string, type: string]>([
  ["/desk", html],
  ["/desk/meetings", html],
  ["/desk?x", html],
  ["/changes.atom", "application/atom+xml"],
  ["/exports/meetings.csv", "text/csv; charset=utf-8"],
])("%s as %s is sent as it is", async ([target, type]) => {
  const url = await site(async ({ headers }, response) => {
    response.setHeader("content-type", type).end(`${headers["rsc"] ?? ""}${page}`);
  });
  const answer = await fetch(url + target, { headers: target.startsWith("/desk") ? { rsc: "1" } : {} });
  expect(await answer.text()).toBe(`${target.startsWith("/desk") ? 1 : ""}${page}`);
  expect(answer.headers.get("speculation-rules")).toBeNull();
});

test("/deskless is no desk", async () => {
  const url = await site(async (_, response) => void response.setHeader("content-type", html).end(page));
  expect(await (await fetch(`${url}/deskless`)).text()).toBe(plain);
});
