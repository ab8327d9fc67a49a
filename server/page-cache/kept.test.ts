import { describe, expect, test } from "vitest";
import { endOfDay } from "@/lib/dates";
import { securityHeaders } from "@/server/security-headers";
import { endOfQuarter, keptOf, mayBeKept } from "./kept";

const html = "text/html; charset=utf-8";

describe("what may be kept", () => {
  test.for<[status: number, headers: Record<string, string>, answer: boolean]>([
    [200, { "content-type": html }, true],
    [404, { "content-type": html }, true],
    [200, { "content-type": html, "set-cookie": "a=b" }, false],
    [200, { "content-type": "image/png" }, true],
    [200, { "content-type": "text/calendar; charset=utf-8" }, true],
    [200, { "content-type": "application/atom+xml; charset=utf-8" }, true],
    [200, { "content-type": "application/feed+json" }, true],
    [404, { "content-type": "application/problem+json" }, false],
    [200, { "content-type": "application/json" }, false],
    [200, { "content-type": "text/x-component" }, false],
    [200, {}, false],
    [206, { "content-type": html }, false],
    [301, { "content-type": html, location: "/" }, false],
    [307, { "content-type": html, location: "/" }, false],
    [403, { "content-type": html }, false],
    [500, { "content-type": html }, false],
    [503, { "content-type": html }, false],
  ])("%i with %j: %s", ([status, headers, answer]) => {
    expect(mayBeKept({ status, headers })).toBe(answer);
  });
});

describe("a page that is told by the clock", () => {
  test.for([
    ["2025-10-22T12:00:00.000Z", "2025-10-22T12:15:00.000Z"],
    ["2025-10-22T12:14:59.999Z", "2025-10-22T12:15:00.000Z"],
    ["2025-10-22T23:59:00.000Z", "2025-10-23T00:00:00.000Z"],
  ])("at %s is good until %s", ([now = "", until]) => {
    expect(new Date(endOfQuarter(Date.parse(now))).toISOString()).toBe(until);
  });

  test("lasts over the end of no day, wherever that is", () => {
    for (const zone of Intl.supportedValuesOf("timeZone"))
      for (const day of ["2025-01-15", "2026-07-15", "2026-10-24", "2026-10-25"]) {
        const end = endOfDay(day, zone).getTime();
        expect(endOfQuarter(end - 1), `${zone} ${day}`).toBe(end);
      }
  });
});

describe("what a shared cache is told", () => {
  const now = Date.parse("2025-10-22T12:00:00Z");
  test.for<[instant: string | undefined, status: number, expected: string]>([
    [undefined, 200, "public, max-age=0, s-maxage=10"],
    [undefined, 404, "public, max-age=0, s-maxage=10"],
    ["2025-10-21T14:00:00.000Z", 200, "public, max-age=31536000, immutable"],
    ["2025-10-22T10:59:59.000Z", 200, "public, max-age=31536000, immutable"],
    ["2025-10-22T11:30:00.000Z", 200, "public, max-age=0, s-maxage=10"],
    ["2025-10-21T14:00:00.000Z", 404, "public, max-age=0, s-maxage=10"],
  ])("of a page as of %s answering %i: %s", async ([instant, status, expected]) => {
    const address = { key: "/", dependsOn: "reads" as const, endless: false, ...(instant && { instant }) };
    const headers = {
      "content-type": html,
      vary: "rsc, Accept-Encoding",
      "cache-control": "private",
      "x-else": "no",
    };
    const rendered = { status, headers, body: Buffer.from("page"), reads: new Set<string>() };
    const { heads } = await keptOf(address, rendered, { moment: 0, now });
    const pairs = Array.from({ length: heads.br.length / 2 }, (_, index) =>
      heads.br.slice(index * 2, index * 2 + 2),
    );
    expect(Object.fromEntries(pairs)).toEqual({
      ...Object.fromEntries(securityHeaders(false)("/")),
      "content-type": html,
      vary: "Accept-Encoding",
      "cache-control": expected,
      etag: expect.stringMatching(/^W\/"[\w-]{22}"$/),
      "server-timing": expect.stringMatching(/^version;desc="[\w-]{22}"$/),
      "content-encoding": "br",
      "content-length": expect.any(String),
    });
  });
});
