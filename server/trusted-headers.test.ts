import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { trustedHeaders } from "./trusted-headers";

function request(peer: string | undefined, headers: Record<string, string> = {}): IncomingMessage {
  return { headers, socket: { remoteAddress: peer }, connection: { remoteAddress: peer } } as never;
}

describe("who called", () => {
  it.each([
    ["nobody is trusted", [], "192.0.2.1", "198.51.100.7", "192.0.2.1"],
    ["a proxy is trusted", ["192.0.2.0/24"], "192.0.2.1", "198.51.100.7", "198.51.100.7"],
    [
      "what the caller added before it is not",
      ["192.0.2.1"],
      "192.0.2.1",
      "6.6.6.6, 198.51.100.7",
      "198.51.100.7",
    ],
    [
      "two proxies in a row",
      ["192.0.2.1", "10.0.0.0/8"],
      "192.0.2.1",
      "198.51.100.7, 10.1.1.1",
      "198.51.100.7",
    ],
    ["a trusted proxy says nonsense", ["192.0.2.1"], "192.0.2.1", "unknown", "192.0.2.1"],
    ["a trusted proxy says nothing", ["192.0.2.1"], "192.0.2.1", "", "192.0.2.1"],
    ["IPv4 through a socket for both", [], "::ffff:192.0.2.1", "", "192.0.2.1"],
    ["IPv6", ["loopback"], "::1", "2001:db8::7", "2001:db8::7"],
  ])("%s", (_, trust, peer, forwarded, expected) => {
    const incoming = request(peer, { "x-forwarded-for": forwarded });
    expect(trustedHeaders(trust)(incoming)).toBe(true);
    expect(incoming.headers["x-forwarded-for"]).toBe(expected);
  });

  it("is nobody any more once the connection is gone", () => {
    expect(trustedHeaders([])(request(undefined))).toBe(false);
  });
});

describe("the address asked for", () => {
  const claims = {
    "x-forwarded-host": "elsewhere.example",
    "x-forwarded-proto": "https",
    forwarded: "for=6.6.6.6",
  };

  it("is what a trusted proxy says", () => {
    const incoming = request("192.0.2.1", { ...claims });
    trustedHeaders(["192.0.2.1"])(incoming);
    expect(incoming.headers).toMatchObject(claims);
  });

  it("is not what anyone else says", () => {
    const incoming = request("192.0.2.1", { ...claims });
    trustedHeaders([])(incoming);
    expect(Object.keys(incoming.headers)).toEqual(["x-forwarded-for"]);
  });
});
