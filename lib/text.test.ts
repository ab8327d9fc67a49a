import { describe, expect, it } from "vitest";
import fc from "@/lib/properties";
import { languageTag, limits, line, prose, timeZone, webAddress } from "./text";

type Schema = { safeParse(value: unknown): { error?: { issues: { message: string }[] } | undefined } };

function complaints(schema: Schema, value: unknown): string[] {
  return schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
}

describe("line", () => {
  it.each([
    ["trims", "  Talks \n", "Talks"],
    ["composes characters (NFC)", "Pai\u0301s", "Pa\u00EDs"],
    ["keeps other scripts", "Сергей Лавров", "Сергей Лавров"],
    ["keeps emoji", "🕊️", "🕊️"],
    ["keeps directions turned and turned back", "\u2067ישראל\u2069", "\u2067ישראל\u2069"],
  ])("%s", (_, given, kept) => {
    expect(line(20).parse(given)).toBe(kept);
  });

  it.each([
    ["nothing", undefined, "Write 1 to 20 characters of text."],
    ["a number", 7, "Write 1 to 20 characters of text."],
    ["emptiness", " \n ", "Write 1 to 20 characters of text."],
    ["invisible characters", "\u200B\u200B", "Write 1 to 20 characters of text."],
    ["a line break", "one\ntwo", "Write this on one line, without line breaks."],
    ["a line separator", "one\u2028two", "Write this on one line, without line breaks."],
    ["a carriage return", "one\rtwo", "Write this on one line, without line breaks."],
    ["a NUL", "one\u0000two", "Remove the character U+0000, which cannot be read."],
    ["a tab", "one\ttwo", "Remove the character U+0009, which cannot be read."],
    ["half a surrogate pair", "one\uD83Dtwo", "Remove the character U+D83D, which cannot be read."],
    ["a direction that is never turned back", "Rubio\u202E", expect.stringContaining("turn the direction")],
    ["an isolate that is never ended", "\u2067Rubio", expect.stringContaining("turn the direction")],
    ["a turning back of nothing", "Rubio\u2069", "Remove the character U+2069, which cannot be read."],
    ["turns that cross", "\u202Ea\u2067b\u202Cc\u2069", "Remove the character U+202C, which cannot be read."],
    ["a text over its limit", "x".repeat(10_000), "Use at most 20 characters (you have 10,000)."],
  ])("refuses %s", (_, given, message) => {
    expect(complaints(line(20), given)).toEqual([message]);
  });

  it("counts characters, not code units", () => {
    expect(complaints(line(20), "🕊".repeat(20))).toEqual([]);
    expect(complaints(line(20), "🕊".repeat(21))).toEqual(["Use at most 20 characters (you have 21)."]);
  });
});

describe("prose", () => {
  it("keeps line breaks and tabs, and writes every line break as a line feed", () => {
    expect(prose(20).parse("one\r\n\ttwo\rthree\n")).toBe("one\n\ttwo\nthree");
  });

  it.each([
    ["a NUL", "a\u0000", "Remove the character U+0000, which cannot be read."],
    ["an escape", "a\u001B[31m", "Remove the character U+001B, which cannot be read."],
    ["emptiness", "\n", "Write 1 to 10,000 characters of text."],
    ["a text over its limit", "é".repeat(10_001), "Use at most 10,000 characters (you have 10,001)."],
  ])("refuses %s", (_, given, message) => {
    expect(complaints(prose(limits.statement), given)).toEqual([message]);
  });

  it("changes nothing in what it has kept", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const kept = prose(1_000).safeParse(text);
        fc.pre(kept.success);
        expect(prose(1_000).parse(kept.data)).toBe(kept.data);
      }),
    );
  });
});

describe("webAddress", () => {
  it.each([
    "https://example.org/a?b=c#d",
    "http://localhost:3000/",
    "HTTPS://Example.ORG/Ä",
    "https://пример.рф/стаття",
    "https://[::1]/",
  ])("keeps %s as it is", (address) => {
    expect(webAddress.parse(` ${address} `)).toBe(address);
  });

  it.each([
    "",
    "example.org",
    "ftp://example.org/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https:example.org",
    "https:///example.org",
    "https://",
    "https://user@example.org/",
    "https://user:secret@example.org/",
    "https://exa mple.org/",
    "https://example.org/a\nb",
    "java\nscript:https://example.org/",
    "https://example.org/\u0000",
    7,
    undefined,
  ])("refuses %j", (address) => {
    expect(complaints(webAddress, address)).toEqual([
      "Write a web address that begins with https:// or http:// and has no user name or password in it.",
    ]);
  });

  it("refuses one over its limit", () => {
    expect(complaints(webAddress, `https://example.org/${"x".repeat(1_981)}`)).toEqual([
      "Use at most 2,000 characters (you have 2,001).",
    ]);
  });
});

describe("languageTag", () => {
  it.each([
    ["en", "en"],
    ["UK", "uk"],
    ["pt-br", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
  ])("keeps %s as %s", (given, kept) => {
    expect(languageTag.parse(given)).toBe(kept);
  });

  it.each(["", "english", "Ukrainian", "e", "en_GB", "x-klingon", "en-", "русский", 7, undefined])(
    "refuses %j",
    (given) => {
      expect(complaints(languageTag, given)).toEqual([
        "Write the language as a BCP 47 tag, for example en, uk or pt-BR.",
      ]);
    },
  );
});

describe("timeZone", () => {
  it.each(["Europe/Budapest", "Europe/Kyiv", "America/New_York", "UTC"])("keeps %s", (name) => {
    expect(timeZone.parse(name)).toBe(name);
  });

  it.each(["", "Budapest", "Europe/Nowhere", "+02:00", "GMT+25", 7, undefined])("refuses %j", (name) => {
    expect(complaints(timeZone, name)).toEqual([
      "Write the time zone by its IANA name, for example Europe/Budapest.",
    ]);
  });
});
