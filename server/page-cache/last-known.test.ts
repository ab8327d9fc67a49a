import { describe, expect, test } from "vitest";
import { keptOf } from "./kept";
import { ageOf, lastKnownPage } from "./last-known";

const now = Date.parse("2025-10-22T12:00:00Z");

async function lastKnown(type: string, body: Buffer) {
  const address = { key: "/", dependsOn: "reads" as const, endless: false };
  const headers = { "content-type": type };
  const page = await keptOf(address, { status: 200, headers, body, reads: new Set() }, { moment: 0, now });
  return { page, last: await lastKnownPage(page) };
}

describe("what is served as last known", () => {
  test("says so at the top of a page", async () => {
    const { page, last } = await lastKnown("text/html; charset=utf-8", Buffer.from("<body><main>é</main>"));
    expect(last.bodies.identity.toString()).toMatch(
      /^<body><aside class="last-known" role="status">.*<\/aside><main>é/,
    );
    expect(last.etag).not.toBe(page.etag);
  });

  test.for<[type: string, body: Buffer]>([
    ["application/feed+json; charset=utf-8", Buffer.from('{"title":"<body>"}')],
    ["application/atom+xml", Buffer.from("<title>&lt;body></title><body>")],
    ["text/calendar; charset=utf-8", Buffer.from("SUMMARY:<body>")],
    ["image/png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8, 0x00])],
  ])("is as it was where it is no page: %s", async ([type, body]) => {
    const { last } = await lastKnown(type, body);
    expect(last.bodies.identity).toEqual(body);
    const at = last.heads.identity.indexOf("cache-control");
    expect(last.heads.identity[at + 1]).toBe("no-store");
    expect(ageOf(last, now + 60_000)).toEqual({ age: "60", "cache-status": "Onrecord; hit; ttl=-60" });
  });
});
