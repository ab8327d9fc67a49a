import { describe, expect, test } from "vitest";
import { isAnyReader } from "./callers";

describe("a request of any reader's", () => {
  test.for<[headers: Record<string, string>, answer: boolean]>([
    [{}, true],
    [{ cookie: "theme=dark; analytics=1" }, true],
    [{ cookie: "onrecord-session=abc" }, false],
    [{ cookie: "theme=dark; onrecord-session=abc" }, false],
    [{ authorization: "Bearer token" }, false],
    [{ rsc: "1" }, false],
    [{ "next-router-state-tree": "[]" }, false],
    [{ "next-router-prefetch": "1" }, false],
    [{ "next-action": "1" }, false],
    [{ "x-forwarded-host": "evil.example", "accept-language": "uk", range: "bytes=0-9" }, true],
  ])("%j: %s", ([headers, answer]) => {
    expect(isAnyReader(headers, "onrecord-session")).toBe(answer);
  });
});
