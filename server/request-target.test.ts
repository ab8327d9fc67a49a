import { expect, it } from "vitest";
import { pathOf } from "./request-target";

it.each([
  ["/meetings?q=a", "/meetings?q=a"],
  ["//elsewhere.example", "//elsewhere.example"],
  ["http://record.example/meetings?q=a", "/meetings?q=a"],
  ["HTTPS://record.example", "/"],
  ["*", undefined],
  ["http://", undefined],
  ["ftp://record.example/", undefined],
  ["record.example:443", undefined],
  ["", undefined],
])("%s asks for %s", (target, path) => {
  expect(pathOf(target)).toBe(path);
});
