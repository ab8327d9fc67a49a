import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inject } from "light-my-request";
import { afterEach, describe, expect, it } from "vitest";
import { noteFailure } from "./failure";
import { inWords, type Watched } from "./in-words";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A database that is there, or away, as a test has it. */
function watched(isAway = false): Watched & { goAway(): void } {
  const listeners = new Set<() => void>();
  return {
    isAway,
    onceAway(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    goAway() {
      for (const listener of listeners) listener();
    },
  };
}

async function site(handler: Handler, watches: { published: Watched; desk: Watched }): Promise<string> {
  const answer = inWords(handler, watches);
  const server = createServer((request, response) => void answer(request, response));
  await once(server.listen(0, "127.0.0.1"), "listening");
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const html = "text/html; charset=utf-8";
const fine: Handler = async (_, response) => void response.setHeader("content-type", html).end("fine");

describe("while the database is away", () => {
  it.each([
    ["/", html, "The record cannot be reached right now."],
    ["/meetings/rubio-lavrov-2025?x=1", html, "The record cannot be reached right now."],
    ["/desk", html, "Nobody is signed out by this."],
    ["/desk/claims/1", html, "What you typed is kept in this browser"],
    ["/exports/statements.csv", "application/problem+json", "urn:onrecord:problem:unavailable"],
    ["/changes.atom", "application/problem+json", "urn:onrecord:problem:unavailable"],
    ["/desk/lookup/actors?q=a", "application/problem+json", "urn:onrecord:problem:unavailable"],
  ])("%s says so at once, as %s", async (path, type, words) => {
    const asked: string[] = [];
    const handler: Handler = async ({ url = "" }) => void asked.push(url);
    const response = await fetch(
      (await site(handler, { published: watched(true), desk: watched(true) })) + path,
    );
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("content-type")).toBe(type);
    expect(await response.text()).toContain(words);
    expect(asked).toEqual([]);
  });

  it.each(["/healthz", "/readyz", "/_next/static/a.css", "/schema/onrecord-1.json"])(
    "%s is answered as ever",
    async (path) => {
      const url = await site(fine, { published: watched(true), desk: watched(true) });
      expect(await (await fetch(url + path)).text()).toBe("fine");
    },
  );

  it("a form that is sent is answered by its action, which keeps what was typed", async () => {
    const url = await site(fine, { published: watched(true), desk: watched(true) });
    const sent = await fetch(`${url}/desk/claims/1`, { method: "POST", headers: { "next-action": "x" } });
    expect(await sent.text()).toBe("fine");
  });

  it("the public reads on where only the desk's is away", async () => {
    const url = await site(fine, { published: watched(), desk: watched(true) });
    expect((await fetch(`${url}/`)).status).toBe(200);
    expect((await fetch(`${url}/desk`)).status).toBe(503);
  });

  it("HEAD is answered without a body", async () => {
    const url = await site(fine, { published: watched(true), desk: watched(true) });
    const response = await fetch(url, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([503, ""]);
  });
});

it("a request that waits for a database that goes away is answered then", async () => {
  const published = watched();
  let late: ServerResponse | undefined;
  const handler: Handler = async (_, response) => {
    late = response;
    published.goAway();
  };
  const response = await fetch(await site(handler, { published, desk: watched() }));
  expect(response.status).toBe(503);
  await response.text();
  // What comes after all is dropped.
  late?.end("too late");
});

it("is told by what stands in for a response, too, as where a page is kept", async () => {
  const handler = inWords(fine, { published: watched(true), desk: watched(true) });
  const { statusCode, payload } = await inject(
    (request, response) => void handler(request as IncomingMessage, response as ServerResponse),
    "/meetings",
  );
  expect([statusCode, payload]).toEqual([503, expect.stringContaining("The record cannot be reached")]);
});

describe("a page that failed", () => {
  const failing =
    (error: unknown): Handler =>
    async (_, response) => {
      noteFailure(error);
      response.statusCode = 500;
      response.setHeader("content-type", html);
      response.setHeader("etag", '"of-an-empty-page"');
      response.flushHeaders();
      response.write("<html id=__next_error__>");
      response.end("</html>");
    };
  const there = { published: watched(), desk: watched() };

  it("for want of time says so, as 503", async () => {
    const error = new Error("Failed query", { cause: Object.assign(new Error("x"), { code: "57014" }) });
    const response = await fetch(await site(failing(error), there));
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(response.headers.get("etag")).toBeNull();
    const text = await response.text();
    expect(text).toContain("This took longer than it may");
    expect(text).not.toContain("__next_error__");
  });

  it("for any other reason gives the reference under which it is logged, and nothing else of it", async () => {
    const error = Object.assign(new Error("password is hunter2"), { digest: "1234<5" });
    const response = await fetch(await site(failing(error), there));
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain("Reference 1234&#60;5");
    expect(text).not.toContain("hunter2");
  });

  it("leaves alone what is no page", async () => {
    const handler: Handler = async (_, response) =>
      void response.writeHead(500, { "content-type": "text/x" }).end("x");
    expect(await (await fetch(await site(handler, there))).text()).toBe("x");
  });
});
