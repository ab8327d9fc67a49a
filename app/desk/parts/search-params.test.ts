import { describe, expect, it } from "vitest";
import { addressOf, idOf, keyOf, numberOf, textOf, wordOf } from "./search-params";

const id = "01923f9e-7c1a-7d2e-8f3a-0123456789ab";

describe("parameters of an address", () => {
  it.each([
    [undefined, ""],
    ["  Budapest ", "Budapest"],
    [["first", "second"], "first"],
    ["a\u0000b", "a b"],
    ["half \uD800", "half"],
    ["x".repeat(300), "x".repeat(200)],
  ])("%j reads as text %j", (given, text) => {
    expect(textOf(given)).toBe(text);
  });

  it.each([
    [id, id],
    ["not an id", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%j reads as identifier %j", (given, read) => {
    expect(idOf(given)).toBe(read);
  });

  it.each([
    ["12", 12],
    ["0", undefined],
    ["-1", undefined],
    ["1.5", undefined],
    ["99999999999999999999", undefined],
    ["many", undefined],
  ])("%j reads as number %j", (given, number) => {
    expect(numberOf(given)).toBe(number);
  });

  it("reads a word only from its vocabulary", () => {
    expect(wordOf("draft", ["draft", "published"])).toBe("draft");
    expect(wordOf("toString", ["draft", "published"])).toBeUndefined();
  });

  it("reads a key that names something, and nothing else", () => {
    expect(keyOf("censor.net")).toBe("censor.net");
    expect(keyOf("%00")).toBe("");
    expect(keyOf("../etc")).toBe("");
  });

  it("writes an address with what says something", () => {
    expect(addressOf("/desk/actors", { q: "", after: undefined })).toBe("/desk/actors");
    expect(addressOf("/desk/actors", { q: "a&b", after: id })).toBe(`/desk/actors?q=a%26b&after=${id}`);
  });
});
