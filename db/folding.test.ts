import { describe, expect } from "vitest";
import { readingTest } from "@/db/testing";
import { folded, foldedLetter, foldedWords } from "@/lib/folding";

const cases: [written: string, folded: string][] = [
  ["Élysée", "elysee"],
  ["Erdoğan İstanbul’da", "erdogan istanbul da"],
  ["STRASSE Straße", "strasse strasse"],
  ["Łukasz Đặng Ærø", "lukasz dang aero"],
  ["Rubio–Lavrov — talks", "rubio lavrov talks"],
  ["“Trump”-‘Putin’", "trump putin"],
  ["Зеленський", "zelenskii"],
  ["ЗЕЛЕНСКИЙ", "zelenskii"],
  ["Хрущёв Щербак", "khrushchev shcherbak"],
  ["Вʼячеслав В’ячеслав В'ячеслав", "v yacheslav v yacheslav v yacheslav"],
  ["Γιώργος", "giorgos"],
  // Arabic and Persian letter forms, vowel points, the dash that stretches a word, and forms by position.
  ["زيلينسكي", "zylynsky"],
  ["زیلینسکی", "zylynsky"],
  ["مُحَمَّد محمد محـمد", "mhmd mhmd mhmd"],
  ["ﻻﻓﺮﻭﻑ لافروف", "lfrwf lfrwf"],
  ["١٢٣ ۱۲۳", "123 123"],
  ["王毅 安倍", "王 毅 安 倍"],
  ["김정은", "gimjeongeun"],
  ["ＮＡＴＯ №5 ½ x²", "nato no5 1 2 x2"],
  ["e\u0301lyse\u0301e", "elysee"],
  ["100% _\\ a&b | !c <-> d:* '\"", "100 a b c d"],
  ["😀 … —", ""],
  ["", ""],
];

describe("words are folded", () => {
  readingTest.for(cases)("%s: %s", async ([written, expected], { database: { owner } }) => {
    expect(folded(written)).toBe(expected);
    const [row] = await owner<{ said: string }[]>`select search.folded(${written}) as said`;
    expect(row?.said).toBe(expected);
  });

  readingTest("by the database with the same letters", async ({ database: { owner } }) => {
    const [row] = await owner<{ letters: Record<string, string> }[]>`select search.letters() as letters`;
    const letters = Object.entries(row?.letters ?? {});
    expect(letters.length).toBeGreaterThan(3000);
    expect(letters.filter(([letter, becomes]) => foldedLetter(letter) !== becomes)).toEqual([]);
  });

  readingTest("the same in both, whatever is thrown together", async ({ database: { owner } }) => {
    // Every character of the scripts that are in daily use, forty at a time.
    const codes = Array.from({ length: 0x3100 - 0x20 }, (_, index) => index + 0x20).filter(
      (code) =>
        code < 0x700 || (code > 0x900 && code < 0xe00) || (code > 0x1e00 && code < 0x2100) || code > 0x3040,
    );
    const texts = Array.from({ length: Math.ceil(codes.length / 40) }, (_, row) =>
      String.fromCodePoint(...codes.slice(row * 40, row * 40 + 40)),
    );
    const rows = await owner<{ said: string }[]>`
      select search.folded(text) as said from unnest(${texts}::text[]) with ordinality given(text, place) order by place`;
    expect(rows.map(({ said }) => said)).toEqual(texts.map(folded));
  });

  readingTest("and each is known by where it stands", () => {
    expect(foldedWords("“Élysée” – №2!")).toEqual([
      { word: "elysee", start: 1, end: 7 },
      { word: "no2", start: 11, end: 13 },
    ]);
  });
});
