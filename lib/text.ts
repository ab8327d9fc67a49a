import { z } from "zod";

/** The most characters (Unicode code points) that each kind of text may have. */
export const limits = {
  name: 200,
  title: 200,
  excerpt: 2_000,
  surroundings: 200,
  note: 2_000,
  address: 2_000,
  statement: 10_000,
  capture: 200_000,
} as const;

/** Text on one line: trimmed, in Unicode normal form NFC, with something to see in it, no control characters, and no direction turned that is not turned back. `missing`: what is said where there is nothing. */
export function line(max: number, missing?: string) {
  return bounded(max, missing, (text) =>
    /[\n\r\u2028\u2029]/.test(text)
      ? "Write this on one line, without line breaks."
      : (unwritable(text, /\p{Cc}/u) ?? turning(text)),
  );
}

/** What ends each of the characters that turn the direction of what follows (UAX #9). */
const endOfTurn: Readonly<Record<string, string>> = {
  "\u202A": "\u202C",
  "\u202B": "\u202C",
  "\u202D": "\u202C",
  "\u202E": "\u202C",
  "\u2066": "\u2069",
  "\u2067": "\u2069",
  "\u2068": "\u2069",
};

/** Text whose direction is turned and never turned back makes whatever stands after it read backwards. */
function turning(text: string): string | null {
  const open: string[] = [];
  for (const [character] of text.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
    const end = endOfTurn[character];
    if (end) open.push(end);
    else if (open.pop() !== character) return remove(character);
  }
  return open.length > 0
    ? "Remove the characters that turn the direction of text (U+202A–202E, U+2066–2069), or end each of them."
    : null;
}

/** Text that may run over several lines: as {@link line}, with line feeds and tabs; other line breaks become line feeds. */
export function prose(max: number, missing?: string) {
  return bounded(max, missing, (text) => unwritable(text, /(?![\n\t])\p{Cc}/u));
}

const addressExpected =
  "Write a web address that begins with https:// or http:// and has no user name or password in it.";

/** A web address: http or https, without credentials, kept as it is written. */
export const webAddress = z
  .string({ error: addressExpected })
  .trim()
  .superRefine((text, context) => {
    const message = tooLong(text, limits.address) ?? (isWebAddress(text) ? null : addressExpected);
    if (message) context.addIssue({ code: "custom", message });
  })
  .meta({ description: "http or https", pattern: "^[Hh][Tt][Tt][Pp][Ss]?://", maxLength: limits.address });

const languageExpected = "Write the language as a BCP 47 tag, for example en, uk or pt-BR.";

/** A language (BCP 47), in its canonical form. */
export const languageTag = z
  .string({ error: languageExpected })
  .trim()
  .overwrite((tag) => canonicalLanguage(tag) ?? tag)
  .refine((tag) => canonicalLanguage(tag) !== null, { error: languageExpected })
  .meta({ description: "BCP 47", pattern: "^[A-Za-z]{2,3}(-|$)" });

const timeZoneExpected = "Write the time zone by its IANA name, for example Europe/Budapest.";

/** A time zone (IANA). */
export const timeZone = z
  .string({ error: timeZoneExpected })
  .trim()
  .refine(isTimeZone, { error: timeZoneExpected })
  .meta({ description: "IANA time zone", pattern: "^[A-Za-z]" });

function bounded(max: number, missing: string | undefined, complaint: (text: string) => string | null) {
  const expected = missing ?? `Write 1 to ${count(max)} characters of text.`;
  return z
    .string({ error: expected })
    .overwrite((text) => text.replace(/\r\n?/g, "\n").trim().normalize("NFC"))
    .superRefine((text, context) => {
      const message = hasSomethingToSee(text) ? (complaint(text) ?? tooLong(text, max)) : expected;
      if (message) context.addIssue({ code: "custom", message });
    })
    .meta({ minLength: 1, maxLength: max });
}

/** PostgreSQL stores neither NUL nor half a surrogate pair, and nobody can read the other control characters. */
function unwritable(text: string, control: RegExp): string | null {
  const found = (control.exec(text) ?? /\p{Cs}/u.exec(text))?.[0];
  return found === undefined ? null : remove(found);
}

function remove(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `Remove the character U+${code}, which cannot be read.`;
}

function hasSomethingToSee(text: string): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
}

function tooLong(text: string, max: number): string | null {
  if (text.length <= max) return null;
  const length = [...text].length;
  return length > max ? `Use at most ${count(max)} characters (you have ${count(length)}).` : null;
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function isWebAddress(text: string): boolean {
  // URL() drops line breaks and tabs without a word, and forgives missing slashes.
  if (/[\s\p{Cc}\p{Cs}]/u.test(text) || !/^https?:\/\/[^/]/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

function canonicalLanguage(tag: string): string | null {
  try {
    const locale = new Intl.Locale(tag);
    // Every registered language has two or three letters; longer ones are names ("english").
    return locale.language.length <= 3 ? locale.toString() : null;
  } catch {
    return null;
  }
}

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** With a capital at its beginning. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
