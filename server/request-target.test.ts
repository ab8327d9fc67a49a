import { expect, it } from "vitest";
import { pathOf } from "./request-target";

it.each([
  ["/meetings?q=a", "/meetings?q=a"],
  ["//elsewhere.example", "//elsewhere.example"],
  ["http://record.example/meetings?q=a", "/meetings?q=a"],
  ["HTTPS://record.example", "/"],
  ["/meetings/%E0%A4%A", undefined],
  ["/meetings/%ZZ?q=a", undefined],
  ["http://record.example/%C3", undefined],
  ["/meetings/caf%C3%A9?q=%ZZ", "/meetings/caf%C3%A9?q=%ZZ"],
  ["*", undefined],
  ["http://", undefined],
  ["ftp://record.example/", undefined],
  ["record.example:443", undefined],
  ["", undefined],
])("%s asks for %s", (target, path) => {
  expect(pathOf(target)).toBe(path);
});
