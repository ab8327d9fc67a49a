import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { speaking } from "@/lib/language/speaking";
import type { StatementModel } from "@/published/claims/model";
import { StatementFacts, StatementWords } from "./statement";

const statement: StatementModel = {
  speaker: { id: "s", key: "speaker", name: "The Speaker", kind: "person" },
  roles: [],
  affiliation: null,
  speaksFor: [],
  onBehalfOf: null,
  addressee: null,
  said: null,
  saidInWords: null,
  form: "quote",
  medium: null,
  text: "We are ready to talk.",
  language: "uk",
  originalText: "Ми готові до розмови.",
  positions: [],
};

const shown = (language: string, part: typeof StatementWords, one = statement) =>
  speaking({ language, target: "/" }, () => renderToStaticMarkup(createElement(part, { statement: one })));

describe("a statement that was translated", () => {
  test("is read in English in its translation, with the original beside it in its own language", () => {
    expect(shown("en", StatementWords)).toBe("<bdi>“We are ready to talk.”</bdi>");
    expect(shown("en", StatementFacts)).toContain(
      'translated from Ukrainian: <span dir="auto" lang="uk">“Ми готові до розмови.”</span>',
    );
  });

  test("is read in the language it was said in in its own words, with the translation beside them", () => {
    expect(shown("uk", StatementWords)).toBe('<bdi lang="uk">«Ми готові до розмови.»</bdi>');
    expect(shown("uk", StatementFacts)).toContain(
      'переклад: <span dir="auto">«We are ready to talk.»</span>',
    );
  });

  test("from a third language is read as it is on record", () => {
    const arabic = { ...statement, language: "ar", originalText: "نحن مستعدون للحديث." };
    expect(shown("uk", StatementWords, arabic)).toBe("<bdi>«We are ready to talk.»</bdi>");
    expect(shown("uk", StatementFacts, arabic)).toContain(
      'переклад; мова оригіналу — арабська: <span dir="auto" lang="ar" class="block">«نحن مستعدون للحديث.»</span>',
    );
  });

  test("whose original nobody kept is read in its translation, which is said", () => {
    const lost = { ...statement, originalText: null };
    expect(shown("uk", StatementWords, lost)).toBe("<bdi>«We are ready to talk.»</bdi>");
    expect(shown("uk", StatementFacts, lost)).toContain("переклад; мова оригіналу — українська");
  });
});
