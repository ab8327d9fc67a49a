import { expect, it } from "vitest";
import { fitting } from "./fitting";

/** A text whose JSON has so many characters. */
const ofLength = (length: number) => "a".repeat(length - 2);

it.each<[string, number[], number]>([
  ["nothing", [], 0],
  ["all that have room together", [30_000, 30_000, 29_000], 3],
  ["what fills a page to the last character", [45_000, 45_000], 2],
  ["no more than that", [45_000, 45_000, 2], 2],
  ["no further one that is too long by a character", [45_000, 45_001], 1],
  ["one at least, however long it is", [200_000, 2], 1],
  ["none after the first that has no room, however short", [10_000, 200_000, 2], 1],
])("a page has %s", (_, lengths, count) => {
  const claims = lengths.map(ofLength);
  expect(fitting(claims)).toEqual(claims.slice(0, count));
});
