import { expect, it } from "vitest";
import { pointerTo } from "./pointer";

it.each([
  [[], ""],
  [["actors", 0, "name"], "/actors/0/name"],
  [["a/b", "m~n", ""], "/a~1b/m~0n/"],
])("writes %j as %j (RFC 6901)", (path, pointer) => {
  expect(pointerTo(path)).toBe(pointer);
});
