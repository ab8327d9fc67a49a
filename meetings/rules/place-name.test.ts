import { expect, test } from "vitest";
import { placeName } from "./place-name";

test.for([
  [{ venue: "Parliament", city: "Budapest", country: "HU" }, "Parliament, Budapest, Hungary"],
  [{ city: "Budapest", country: "HU", mode: "hybrid" }, "Budapest, Hungary (in person and online)"],
  [{ mode: "online" }, "Online"],
  [{ venue: "Capella Hotel", city: "Singapore", country: "SG" }, "Capella Hotel, Singapore"],
] as const)("%j is %s", ([place, words]) => {
  expect(placeName({ venue: null, city: null, country: null, mode: null, ...place })).toBe(words);
});
