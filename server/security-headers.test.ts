import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { cardStyle } from "@/syndication/card-style";
import { securityHeaders, tellPolicy } from "./security-headers";
import { wordsPage } from "./words-page";

const headersOf = (siteUrl: string, path = "/", isDevelopment = false): Record<string, string> =>
  Object.fromEntries(securityHeaders(isDevelopment, siteUrl)(path));

const policyOf = (path: string, isDevelopment = false): Record<string, string> =>
  Object.fromEntries(
    (headersOf("http://localhost:3000", path, isDevelopment)["Content-Security-Policy"] ?? "")
      .split("; ")
      .map((directive) => {
        const [name = "", ...sources] = directive.split(" ");
        return [name, sources.join(" ")];
      }),
  );

const hashOf = (style: string) => `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

describe("the headers of every answer", () => {
  it.each([
    ["https://record.example.org", "max-age=31536000"],
    ["http://localhost:3000", undefined],
  ])("at %s say how long to come by https alone: %s", (siteUrl, value) => {
    expect(headersOf(siteUrl)["Strict-Transport-Security"]).toBe(value);
    expect(headersOf(siteUrl, "/embed/meetings/x")["Strict-Transport-Security"]).toBe(value);
  });

  it.each([
    ["/", "'none'", "DENY"],
    ["/desk", "'none'", "DENY"],
    ["/embed/meetings/x", "*", undefined],
    ["/embed/", "'none'", "DENY"],
  ])("at %s let these frame it: %s", (path, ancestors, options) => {
    expect(policyOf(path)["frame-ancestors"]).toBe(ancestors);
    expect(headersOf("http://localhost:3000", path)["X-Frame-Options"]).toBe(options);
  });
});

describe("what may run, and be styled", () => {
  it.each(["/", "/meetings/x", "/nowhere", "/deskless", "/changes.atom", "/api/auth/signin"])(
    "at %s: files of this site's",
    (path) => {
      expect(policyOf(path)["script-src"]).toBe("'self'");
      expect(policyOf(path)["style-src"]).toMatch(/^'self' 'sha256-[^' ]+'$/);
    },
  );

  it("on a card: nothing, and its own style", () => {
    const policy = policyOf("/embed/meetings/x");
    expect(policy).toMatchObject({ "default-src": "'none'", "form-action": "'none'" });
    expect(policy["script-src"]).toBeUndefined();
    expect(policy["style-src"]).toContain(hashOf(cardStyle));
  });

  it("at the desk: what carries a nonce, another one for each answer", () => {
    const [first, second] = [policyOf("/desk"), policyOf("/desk/meetings?x")].map(
      (policy) =>
        /^'self' 'nonce-([A-Za-z0-9+/]{22}==)' 'strict-dynamic'$/.exec(policy["script-src"] ?? "")?.[1],
    );
    expect(first).toBeDefined();
    expect(second).toBeDefined();
    expect(first).not.toBe(second);
  });

  it.each(["/", "/desk", "/embed/meetings/x"])("at %s includes the style of a page in words", (path) => {
    const style = /<style>([^<]*)<\/style>/.exec(wordsPage({ title: "a", text: "b" }))?.[1] ?? "";
    expect(policyOf(path)["style-src"]).toContain(hashOf(style));
  });

  it.each([false, true])("is nowhere whatever stands in a page (development: %s)", (isDevelopment) => {
    for (const path of ["/", "/desk", "/embed/meetings/x"])
      expect(policyOf(path, isDevelopment)["script-src"] ?? "").not.toContain("unsafe-inline");
  });
});

it("Next is told the answer's policy, and no other", () => {
  const asked = { "content-security-policy-report-only": "script-src 'nonce-evil'" };
  const answered = new Map([["Content-Security-Policy", "script-src 'self'"]]);
  tellPolicy(asked, answered);
  expect(asked).toEqual({ "content-security-policy": "script-src 'self'" });
});
