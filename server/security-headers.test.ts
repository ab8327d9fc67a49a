import { describe, expect, it } from "vitest";
import { securityHeaders } from "./security-headers";

const headersOf = (siteUrl: string, path = "/"): Record<string, string> =>
  Object.fromEntries(securityHeaders(false, siteUrl)(path));

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
    ["/embed/meetings/x", "*", undefined],
    ["/embed/", "'none'", "DENY"],
  ])("at %s let these frame it: %s", (path, ancestors, options) => {
    const headers = headersOf("http://localhost:3000", path);
    expect(headers["Content-Security-Policy"]).toContain(`frame-ancestors ${ancestors}`);
    expect(headers["X-Frame-Options"]).toBe(options);
  });
});
