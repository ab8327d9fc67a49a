import type { LookupAddress } from "node:dns";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { readAllowedHosts } from "./allowed-hosts";
import { type FetchOptions, fetchPage } from "./fetch-page";
import type { Resolve } from "./guarded-agent";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A host on loopback that counts whoever connects to it. */
async function host(answer: RequestListener, address = "127.0.0.1") {
  const server = createServer(answer);
  const count = { connections: 0 };
  server.on("connection", () => {
    count.connections += 1;
  });
  await new Promise<void>((done) => server.listen(0, address, done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { port, count };
}

const canary = () => host((_, response) => response.setHeader("content-type", "text/html").end("<p>reached"));

const fetching = (address: string, options: Partial<FetchOptions> = {}) =>
  fetchPage(address, { allowed: [], userAgent: "test", ...options });

const failedAs = (why: string, status: number | null = null) => ({ kind: "failed", why, status });

const resolvesTo =
  (...addresses: string[]): Resolve =>
  (_, __, answer) =>
    answer(
      null,
      addresses.map((address): LookupAddress => ({ address, family: address.includes(":") ? 6 : 4 })),
    );

const allowing = (text: string) => readAllowedHosts(text) ?? [];

test("no address that is not public is reached, in whatever form it is written", async () => {
  const [four, six] = [await canary(), await host((_, response) => response.end(), "::1")];
  const hosts = [
    "localhost",
    "127.0.0.1",
    "127.1",
    "127.0.0.1.",
    "2130706433",
    "0x7f000001",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "017700000001",
    "①②⑦.0.0.1",
    "0",
    "0.0.0.0",
    "127.255.255.254",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::127.0.0.1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "169.254.169.254",
    "168.63.129.16",
    "[fe80::1]",
    "[fd00:ec2::254]",
    "[fec0::1]",
    "224.0.0.1",
    "255.255.255.255",
    "[4000::1]",
  ];
  for (const name of hosts)
    expect([name, await fetching(`http://${name}:${four.port}/`)]).toEqual([name, failedAs("not_public")]);
  expect(await fetching(`http://[::1]:${six.port}/`)).toEqual(failedAs("not_public"));
  expect([four.count.connections, six.count.connections]).toEqual([0, 0]);
});

test("other schemes, credentials and what is no address are refused", async () => {
  const { port, count } = await canary();
  const addresses = [
    "file:///etc/passwd",
    `ftp://127.0.0.1:${port}/`,
    `gopher://127.0.0.1:${port}/`,
    "data:text/html,hello",
    "javascript:alert(1)",
    "blob:http://example.org/1",
    `http://user:secret@example.org:${port}/`,
    "http://",
    "//example.org",
    "",
  ];
  for (const address of addresses)
    expect([address, await fetching(address)]).toEqual([address, failedAs("not_public")]);
  expect(count.connections).toBe(0);
});

test("a name that resolves inward is refused, even where some of its addresses are public", async () => {
  const { port, count } = await canary();
  const answers = [
    ["127.0.0.1"],
    ["10.1.2.3"],
    ["169.254.169.254"],
    ["::1"],
    ["::ffff:127.0.0.1"],
    ["93.184.215.14", "127.0.0.1"],
  ];
  for (const addresses of answers)
    for (const name of ["innocent.example", "localhost.", "metadata.google.internal"]) {
      const fetched = await fetching(`http://${name}:${port}/`, { resolve: resolvesTo(...addresses) });
      expect([addresses, fetched]).toEqual([addresses, failedAs("not_public")]);
    }
  expect(count.connections).toBe(0);
});

test("a name is resolved once for each connection, so that no second answer can lead elsewhere", async () => {
  const { port, count } = await canary();
  let asked = 0;
  const resolve: Resolve = (name, options, answer) => {
    asked += 1;
    resolvesTo(asked === 1 ? "192.0.2.1" : "127.0.0.1")(name, options, answer);
  };
  expect(await fetching(`http://rebinding.example:${port}/`, { resolve })).toEqual(failedAs("not_public"));
  expect([asked, count.connections]).toEqual([1, 0]);
});

test("a redirect inward is refused, by name, by address and after several steps", async () => {
  const { port, count } = await canary();
  const targets = [
    `http://127.0.0.1:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    `http://2130706433:${port}/`,
    `//localhost:${port}/`,
    "http://169.254.169.254/latest/meta-data/",
    "file:///etc/passwd",
  ];
  for (const target of targets) {
    const outside = await host((request, response) =>
      response.writeHead(302, { location: request.url === "/" ? "/again" : target }).end(),
    );
    const fetched = await fetching(`http://outside.example:${outside.port}/`, {
      allowed: allowing(`outside.example:${outside.port}`),
      resolve: (name, options, answer) => resolvesTo("127.0.0.1")(name, options, answer),
    });
    expect([target, fetched]).toEqual([target, failedAs("not_public")]);
  }
  expect(count.connections).toBe(0);
});

test("a slow answer, an endless one and one that unpacks to too much are given up", async () => {
  const limits = { time: 1000, bytes: 100_000, redirects: 2 };
  const html = { "content-type": "text/html" };
  const at = async (answer: RequestListener) => {
    const { port } = await host(answer);
    return fetching(`http://127.0.0.1:${port}/`, { allowed: allowing("127.0.0.1"), limits });
  };
  expect(await at(() => undefined)).toEqual(failedAs("too_slow"));
  expect(await at((_, response) => response.writeHead(200, html).write("<p>"))).toEqual(failedAs("too_slow"));
  const endless: RequestListener = (_, response) => {
    response.writeHead(200, html);
    const more = () => {
      while (!response.destroyed && response.write("x".repeat(10_000)));
    };
    response.on("drain", more);
    more();
  };
  expect(await at(endless)).toEqual(failedAs("too_large", 200));
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  expect(await at((_, r) => r.writeHead(200, { ...html, "content-encoding": "gzip" }).end(bomb))).toEqual(
    failedAs("too_large", 200),
  );
  expect(await at((_, r) => r.writeHead(302, { location: "/round" }).end())).toEqual(
    failedAs("too_many_redirects"),
  );
  expect(await at((_, r) => r.writeHead(200, { ...html, "x-long": "x".repeat(20_000) }).end("<p>"))).toEqual(
    failedAs("not_reached"),
  );
});

test("what is no page is not read, and what a server refuses is told apart from what is gone", async () => {
  const at = async (status: number, type = "text/html") => {
    const { port } = await host((_, response) =>
      response.writeHead(status, { "content-type": type }).end("x"),
    );
    return fetching(`http://127.0.0.1:${port}/`, { allowed: allowing("127.0.0.1") });
  };
  expect(await at(200, "application/pdf")).toEqual(failedAs("not_a_page", 200));
  expect(await at(200, "text/html-sandboxed")).toEqual(failedAs("not_a_page", 200));
  expect(await at(404)).toEqual(failedAs("gone", 404));
  expect(await at(410)).toEqual(failedAs("gone", 410));
  expect(await at(403)).toEqual(failedAs("refused", 403));
  expect(await at(503)).toEqual(failedAs("refused", 503));
  expect(await at(304)).toEqual(failedAs("refused", 304));
});

test("an allowed host is reached at the port that is named, by name and by address", async () => {
  const { port, count } = await canary();
  const resolve = resolvesTo("127.0.0.1");
  const named = await fetching(`http://wiki.intranet:${port}/a`, {
    allowed: allowing(`wiki.intranet:${port}`),
    resolve,
  });
  expect(named).toMatchObject({ kind: "page", url: `http://wiki.intranet:${port}/a` });
  expect(
    await fetching(`http://wiki.intranet:${port}/`, { allowed: allowing("wiki.intranet:1"), resolve }),
  ).toEqual(failedAs("not_public"));
  expect(await fetching(`http://2130706433:${port}/`, { allowed: allowing("127.0.0.1") })).toMatchObject({
    kind: "page",
  });
  expect(count.connections).toBe(2);
});

test("a page that has not changed since is not sent again", async () => {
  const { port } = await host((request, response) => {
    if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { "content-type": "text/html", etag: '"1"' }).end("<p>");
  });
  const address = `http://127.0.0.1:${port}/`;
  const allowed = allowing("127.0.0.1");
  const first = await fetching(address, { allowed });
  expect(first).toMatchObject({ kind: "page", etag: '"1"' });
  const again = await fetching(address, { allowed, known: { etag: '"1"', lastModified: null } });
  expect(again).toEqual({ kind: "not_modified" });
});
