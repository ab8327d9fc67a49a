import { once } from "node:events";
import { createServer, get, type IncomingMessage } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Live } from "./live";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Pages whose versions a test sets, and a site that tells of them. */
async function site(versions: Record<string, string>, room?: ConstructorParameters<typeof Live>[1]) {
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  const pages = {
    hears: true,
    async version({ key }: { key: string }) {
      asked.push(key);
      return versions[key];
    },
    onTouched(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const live = new Live(pages, room);
  const server = createServer((request, response) => {
    request.headers["x-forwarded-for"] ??= "192.0.2.1";
    if (!live.answer(request, response)) response.writeHead(418).end();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  closing.push(
    () => once(server.close(), "close"),
    () => server.closeAllConnections(),
    () => live.stop(),
  );
  const { port } = server.address() as AddressInfo;
  const open = async (page: string, headers: Record<string, string> = {}) => {
    const request = get({ port, host: "127.0.0.1", path: `/live?page=${encodeURIComponent(page)}`, headers });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    let heard = "";
    response.setEncoding("utf8").on("data", (chunk) => {
      heard += chunk;
    });
    return { status: response.statusCode, headers: response.headers, heard: () => heard, request, response };
  };
  const touch = () => {
    for (const listener of listeners) listener();
  };
  return { open, touch, live, asked, pages, port, listeners };
}

const until = (check: () => void) => vi.waitFor(check, { timeout: 10_000 });
const told = (...versions: string[]) =>
  versions.map((version) => `event: version\ndata: ${version}\n\n`).join("");

describe("an open page", () => {
  test("is told what it is now, and again once it is another", async () => {
    const versions = { "/meetings/talks": "one", "/meetings/visit": "a" };
    const { open, touch } = await site(versions);
    const talks = await open("/meetings/talks?utm_source=mail");
    const visit = await open("/meetings/visit");
    expect(talks).toMatchObject({
      status: 200,
      headers: { "content-type": "text/event-stream", "cache-control": "no-store" },
    });
    await until(() => expect(talks.heard()).toBe(told("one")));
    touch();
    versions["/meetings/talks"] = "two";
    touch();
    await until(() => expect(talks.heard()).toBe(told("one", "two")));
    versions["/meetings/visit"] = "b";
    touch();
    await until(() => expect(visit.heard()).toBe(told("a", "b")));
    expect(talks.heard()).toBe(told("one", "two"));
  });

  test("costs one look however many have it open", async () => {
    const versions = { "/": "one" };
    const { open, touch, asked } = await site(versions);
    const readers = await Promise.all(Array.from({ length: 20 }, () => open("/")));
    await until(() => expect(readers.every(({ heard }) => heard() === told("one"))).toBe(true));
    const before = asked.length;
    versions["/"] = "two";
    touch();
    await until(() => expect(readers.every(({ heard }) => heard() === told("one", "two"))).toBe(true));
    expect(asked.length - before).toBe(1);
  });

  test.for<[page: string, why: string]>([
    ["/meetings/nothing", "is not there"],
    ["/desk/meetings", "is no reader's"],
    ["/meetings?q=words", "is a search"],
    ["/meetings/talks/as-of/2025-10-21T14:00:00.000Z", "is of the past"],
    ["https://elsewhere.example/", "is not of this site"],
    ["", "is none"],
  ])("%s, which %s, is never told anything", async ([page]) => {
    const { open } = await site({ "/desk/meetings": "x", "/meetings?q=words": "x" });
    expect((await open(page)).status).toBe(204);
  });
});

describe("connections", () => {
  test("are so many of one caller, and so many in all, and make room when they end", async () => {
    const { open } = await site({ "/": "one" }, { ofCaller: 2, inAll: 3 });
    const from = (address: string) => open("/", { "x-forwarded-for": address });
    const first = await from("2001:db8::1");
    expect([first.status, (await from("2001:db8::2")).status]).toEqual([200, 200]);
    const third = await from("2001:db8::3");
    expect([third.status, third.headers["retry-after"]]).toEqual([429, "60"]);
    expect((await from("192.0.2.7")).status).toBe(200);
    expect((await from("192.0.2.8")).status).toBe(503);
    first.request.destroy();
    await vi.waitFor(async () => expect((await from("192.0.2.8")).status).toBe(200), { timeout: 10_000 });
  });

  test("end when the server stops, and none begin", async () => {
    const { open, live, listeners } = await site({ "/": "one" });
    const { response } = await open("/");
    live.stop();
    await once(response, "end");
    expect((await open("/")).status).toBe(503);
    expect(listeners.size).toBe(0);
  });

  test("do not begin while nothing is heard of", async () => {
    const { open, pages } = await site({ "/": "one" });
    pages.hears = false;
    expect((await open("/")).status).toBe(503);
  });

  test("of who does not read are cut", async () => {
    const versions = { "/": "x" };
    const { touch, port } = await site(versions);
    const reader = connect(port, "127.0.0.1").pause();
    closing.push(() => reader.destroy());
    const closed = once(reader, "close");
    reader.write("GET /live?page=/ HTTP/1.1\r\nhost: site\r\n\r\n");
    // More than any buffer on the way takes.
    let count = 0;
    const more = setInterval(() => {
      versions["/"] = `${++count}`.padEnd(1_000_000, "x");
      touch();
    });
    closing.push(() => clearInterval(more));
    reader.on("error", () => undefined);
    await vi.waitFor(() => expect(count).toBeGreaterThan(20), { timeout: 10_000 });
    reader.resume();
    await closed;
  });
});

test("other addresses are others' to answer", async () => {
  const { port } = await site({});
  expect((await fetch(`http://127.0.0.1:${port}/lively`)).status).toBe(418);
  expect((await fetch(`http://127.0.0.1:${port}/live?page=/`, { method: "HEAD" })).status).toBe(204);
});
