import { expect, test } from "vitest";
import { isForeign, languageName } from "./languages";

test.for([
  ["ru", "Russian"],
  ["pt-BR", "Brazilian Portuguese"],
  ["x-nobody", "x-nobody"],
  ["not a tag", "not a tag"],
] as const)("the language %s is called %s", ([tag, name]) => {
  expect(languageName(tag)).toBe(name);
});

test.for([
  ["ru", true],
  ["enm", true],
  ["en", false],
  ["en-GB", false],
  ["EN", false],
  [null, false],
] as const)("a text in %s is foreign: %s", ([tag, foreign]) => {
  expect(isForeign(tag)).toBe(foreign);
});
