import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, vi } from "vitest";
import { touchedChannel } from "@/ledger";
import { noteReads } from "@/published/reads";
import { test } from "./testing";

const [one, other] = ["018f3c2e-7c1a-7b64-8e21-1f0a2b3c4d5e", "018f3c2e-7c1a-7b64-8e21-1f0a2b3c4d5f"];
const html = "text/html; charset=utf-8";

const until = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000 });

/** A handler that tells how often it was asked, and of which each page is made; it may be held up. */
function pages(reads: readonly string[] = []) {
  const asked: IncomingMessage[] = [];
  let held: Promise<void> | undefined;
  let release: () => void = () => undefined;
  const handler = async (request: IncomingMessage, response: ServerResponse) => {
    asked.push(request);
    const count = asked.length;
    await held;
    noteReads(reads);
    response.setHeader("Content-Type", html);
    response.setHeader("Cache-Control", "private, no-store");
    response.end(`<html><body><main>${request.url} ${count} ${"é".repeat(2000)}</main></body></html>`);
  };
  return {
    asked,
    handler,
    hold() {
      held = new Promise((resolve) => {
        release = resolve;
      });
    },
    release: () => release(),
  };
}

const countIn = (body: Buffer) => Number(/ (\d+) é/.exec(body.toString())?.[1]);

