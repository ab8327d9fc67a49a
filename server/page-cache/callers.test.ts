import { describe, expect, test } from "vitest";
import { isAnyReader } from "./callers";

describe("a request of any reader's", () => {
  test.for<[headers: Record<string, string>, answer: boolean]>([
    [{}, true],
    [{ cookie: "theme=dark; analytics=1" }, true],
    [{ cookie: "onrecord-session=abc" }, false],
    [{ cookie: "theme=dark; onrecord-session=abc" }, false],
    [{ authorization: "Bearer token" }, false],
    [{ rsc: "1", "next-router-state-tree": "[]", "next-router-prefetch": "1" }, true],
    [{ "x-forwarded-host": "evil.example", "accept-language": "uk", range: "bytes=0-9" }, true],
  ])("%j: %s", ([headers, answer]) => {
    expect(isAnyReader(headers, "onrecord-session")).toBe(answer);
  });
});
