import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { keepPastPages } from "./past-pages";

const clock = { now: () => new Date("2025-10-22T12:00:00Z") };

/** What a page says of keeping it, when it answers with a status. */
async function cacheControl(path: string, status = 200): Promise<string | null> {
  const server = createServer((request, response) => {
    keepPastPages(request, response, clock);
    response.setHeader("Cache-Control", "private, no-store");
    response.writeHead(status).end("page");
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return response.headers.get("cache-control");
}

const forever = "public, max-age=31536000, immutable";
const notAtAll = "private, no-store";

describe("a page as of an instant", () => {
  test.for<[path: string, status: number, expected: string]>([
    ["/meetings/talks/as-of/2025-10-21T14:00:00.000Z", 200, forever],
    ["/meetings/talks/as-of/2025-10-21T14%3A00%3A00.000Z", 200, forever],
    ["/claims/1/as-of/2025-10-22T10:59:59.000Z?_rsc=1", 200, forever],
    ["/actors/cnn/as-of/2025-10-21T14:00:00.000Z", 404, notAtAll],
    ["/actors/cnn/as-of/2025-10-21T14:00:00.000Z", 500, notAtAll],
    ["/meetings/talks/as-of/2025-10-22T11:30:00.000Z", 200, notAtAll],
    ["/meetings/talks/as-of/yesterday", 200, notAtAll],
    ["/meetings/talks/as-of/%E0%A4%A", 200, notAtAll],
    ["/meetings/talks", 200, notAtAll],
    // What is recorded tomorrow may have been reported then.
    ["/meetings/talks/as-reported/2025-10-21", 200, notAtAll],
    ["/desk/meetings/talks/as-of/2025-10-21T14:00:00.000Z", 200, notAtAll],
  ])("%s answering %i is kept: %s", async ([path, status, expected]) => {
    expect(await cacheControl(path, status)).toBe(expected);
  });
});