describe("a public page", () => {
  test("is made once, compressed once, and sent as the caller takes it", async ({
    database,
    serveCached,
  }) => {
    const { asked, handler } = pages();
    const { ask } = await serveCached({ databaseUrl: database.url, handler });
    const plain = await ask("/meetings/talks");
    expect(plain).toMatchObject({
      status: 200,
      headers: {
        "content-type": html,
        "cache-control": "public, max-age=0, s-maxage=10",
        vary: "Accept-Encoding",
        "content-length": String(plain.body.length),
      },
    });
    for (const [accepts, encoding] of [
      ["gzip, deflate, br, zstd", "br"],
      ["br;q=0.5, gzip", "gzip"],
      ["gzip", "gzip"],
      ["br;q=0, *", "gzip"],
      ["identity;q=0, gzip", "gzip"],
      ["deflate", undefined],
      ["identity", undefined],
      ["garbage;;q=x,,", undefined],
    ] as const) {
      const { status, headers, body } = await ask("/meetings/talks", { "accept-encoding": accepts });
      expect([status, headers["content-encoding"]], accepts).toEqual([200, encoding]);
      const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
      expect((encoding ? unpack[encoding](body) : body).equals(plain.body)).toBe(true);
      expect(headers.etag).toBe(plain.headers.etag);
    }
    expect(await ask("/meetings/talks", { "accept-encoding": "identity;q=0" })).toMatchObject({
      status: 406,
    });
    expect(asked).toHaveLength(1);
  });

  test("is not sent to who has it already, nor its body to who asks for the head", async ({
    database,
    serveCached,
  }) => {
    const { asked, handler } = pages();
    const { ask } = await serveCached({ databaseUrl: database.url, handler });
    const head = await ask("/meetings/talks", {}, "HEAD");
    const { body, headers } = await ask("/meetings/talks");
    expect(head.body).toHaveLength(0);
    expect(head.headers["content-length"]).toBe(String(body.length));
    const { etag = "" } = headers;
    for (const condition of [etag, `"a", ${etag}`, etag.slice(2), "*"]) {
      const again = await ask("/meetings/talks", { "if-none-match": condition });
      expect([again.status, again.body.length, again.headers.etag], condition).toEqual([304, 0, etag]);
    }
    for (const condition of ['"a"', 'W/"a"', "garbage"])
      expect((await ask("/meetings/talks", { "if-none-match": condition })).status, condition).toBe(200);
    expect((await ask("/meetings/talks", { range: "bytes=0-9" })).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  test("is made once for a thousand who ask at once", async ({ database, serveCached }) => {
    const { asked, handler, hold, release } = pages();
    const { ask } = await serveCached({ databaseUrl: database.url, handler });
    hold();
    const answers = Array.from({ length: 1000 }, () => ask("/meetings/talks?utm_source=a"));
    await until(() => expect(asked).toHaveLength(1));
    release();
    expect(new Set((await Promise.all(answers)).map(({ body }) => countIn(body)))).toEqual(new Set([1]));
    expect(asked).toHaveLength(1);
  });

  test("learns nothing of who asks for it", async ({ database, serveCached }) => {
    const { asked, handler } = pages();
    const { ask } = await serveCached({ databaseUrl: database.url, handler });
    await ask("/meetings/talks?utm_source=evil&q=evil&_rsc=evil", {
      host: "evil.example",
      cookie: "theme=evil",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "evil",
      "x-forwarded-for": "192.0.2.66",
      "x-middleware-subrequest": "evil",
      "x-nextjs-rewritten-path": "evil",
      "accept-language": "evil",
      "user-agent": "evil",
      range: "bytes=0-1",
    });
    expect(asked.map(({ method, url }) => [method, url])).toEqual([["GET", "/meetings/talks"]]);
    expect(asked[0]?.headers).toEqual({
      host: "record.example",
      accept: "text/html",
      "user-agent": expect.not.stringContaining("evil"),
    });
  });

  test.for<[headers: Record<string, string>, method: string, path: string]>([
    [{ cookie: "onrecord-session=token" }, "GET", "/meetings/talks"],
    [{ authorization: "Bearer token" }, "GET", "/meetings/talks"],
    [{}, "POST", "/meetings/talks"],
    [{}, "OPTIONS", "/meetings/talks"],
    [{}, "GET", "/desk"],
    [{}, "GET", "/exports/meetings.csv"],
    [{}, "GET", "/meetings?q=a&q=b"],
  ])(
    "with %j, to %s %s, is asked for anew each time, and fills nothing",
    async ([headers, method, path], { database, serveCached }) => {
      const { asked, handler } = pages();
      const { ask } = await serveCached({ databaseUrl: database.url, handler });
      for (const count of [1, 2]) {
        const { body, headers: got } = await ask(path, headers, method);
        expect([countIn(body), got["cache-control"]]).toEqual([count, "private, no-store"]);
      }
      await ask("/meetings/talks");
      expect(asked).toHaveLength(3);
    },
  );

  test("that fails, sets a cookie or leads elsewhere is handed on and made anew", async ({
    database,
    serveCached,
  }) => {
    const asked: unknown[] = [];
    const { ask } = await serveCached({
      databaseUrl: database.url,
      handler: async (request, response) => {
        asked.push(request.url);
        if (request.url === "/actors/merged")
          response.writeHead(308, { location: "/actors/one", "content-type": html });
        else if (request.url === "/actors/cookie")
          response.writeHead(200, { "set-cookie": "a=b", "content-type": html });
        else response.writeHead(500, { "content-type": html });
        response.end("what it says");
      },
    });
    for (const round of [1, 2]) {
      expect(await ask("/actors/merged")).toMatchObject({
        status: 308,
        headers: { location: "/actors/one" },
      });
      expect(await ask("/actors/cookie")).toMatchObject({ status: 200, headers: { "set-cookie": ["a=b"] } });
      const failed = await ask("/actors/failed");
      expect([failed.status, failed.body.toString()]).toEqual([500, "what it says"]);
      expect(asked).toHaveLength(round * 3);
    }
  });

  test("is not driven out by thousands of addresses that nobody else asks for, nor grows with them", async ({
    database,
    serveCached,
  }) => {
    const { asked, handler } = pages();
    const { ask } = await serveCached({ databaseUrl: database.url, handler, megabytes: 1 });
    await ask("/meetings/talks");
    for (let count = 0; count < 10_000; count += 100)
      await Promise.all(
        Array.from({ length: 100 }, (_, index) => ask(`/meetings?utm_source=${count + index}`)),
      );
    expect(asked).toHaveLength(2);
    for (let count = 0; count < 400; count += 100)
      await Promise.all(Array.from({ length: 100 }, (_, index) => ask(`/meetings?q=${count + index}`)));
    expect(asked).toHaveLength(402);
    await ask("/meetings?q=0");
    expect(asked).toHaveLength(403);
    await ask("/meetings/talks");
    expect(asked).toHaveLength(403);
  }, 120_000);
});

describe("a change", () => {
  test("has those pages made anew that are made of what it touched", async ({ database, serveCached }) => {
    const { asked, handler } = pages([one]);
    const { ask } = await serveCached({ databaseUrl: database.url, handler });
    await ask("/meetings/talks");
    await ask("/meetings");
    await database.owner.notify(touchedChannel, `first ${other}`);
    await until(async () => expect(countIn((await ask("/meetings")).body)).toBe(3));
    expect(countIn((await ask("/meetings/talks")).body)).toBe(1);
    await database.owner.notify(touchedChannel, `second ${other},${one}`);
    await until(async () => expect(countIn((await ask("/meetings/talks")).body)).toBe(4));
    await database.owner.notify(touchedChannel, "third everything");
    await until(async () => expect(countIn((await ask("/meetings/talks")).body)).toBe(5));
    expect(asked).toHaveLength(5);
  });

  test("that may have been missed has every page made anew", async ({ database, gateTo, serveCached }) => {
    const { asked, handler } = pages([one]);
    const gate = await gateTo(database.url);
    const { ask } = await serveCached({ databaseUrl: gate.url, handler });
    await ask("/meetings/talks");
    await ask("/meetings/talks");
    expect(asked).toHaveLength(1);
    gate.cut();
    await until(async () => expect(countIn((await ask("/meetings/talks")).body)).toBeGreaterThan(1));
    // Once it hears again, what was made meanwhile is made anew once more, and then kept.
    await until(async () => {
      const made = countIn((await ask("/meetings/talks")).body);
      expect(countIn((await ask("/meetings/talks")).body)).toBe(made);
    });
  });
});

describe("while the database is away", () => {
  test("pages are served as last known, and say so; others say in words that they cannot be made", async ({
    database,
    gateTo,
    serveCached,
  }) => {
    let isAway = false;
    const { asked, handler } = pages([one]);
    const gate = await gateTo(database.url);
    const { ask } = await serveCached({
      databaseUrl: gate.url,
      handler: async (request, response) => {
        if (isAway) response.writeHead(500, { "content-type": html }).end("Something went wrong.");
        else await handler(request, response);
      },
    });
    const before = await ask("/meetings/talks");
    isAway = true;
    gate.block();
    await until(async () => {
      const { status, headers, body } = await ask("/meetings/talks");
      expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
      expect(headers["cache-status"]).toMatch(/^Onrecord; hit; ttl=(0|-\d+)$/);
      expect(Number(headers.age)).toBeGreaterThanOrEqual(0);
      expect(body.toString()).toMatch(
        /<body><aside class="last-known" role="status">This page cannot be brought up to date just now\. It is as it stood on <time datetime="[^"]+">[^<]+ UTC<\/time>\.<\/aside><main>/,
      );
      expect(headers.etag).not.toBe(before.headers.etag);
      const packed = { "accept-encoding": "gzip", cookie: "onrecord-session=a" };
      expect(gunzipSync((await ask("/meetings/talks", packed)).body).toString()).toContain(
        "cannot be brought",
      );
    });
    for (const path of ["/meetings/another", "/meetings?q=words"]) {
      const { status, headers, body } = await ask(path);
      expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "5", "no-store"]);
      expect(body.toString()).toContain("<h1>The record cannot be reached just now</h1>");
    }
    const feed = await ask("/meetings/another/feed.atom");
    expect([feed.status, feed.headers["content-type"]]).toEqual([503, "application/problem+json"]);
    isAway = false;
    gate.open();
    await until(async () => {
      const { headers, body } = await ask("/meetings/talks");
      expect([headers["cache-control"], countIn(body) > 1]).toEqual(["public, max-age=0, s-maxage=10", true]);
    });
    const count = asked.length;
    expect((await ask("/meetings/talks")).body.toString()).not.toContain("cannot be brought");
    expect(asked.length - count).toBeLessThan(2);
  });
});
