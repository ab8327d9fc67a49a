import { getAlpha2Codes, getNames, registerLocale } from "i18n-iso-countries/index.js";
import english from "i18n-iso-countries/langs/en.json";
import { z } from "zod";
import { locale } from "@/lib/language";

registerLocale(english);

const codes: ReadonlySet<string> = new Set(Object.keys(getAlpha2Codes()));

/** Names as readers know them (Unicode CLDR): the standard's own are partly diplomatic formulas. */
const names = new Map<string, Intl.DisplayNames>();

function namesIn(speaks: string): Intl.DisplayNames {
  const known = names.get(speaks) ?? new Intl.DisplayNames([speaks], { type: "region" });
  names.set(speaks, known);
  return known;
}

/** Whether this is a country's code in ISO 3166-1 alpha-2, or XK, which is in use for Kosovo. */
export function isCountry(code: string): boolean {
  return codes.has(code);
}

/** The country's usual name in the language that is spoken; the code itself when there is no such country. */
export function countryName(code: string): string {
  return isCountry(code) ? (namesIn(locale()).of(code) ?? code) : code;
}

/** The code of a country given by its code or its English name, in any case; null when none or several match. */
export function findCountry(text: string): string | null {
  const code = text.trim().toUpperCase();
  return isCountry(code) ? code : (codesByName().get(comparable(text)) ?? null);
}

const expected = "Write the country as its two-letter ISO 3166-1 code in capitals, for example HU";

/** A country by its code alone, as files have it. */
export const country = z
  .string({ error: `${expected}.` })
  .refine(isCountry, { error: `${expected}.` })
  .meta({ description: "ISO 3166-1 alpha-2", pattern: "^[A-Z]{2}$" });

/** A country by its code or its English name, as people type it; becomes the code. */
export const countryCode = z.string({ error: `${expected}.` }).transform((text, context) => {
  const code = findCountry(text);
  if (code !== null) return code;
  context.addIssue({ code: "custom", message: `${expected}, or by its English name.` });
  return z.NEVER;
});

let index: ReadonlyMap<string, string | null> | undefined;

/** Null where two countries share a name. */
function codesByName(): ReadonlyMap<string, string | null> {
  if (index) return index;
  const found = new Map<string, string | null>();
  for (const [code, known] of Object.entries(getNames("en", { select: "all" })))
    for (const name of known) {
      const other = found.get(comparable(name));
      found.set(comparable(name), other === undefined || other === code ? code : null);
    }
  for (const speaks of ["en", locale("en")])
    for (const code of codes) found.set(comparable(namesIn(speaks).of(code) ?? code), code);
  index = found;
  return found;
}

function comparable(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Countries by the beginnings of words of any of their English names, or by their code: “Saudi”, “ivory c”, “hu”. */
export function countriesLike(typed: string, limit = 8): { code: string; name: string }[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const names = getNames("en", { select: "all" });
  const isLike = (name: string) => {
    const words = wordsOf(name);
    return wanted.every((start) => words.some((word) => word.startsWith(start)));
  };
  const isFound = (code: string) => [countryName(code), ...(names[code] ?? [])].some(isLike);
  const code = typed.trim().toUpperCase();
  return countryList()
    .filter((country) => country.code === code || isFound(country.code))
    .sort((one, other) => Number(other.code === code) - Number(one.code === code))
    .slice(0, limit);
}

const wordsOf = (text: string) =>
  text
    .split(/[^\p{L}\p{N}]+/u)
    .map(comparable)
    .filter(Boolean);

/** Every country with its usual English name, by name; for a list to choose from. */
function countryList(): { code: string; name: string }[] {
  return [...codes]
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}
